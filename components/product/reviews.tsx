import { Button } from '@/components/ui/button'
import { Stars } from '@/components/ui/stars'
import type { ProductDetailsFragment } from '@/graphql/generated/types'
import { shopOf } from '@/lib/cart/shop'
import { ratingDistribution, starsOf } from '@/lib/catalog/rating-distribution'
import { getStore } from '@/lib/content/get-store'
import { contextOf } from '@/lib/context/context'
import type { Shopfront } from '@/lib/context/shopfront'
import { ReviewBars } from './review-bars'
import { ReviewEntry } from './review-entry'
import { ReviewTools } from './review-tools'
import styles from './reviews.module.css'

type Props = { product: ProductDetailsFragment; rating: { percent: number; count: number } | null; shop: Shopfront }

const shownAtFirst = 5

/** What buyers say: the average, how it came about, their words, and a place for one's own. */
export async function Reviews({ product, rating, shop }: Props) {
  const { t } = shop
  const entries = product.reviews.items.filter((review) => review !== null)
  const [store, context] = [await getStore(shop.code), contextOf(shop.code)]
  if (!context) return null
  const average = rating ? Math.round(rating.percent / 2) / 10 : 0
  const articles = entries.map((review, index) => (
    <article
      // biome-ignore lint/suspicious/noArrayIndexKey: a review has no name of its own, and the list never changes here
      key={index}
      className={styles.entry}
      data-given={starsOf(review.average_rating)}
      data-at={review.created_at}
    >
      <ReviewEntry review={review} shop={shop} />
    </article>
  ))
  const [first, rest] = [articles.slice(0, shownAtFirst), articles.slice(shownAtFirst)]
  return (
    <ReviewTools sku={product.sku ?? ''} shop={shopOf(context)} className={styles.reviews}>
      <div>
        {rating ? (
          <p className={styles.average}>
            <b>{average.toLocaleString(shop.locale, { minimumFractionDigits: 1 })}</b>
            <Stars percent={rating.percent} label={t('rating.stars', { rating: average })} />
            <span className={styles.count}>{t('rating.reviews', { count: rating.count })}</span>
          </p>
        ) : (
          <p>{t('opinion.first')}</p>
        )}
        {rating && (
          <ReviewBars
            distribution={ratingDistribution(entries.map(({ average_rating }) => average_rating))}
            total={entries.length}
            t={t}
          />
        )}
        {rating && rating.count > entries.length && (
          <p className={styles.note}>{t('opinion.latest', { count: entries.length, total: rating.count })}</p>
        )}
        <p className={styles.note}>{t('opinion.howChecked')}</p>
        {store?.product_reviews_enabled !== '0' && (
          <Button type="button" look="outline" data-ask="write">
            {t('opinion.write')}
          </Button>
        )}
      </div>
      <div>
        {entries.length > 1 && (
          <div className={styles.tools}>
            <label>
              {t('opinion.sort')}{' '}
              <select data-ask="order">
                <option value="newest">{t('opinion.newest')}</option>
                <option value="best">{t('opinion.best')}</option>
                <option value="worst">{t('opinion.worst')}</option>
              </select>
            </label>
            <button type="button" className={styles.link} data-ask="all" hidden>
              {t('opinion.all')}
            </button>
            <p role="status" className={styles.count} data-text={t('opinion.shown', { count: '{count}' })} />
          </div>
        )}
        <div data-list="">{first}</div>
        {rest.length > 0 && (
          <details className={styles.more} data-rest="">
            <summary>{t('reviews.more', { count: rest.length })}</summary>
            {rest}
          </details>
        )}
      </div>
    </ReviewTools>
  )
}
