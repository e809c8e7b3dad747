import { type Fact, factOf, placed } from '@/lib/catalog/product-facts'
import type { Shopfront } from '@/lib/context/shopfront'
import styles from './safety.module.css'

/** Who made a product, who answers for it in the European Union and what to mind, where its attributes say so. */
export function Safety({ facts, shop: { t } }: { facts: Fact[]; shop: Shopfront }) {
  const rows = (['manufacturer', 'contact', 'responsible', 'warnings'] as const).flatMap((row) => {
    const value = factOf(facts, placed[row])
    return value ? [{ row, value }] : []
  })
  if (rows.length === 0) return null
  return (
    <details className={styles.safety}>
      <summary>{t('safety.title')}</summary>
      <dl>
        {rows.map(({ row, value }) => (
          <div key={row}>
            <dt>{t(`safety.${row}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
