'use client'
import { type ReactNode, useEffect, useRef } from 'react'
import styles from './fault-summary.module.css'

type Props = { title: string; faults: string[]; children?: ReactNode }

/** What the order system refused and no field can show. It takes the focus, so that nobody waits for nothing. */
export function FaultSummary({ title, faults, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (faults.length > 0) box.current?.focus()
  }, [faults])
  if (faults.length === 0) return null
  return (
    <div ref={box} role="alert" tabIndex={-1} className={styles.box}>
      <p className={styles.title}>{title}</p>
      {faults.map((fault) => (
        <p key={fault}>{fault}</p>
      ))}
      {children}
    </div>
  )
}
