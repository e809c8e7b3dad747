'use client'
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { QuantityStepper } from '@/components/cart/quantity-stepper'
import { Button } from '@/components/ui/button'
import { putInCart, ringForClerk } from '@/lib/cart/cart-desk'
import { formItems } from '@/lib/cart/form-items'
import { addedBy, firstMissing, type Tier, unitPrice } from '@/lib/cart/form-total'
import type { Replaced } from '@/lib/cart/replaced-line'
import { formatMoney } from '@/lib/money'
import styles from './buy-form.module.css'
import type { BuyLabels } from './buy-labels'
import { takeEdit } from './take-edit'
import { useInSight } from './use-in-sight'

export type BuyFormProps = {
  sku: string
  name: string
  /** The chosen values of a configurable product. */
  selectedOptions: string[]
  /** Of one piece, before options. */
  base: number
  tiers: Tier[]
  /** What the fields add as the page first shows them. */
  addedAtFirst: number
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

/** Fields, quantity and buy button. It answers at once, and says at its own place why something could not be added. */
export function BuyForm(props: BuyFormProps) {
  const { sku, selectedOptions, base, tiers, counted, labels, disabled, refusal } = props
  const form = useRef<HTMLFormElement>(null)
  const id = useId()
  const [quantity, setQuantity] = useState(1)
  const [added, setAdded] = useState(props.addedAtFirst)
  const [state, setState] = useState<State>('idle')
  const [fault, setFault] = useState('')
  const [replaced, setReplaced] = useState<Replaced>()
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [buttonRef, inSight] = useInSight()

  const recount = () => form.current && setAdded(addedBy(form.current, base))
  useEffect(() => () => clearTimeout(timer.current), [])
  // A browser that comes back fills fields in again, and a line of the cart may be taken up to be changed.
  useEffect(() => {
    const edit = form.current && takeEdit(form.current, window.location.hash)
    if (edit) {
      setReplaced({ line: edit.line, quantity: edit.quantity })
      setQuantity(edit.quantity)
    }
  }, [])
  // biome-ignore lint/correctness/useExhaustiveDependencies: a share of another price is another amount
  useEffect(() => void recount(), [base])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice makes an old refusal untrue
  useEffect(() => setFault(''), [sku, selectedOptions.join(), refusal])

  const refuse = (text: string) => setFault(text)
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const { currentTarget } = event
    if (state === 'adding') return
    if (refusal) return refuse(refusal)
    const missing = firstMissing(currentTarget)
    if (missing) {
      missing.field.focus()
      return refuse(labels.fillIn.replace('{field}', missing.label))
    }
    const entries = [...new FormData(currentTarget)].map(([name, value]) => [name, String(value)] as const)
    const items = formItems(entries, { sku, quantity, selectedOptions })
    if (items.length === 0) return refuse(labels.nothingWanted)
    setFault('')
    setState('adding')
    const wanted = { sku, quantity, selectedOptions, items, ...(replaced && { replaces: replaced }) }
    const reply = await putInCart(wanted).catch(() => ({ ok: false as const, message: labels.unreachable }))
    if (!reply.ok) {
      setFault(reply.message)
      return setState('idle')
    }
    setState('added')
    setReplaced(undefined)
    timer.current = setTimeout(() => setState('idle'), 2_500)
  }

  const unit = unitPrice(quantity, base, tiers) + added
  const total = formatMoney({ value: unit * quantity, currency: props.currency }, props.locale)
  const idle = replaced ? labels.update : labels.add
  const text = state === 'adding' ? labels.adding : state === 'added' ? labels.added : idle
  const button = { type: 'submit', disabled, 'aria-busy': state === 'adding', 'data-state': state } as const
  return (
    <form
      ref={form}
      id={id}
      className={styles.form}
      onSubmit={submit}
      onInput={recount}
      onPointerEnter={ringForClerk}
      onFocus={ringForClerk}
      noValidate
    >
      {props.children}
      {(added !== 0 || quantity > 1 || !counted) && (
        <p className={styles.total}>
          {labels.total} <output>{total}</output>
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
          <span>{total}</span>
        </span>
        <Button {...button} form={id}>
          {text}
        </Button>
      </div>
    </form>
  )
}
