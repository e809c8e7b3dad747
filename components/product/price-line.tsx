import { classNames } from '@/components/ui/class-names'
import type { PriceWords } from '@/lib/catalog/variants'
import styles from './price-line.module.css'

export type PriceLabels = { was: string; now: string; from: string }

type Props = {
  price: PriceWords
  /** The lowest of several. */
  from?: boolean
  saved?: boolean
  labels: PriceLabels
}

/** A price, with the former one where it was reduced. */
export function PriceLine({ price: { final, regular, saved }, from, saved: showSaved, labels }: Props) {
  return (
    <span className={styles.line}>
      {from && <span>{labels.from}</span>}
      {regular && <span className="unseen">{labels.now}</span>}
      <span className={classNames(regular && styles.reduced)}>{final}</span>
      {regular && (
        <>
          <span className="unseen">{labels.was}</span>
          <s>{regular}</s>
        </>
      )}
      {showSaved && saved && <span className={styles.saved}>{saved}</span>}
    </span>
  )
}
