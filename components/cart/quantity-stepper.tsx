'use client'
import { useEffect, useId, useState } from 'react'
import { mostPerLine, parseQuantity, type QuantityFault } from '@/lib/cart/quantity'
import styles from './quantity-stepper.module.css'

export type QuantityLabels = Record<'quantity' | 'fewer' | 'more' | QuantityFault, string>

type Props = {
  value: number
  labels: QuantityLabels
  /** Told only of quantities one can order; what is typed wrong stays in the field with its message. */
  onChange: (quantity: number) => void
  disabled?: boolean
  small?: boolean
  /** What is counted, for screen readers: the product's name. */
  of?: string
}

/** A number of things: buttons for one more or less, and a field for any other. */
export function QuantityStepper({ value, labels, onChange, disabled = false, small = false, of }: Props) {
  const [text, setText] = useState(String(value))
  const [fault, setFault] = useState<QuantityFault | null>(null)
  const faultId = useId()

  useEffect(() => {
    setText(String(value))
    setFault(null)
  }, [value])

  const settle = (typed: string) => {
    const parsed = parseQuantity(typed)
    setFault(parsed.ok ? null : parsed.fault)
    if (parsed.ok && parsed.quantity !== value) onChange(parsed.quantity)
  }
  const step = (by: number) => {
    const next = Math.min(mostPerLine, Math.max(1, value + by))
    setText(String(next))
    setFault(null)
    if (next !== value) onChange(next)
  }
  const name = of ? `${labels.quantity}: ${of}` : labels.quantity

  return (
    <div className={small ? `${styles.stepper} ${styles.small}` : styles.stepper}>
      <div className={styles.frame}>
        <button
          type="button"
          aria-label={of ? `${labels.fewer}: ${of}` : labels.fewer}
          disabled={disabled || value <= 1}
          onClick={() => step(-1)}
        >
          <span aria-hidden="true">−</span>
        </button>
        <input
          aria-label={name}
          aria-invalid={fault !== null}
          aria-describedby={fault ? faultId : undefined}
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          value={text}
          disabled={disabled}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => settle(text)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            settle(text)
          }}
        />
        <button
          type="button"
          aria-label={of ? `${labels.more}: ${of}` : labels.more}
          disabled={disabled || value >= mostPerLine}
          onClick={() => step(1)}
        >
          <span aria-hidden="true">+</span>
        </button>
      </div>
      {fault && (
        <p id={faultId} role="alert" className={styles.fault}>
          {labels[fault]}
        </p>
      )}
    </div>
  )
}
