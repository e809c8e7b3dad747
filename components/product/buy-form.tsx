'use client'
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { QuantityStepper } from '@/components/cart/quantity-stepper'
import { Button } from '@/components/ui/button'
import { ringForClerk } from '@/lib/cart/cart-desk'
import type { Tier } from '@/lib/cart/form-total'
import type { Replaced } from '@/lib/cart/replaced-line'
import styles from './buy-form.module.css'
import type { BuyLabels } from './buy-labels'
import { useInSight } from './use-in-sight'

export type BuyFormProps = {
  sku: string
  name: string
  /** The chosen values of a configurable product. */
  selectedOptions: string[]
  /** Of one piece, before options. */
  base: number
  tiers: Tier[]
  /** What it costs as the page first shows it. */
  price: string
  /** Whether that is a sum worth saying again at the button. */
  summed: boolean
  /** Whether it is sold in any number; the members of a group have numbers of their own. */
  counted: boolean
  currency: string
  locale: string
  labels: BuyLabels
  disabled: boolean
  /** Why it cannot be added yet ("Choose a size."): said when the button is pressed, so that the button stays reachable. */
  refusal: string | undefined
  /** The product's own fields, from the server. */
  children: ReactNode
}

type State = 'idle' | 'adding' | 'added'

/** What reads and reckons the form; fetched with the first touch. */
const desk = () => import('./buy-desk')

/** Fields, quantity and buy button. It answers at once, and says at its own place why something could not be added. */
export function BuyForm(props: BuyFormProps) {
  const { sku, selectedOptions, base, tiers, counted, currency, locale, labels, disabled, refusal } = props
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  const [quantity, setQuantity] = useState(1)
  const [total, setTotal] = useState('')
  const [state, setState] = useState<State>('idle')
  const [fault, setFault] = useState('')
  const [replaced, setReplaced] = useState<Replaced>()
  const [buttonRef, inSight] = useInSight()

  const near = () => {
    ringForClerk()
    void desk()
  }
  const reckon = () => {
    const { current } = form
    if (current)
      void desk().then(({ totalOf }) => setTotal(totalOf(current, { base, tiers, quantity, currency, locale })))
  }
  // A line of the cart may be taken up to be changed; what it says stands behind the #.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is read once, when the page opens
  useEffect(() => {
    const take = () => {
      const { hash } = window.location
      const { current } = form
      if (!current || !hash.startsWith('#edit=')) return
      void desk().then(({ takeEdit }) => {
        const edit = takeEdit(current, hash)
        if (!edit) return
        // Asked for again, it is to be heard again.
        window.history.replaceState(null, '', window.location.pathname + window.location.search)
        setReplaced({ line: edit.line, quantity: edit.quantity })
        setQuantity(edit.quantity)
        reckon()
      })
    }
    take()
    window.addEventListener('hashchange', take)
    return () => window.removeEventListener('hashchange', take)
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: reckoned again once there is something to reckon
  useEffect(() => {
    if (total || quantity > 1) reckon()
  }, [base, quantity])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice makes an old refusal untrue
  useEffect(() => setFault(''), [sku, selectedOptions.join(), refusal])

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { currentTarget } = event
    if (state === 'adding') return
    setFault(refusal ?? '')
    if (refusal) return
    setState('adding')
    const refused = await desk().then(
      ({ buy }) => buy(currentTarget, { sku, quantity, selectedOptions, replaced }, labels),
      () => labels.unreachable,
    )
    setFault(refused)
    setState(refused ? 'idle' : 'added')
    if (refused) return
    setReplaced(undefined)
    setTimeout(() => setState('idle'), 2_500)
  }

  const shownTotal = total || props.price
  const idle = replaced ? labels.update : labels.add
  const text = state === 'adding' ? labels.adding : state === 'added' ? labels.added : idle
  const button = { type: 'submit', disabled, 'aria-busy': state === 'adding', 'data-state': state } as const
  return (
    <form
      ref={form}
      id={id}
      className={styles.form}
      onSubmit={submit}
      onInput={reckon}
      onPointerEnter={near}
      onFocus={near}
      noValidate
    >
      {props.children}
      {(props.summed || (total && total !== props.price)) && (
        <p className={styles.total}>
          {labels.total} <output>{shownTotal}</output>
        </p>
      )}
      <div className={styles.row} ref={buttonRef}>
        {counted && <QuantityStepper value={quantity} onChange={setQuantity} disabled={disabled} labels={labels} />}
        <Button {...button} className={styles.button}>
          {text}
        </Button>
      </div>
      <noscript>
        <p className={styles.fault}>{labels.needsScript}</p>
      </noscript>
      <p aria-live="polite" className="unseen">
        {state === 'idle' ? '' : text}
      </p>
      <p role="alert" className={styles.fault}>
        {fault}
      </p>
      <div className={styles.bar} data-shown={inSight === false || undefined} inert={inSight !== false}>
        <span className={styles.what}>
          <b>{props.name}</b>
          <span>{shownTotal}</span>
        </span>
        <Button {...button}>{text}</Button>
      </div>
    </form>
  )
}
