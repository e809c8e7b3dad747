import { Stars } from '@/components/ui/stars'
import type { ReviewListFragment } from '@/graphql/generated/types'
import { ratingDistribution } from '@/lib/catalog/rating-distribution'
import type { Shopfront } from '@/lib/context/shopfront'
import styles from './review-list.module.css'

type Props = { reviews: ReviewListFragment; percent: number; count: number; shop: Shopfront }
type Review = NonNullable<ReviewListFragment['items'][number]>

const shownReviews = 5

/** What buyers say: the average, how it came about, and their words. */
export function ReviewList({ reviews, percent, count, shop }: Props) {
  const { t } = shop
  const entries = reviews.items.filter((review) => review !== null)
  const [first, rest] = [entries.slice(0, shownReviews), entries.slice(shownReviews)]
  const rating = Math.round(percent / 2) / 10
  return (
    <div className={styles.reviews}>
      <div>
        <p className={styles.average}>
          <b>{rating.toLocaleString(shop.locale, { minimumFractionDigits: 1 })}</b>
          <Stars percent={percent} label={t('rating.stars', { rating })} />
          <span className={styles.count}>{t('rating.reviews', { count })}</span>
        </p>
        <ul className={styles.bars} aria-label={t('reviews.distribution')}>
          {ratingDistribution(entries.map(({ average_rating }) => average_rating)).map(({ stars, count: given }) => (
            <li key={stars}>
              <span>{t('reviews.starCount', { stars })}</span>
              <span className={styles.bar}>
                <span style={{ inlineSize: `${(given / Math.max(1, entries.length)) * 100}%` }} />
              </span>
              <span className={styles.count}>{given}</span>
            </li>
          ))}
        </ul>
        <p className={styles.note}>{t('reviews.unchecked')}</p>
      </div>
      <div>
        <Entries reviews={first} shop={shop} />
        {rest.length > 0 && (
          <details className={styles.more}>
            <summary>{t('reviews.more', { count: rest.length })}</summary>
            <Entries reviews={rest} shop={shop} />
          </details>
        )}
      </div>
    </div>
  )
}

/** Magento writes "2026-01-31 10:00:00" without a zone; only the day is shown. */
function dayOf(text: string, locale: string): string {
  const day = new Date(`${text.slice(0, 10)}T12:00:00Z`)
  return Number.isNaN(day.getTime()) ? '' : new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(day)
}

function Entries({ reviews, shop }: { reviews: Review[]; shop: Shopfront }) {
  const { t, locale } = shop
  return reviews.map(({ nickname, created_at, summary, text, average_rating }) => (
    <article key={`${nickname} ${created_at} ${summary}`} className={styles.entry}>
      <Stars percent={average_rating} label={t('rating.stars', { rating: Math.round(average_rating / 2) / 10 })} />
      <h3>{summary}</h3>
      <p>{text}</p>
      <p className={styles.meta}>{t('reviews.by', { nickname, date: dayOf(created_at, locale) })}</p>
    </article>
  ))
}
