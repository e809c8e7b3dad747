import { Stars } from '@/components/ui/stars'
import type { ProductDetailsFragment } from '@/graphql/generated/types'
import { shopOf } from '@/lib/cart/shop'
import { ratingDistribution } from '@/lib/catalog/rating-distribution'
import { getStore } from '@/lib/content/get-store'
import { contextOf } from '@/lib/context/context'
import type { Shopfront } from '@/lib/context/shopfront'
import { ReviewBrowser } from './review-browser'
import { ReviewEntry } from './review-entry'
import { ReviewWriter } from './review-writer'
import styles from './reviews.module.css'

type Props = { product: ProductDetailsFragment; rating: { percent: number; count: number } | null; shop: Shopfront }

/** What buyers say: the average, how it came about, their words, and a place for one's own. */
export async function Reviews({ product, rating, shop }: Props) {
  const { t } = shop
  const entries = product.reviews.items.filter((review) => review !== null)
  const stars = entries.map(({ average_rating }) => Math.round(average_rating / 20))
  const [store, context] = [await getStore(shop.code), contextOf(shop.code)]
  const mayWrite = store?.product_reviews_enabled !== '0' && context
  const average = rating ? Math.round(rating.percent / 2) / 10 : 0
  return (
    <ReviewBrowser
      distribution={rating ? ratingDistribution(entries.map(({ average_rating }) => average_rating)) : []}
      entries={entries.map((review, index) => ({
        key: `${index} ${review.nickname} ${review.created_at}`,
        stars: stars[index] ?? 0,
        at: review.created_at,
        node: <ReviewEntry review={review} shop={shop} />,
      }))}
      labels={{
        distribution: t('reviews.distribution'),
        all: t('opinion.all'),
        sort: t('opinion.sort'),
        newest: t('opinion.newest'),
        best: t('opinion.best'),
        worst: t('opinion.worst'),
        stars: Array.from({ length: 6 }, (_, count) => t('reviews.starCount', { stars: count })),
        only: Array.from({ length: 6 }, (_, count) =>
          t('opinion.only', { stars: count, count: stars.filter((one) => one === count).length }),
        ),
        shown: Array.from({ length: entries.length + 1 }, (_, count) => t('opinion.shown', { count })),
        more: Array.from({ length: entries.length + 1 }, (_, count) => t('reviews.more', { count })),
      }}
      head={
        rating ? (
          <p className={styles.average}>
            <b>{average.toLocaleString(shop.locale, { minimumFractionDigits: 1 })}</b>
            <Stars percent={rating.percent} label={t('rating.stars', { rating: average })} />
            <span className={styles.count}>{t('rating.reviews', { count: rating.count })}</span>
          </p>
        ) : (
          <p>{t('opinion.first')}</p>
        )
      }
      foot={
        <>
          {rating && rating.count > entries.length && (
            <p className={styles.note}>{t('opinion.latest', { count: entries.length, total: rating.count })}</p>
          )}
          <p className={styles.note}>{t('opinion.howChecked')}</p>
          {mayWrite && <ReviewWriter sku={product.sku ?? ''} shop={shopOf(context)} label={t('opinion.write')} />}
        </>
      }
    />
  )
}
