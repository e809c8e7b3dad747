import { Stars } from '@/components/ui/stars'
import type { ReviewListFragment } from '@/graphql/generated/types'
import type { Shopfront } from '@/lib/context/shopfront'
import styles from './reviews.module.css'

type Review = NonNullable<ReviewListFragment['items'][number]>

/** Magento writes "2026-01-31 10:00:00" without a zone; only the day is shown. */
function dayOf(text: string, locale: string): string {
  const day = new Date(`${text.slice(0, 10)}T12:00:00Z`)
  return Number.isNaN(day.getTime()) ? '' : new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(day)
}

/** One review: stars, words, and who wrote it when. */
export function ReviewEntry({ review, shop }: { review: Review; shop: Shopfront }) {
  const { t, locale } = shop
  const { nickname, created_at, summary, text, average_rating } = review
  return (
    <>
      <Stars percent={average_rating} label={t('rating.stars', { rating: Math.round(average_rating / 2) / 10 })} />
      <h3>{summary}</h3>
      <p>{text}</p>
      <p className={styles.meta}>{t('reviews.by', { nickname, date: dayOf(created_at, locale) })}</p>
    </>
  )
}
