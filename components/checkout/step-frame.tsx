'use client'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useCommerce } from '@/components/cart/commerce'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import styles from './step-frame.module.css'

type Props = {
  number: number
  title: string
  open: boolean
  done: boolean
  onEdit?: () => void
  /** What was decided here, shown while the step is closed. */
  summary?: string[] | null | undefined
  children: ReactNode
}

/** One step of the checkout: open with its form, or closed with what was decided. Opening it takes the focus along. */
export function StepFrame({ number, title, open, done, onEdit, summary, children }: Props) {
  const { t } = useCommerce()
  const heading = useRef<HTMLHeadingElement>(null)
  const first = useRef(true)
  const id = useId()

  useEffect(() => {
    if (open && !first.current) heading.current?.focus()
    first.current = false
  }, [open])

  return (
    <section className={styles.step} aria-labelledby={id} data-open={open || undefined}>
      <div className={styles.head}>
        <h2 id={id} ref={heading} tabIndex={-1}>
          <span className={styles.number} aria-hidden="true">
            {done && !open ? <Icon name="check" size={18} /> : number}
          </span>
          {title}
        </h2>
        {done && !open && onEdit && (
          <Button look="plain" type="button" onClick={onEdit} aria-label={`${t('checkout.edit')}: ${title}`}>
            {t('checkout.edit')}
          </Button>
        )}
      </div>
      {open && <div className={styles.body}>{children}</div>}
      {!open && done && summary && (
        <div className={styles.summary}>
          {summary.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
    </section>
  )
}
