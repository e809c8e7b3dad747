import type { ReactNode } from 'react'
import styles from './notice.module.css'

/** Something one should know about this page; told to screen readers when it appears. */
export function Notice({ children }: { children: ReactNode }) {
  return (
    <div role="status" className={styles.notice}>
      {children}
    </div>
  )
}
