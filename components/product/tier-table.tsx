import type { TierWords } from '@/lib/catalog/variants'
import styles from './tier-table.module.css'

/** What one piece costs when several are taken. */
export function TierTable({ tiers, title }: { tiers: TierWords[]; title: string }) {
  if (tiers.length === 0) return null
  return (
    <div className={styles.tiers}>
      <p>{title}</p>
      <ul className={styles.list}>
        {tiers.map(({ quantity, text, saved }) => (
          <li key={quantity}>
            <span>{text}</span>
            <span className={styles.saved}>{saved}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
