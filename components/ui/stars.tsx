import styles from './stars.module.css'

/** A rating in per cent, as stars; `label` says it in words. */
export function Stars({ percent, label }: { percent: number; label: string }) {
  return (
    <span className={styles.stars} role="img" aria-label={label}>
      <span className={styles.full} style={{ inlineSize: `${Math.max(0, Math.min(100, percent))}%` }} />
    </span>
  )
}
