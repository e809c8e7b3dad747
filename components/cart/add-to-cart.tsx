'use client'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import type { AddToCartLabels } from '@/lib/cart/add-to-cart-labels'
import { putInCart, ringForClerk } from '@/lib/cart/cart-desk'
import styles from './add-to-cart.module.css'
import { QuantityStepper } from './quantity-stepper'

export type AddToCartProps = {
  /** The product's own sku; for a configurable product the parent's, with the chosen values in `selectedOptions`. */
  sku: string
  selectedOptions: string[]
  labels: AddToCartLabels
  /** Nothing to buy here: out of stock. */
  disabled?: boolean
  /** Why it cannot be added yet ("Choose a size."): said when the button is pressed, so that the button stays reachable. */
  refusal?: string | undefined
}

type State = 'idle' | 'adding' | 'added'

/** Quantity and buy button. It answers at once, and says at its own place why something could not be added. */
export function AddToCart({ sku, selectedOptions, labels, disabled = false, refusal }: AddToCartProps) {
  const [quantity, setQuantity] = useState(1)
  const [state, setState] = useState<State>('idle')
  const [fault, setFault] = useState('')
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  useEffect(() => () => clearTimeout(timer.current), [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice makes an old refusal untrue
  useEffect(() => setFault(''), [sku, selectedOptions.join(), refusal])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (state === 'adding') return
    if (refusal) return setFault(refusal)
    setFault('')
    setState('adding')
    const reply = await putInCart({ sku, quantity, selectedOptions }).catch(() => ({
      ok: false as const,
      message: labels.unreachable,
    }))
    if (!reply.ok) {
      setFault(reply.message)
      return setState('idle')
    }
    setState('added')
    setQuantity(1)
    timer.current = setTimeout(() => setState('idle'), 2_500)
  }

  const text = state === 'adding' ? labels.adding : state === 'added' ? labels.added : labels.add
  return (
    <form className={styles.form} onSubmit={submit} onPointerEnter={ringForClerk} onFocus={ringForClerk} noValidate>
      <div className={styles.row}>
        <QuantityStepper value={quantity} onChange={setQuantity} disabled={disabled} labels={labels} />
        <Button
          type="submit"
          className={styles.button}
          disabled={disabled}
          aria-busy={state === 'adding'}
          data-state={state}
        >
          {text}
        </Button>
      </div>
      <p aria-live="polite" className="unseen">
        {state === 'idle' ? '' : text}
      </p>
      <p role="alert" className={styles.fault}>
        {fault}
      </p>
    </form>
  )
}
