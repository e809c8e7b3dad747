import type { Translate } from '@/lib/context/shopfront'
import styles from './reviews.module.css'

type Props = { distribution: { stars: number; count: number }[]; total: number; t: Translate }

/** How many gave how many stars; each bar shows those reviews alone. */
export function ReviewBars({ distribution, total, t }: Props) {
  return (
    <ul className={styles.bars} aria-label={t('reviews.distribution')}>
      {distribution.map(({ stars, count }) => (
        <li key={stars}>
          <button
            type="button"
            data-ask="stars"
            data-stars={stars}
            aria-pressed="false"
            aria-label={t('opinion.only', { stars, count })}
            disabled={count === 0}
          >
            <span>{t('reviews.starCount', { stars })}</span>
            <span className={styles.bar}>
              <span style={{ inlineSize: `${(count / Math.max(1, total)) * 100}%` }} />
            </span>
            <span className={styles.count}>{count}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
