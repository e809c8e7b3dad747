'use client'
import { useState } from 'react'
import { useCommerce } from '@/components/cart/commerce'
import { Button } from '@/components/ui/button'
import { Link } from '@/components/ui/link'
import { useCustomerReviewsQuery } from '@/graphql/generated/hooks'
import { formatDay } from '@/lib/account/dates'
import styles from './account.module.css'
import { Loaded } from './loaded'

/** What the customer has written about products. */
export default function Reviews() {
  const { shop, t } = useCommerce()
  const [page, setPage] = useState(1)
  const result = useCustomerReviewsQuery({ variables: { page }, fetchPolicy: 'cache-and-network' })
  return (
    <Loaded result={result}>
      {({ customer }) => {
        const reviews = (customer?.reviews.items ?? []).filter((review) => review !== null)
        const pages = customer?.reviews.page_info.total_pages ?? 1
        if (reviews.length === 0) return <p className={styles.muted}>{t('account.reviews.none')}</p>
        return (
          <div className={styles.stackWide}>
            <ul className={styles.plainRows}>
              {reviews.map((review) => (
                <li key={`${review.created_at} ${review.product.uid}`} className={styles.stack}>
                  <h2 className={styles.hello}>
                    <Link href={`${shop.path}/${review.product.canonical_url ?? ''}`}>{review.product.name}</Link>
                  </h2>
                  <p className={styles.muted}>
                    {t('account.reviews.stars', { stars: Math.round(review.average_rating / 20) })} ·{' '}
                    {t('account.reviews.on', { date: formatDay(review.created_at, shop.locale) })}
                  </p>
                  <p>
                    <strong>{review.summary}</strong>
                  </p>
                  <p>{review.text}</p>
                </li>
              ))}
            </ul>
            {pages > page && (
              <Button look="outline" type="button" onClick={() => setPage(page + 1)}>
                {t('account.orders.older')}
              </Button>
            )}
          </div>
        )
      }}
    </Loaded>
  )
}
