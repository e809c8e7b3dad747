'use client'
import type { ReactNode } from 'react'
import type { Amount } from '@/lib/money'
import { useCommerce } from './commerce'
import styles from './totals.module.css'

/** What it comes to, line by line. */
export function Totals({ children }: { children: ReactNode }) {
  return <dl className={styles.totals}>{children}</dl>
}

type Row = {
  name: ReactNode
  amount?: Amount | null | undefined
  /** Said in place of an amount that is not known or is nothing. */
  text?: string | undefined
  strong?: boolean
}

export function TotalRow({ name, amount, text, strong = false }: Row) {
  const { money } = useCommerce()
  return (
    <div className={strong ? styles.strong : undefined}>
      <dt>{name}</dt>
      <dd>{text ?? money(amount)}</dd>
    </div>
  )
}
