import type { CardView } from '@/lib/catalog/card-view'
import type { Translate } from '@/lib/context/shopfront'
import styles from './product-card-tools.module.css'

const heart = 'M12 19.5s-7-4.3-7-9.3a3.7 3.7 0 0 1 7-1.8 3.7 3.7 0 0 1 7 1.8c0 5-7 9.3-7 9.3Z'
const scales = 'M8 5v14M8 5 5 8m3-3 3 3M16 19V5m0 14-3-3m3 3 3-3'

type Props = { card: Pick<CardView, 'name' | 'others'>; t: Translate }

/** What one can do with a product without opening it: keep it, compare it, turn its pictures. */
export function ProductCardTools({ card: { name, others }, t }: Props) {
  return (
    <>
      <span className={styles.tools}>
        <Tool act="wishlist" label={t('cardTools.save', { name })} drawing={heart} />
        <Tool act="compare" label={t('cardTools.compare', { name })} drawing={scales} />
      </span>
      {others.length > 0 && (
        // The pictures are the product page's own; there they have a keyboard's way.
        <button
          type="button"
          className={styles.turn}
          data-act="turn"
          tabIndex={-1}
          aria-label={t('cardTools.next', { name })}
        >
          <i data-on="" />
          {others.map((source) => (
            <i key={source} />
          ))}
        </button>
      )}
    </>
  )
}

function Tool({ act, label, drawing }: { act: 'wishlist' | 'compare'; label: string; drawing: string }) {
  return (
    <button type="button" className={styles.tool} data-act={act} aria-pressed="false" aria-label={label}>
      <svg aria-hidden="true" viewBox="0 0 24 24" width="20" height="20" stroke="currentColor" strokeWidth="1.4">
        <path d={drawing} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </button>
  )
}
