'use client'
import { useState } from 'react'
import { useCommerce } from '@/components/cart/commerce'
import { Button, ButtonLink } from '@/components/ui/button'
import { useCustomerOrderListQuery } from '@/graphql/generated/hooks'
import styles from './account.module.css'
import { Loaded } from './loaded'
import { OrderRow } from './order-row'

/** All orders, the newest first, ten at a time. */
export default function Orders() {
  const { shop, t } = useCommerce()
  const [page, setPage] = useState(1)
  const result = useCustomerOrderListQuery({ variables: { page }, fetchPolicy: 'cache-and-network' })
  return (
    <Loaded result={result}>
      {({ customer }) => {
        const orders = (customer?.orders?.items ?? []).filter((order) => order !== null)
        const pages = customer?.orders?.page_info?.total_pages ?? 1
        return (
          <div className={styles.stackWide}>
            <p className={styles.muted}>{t('account.orders.count', { count: customer?.orders?.total_count ?? 0 })}</p>
            {orders.length > 0 ? (
              <ul className={styles.plainRows}>
                {orders.map((order) => (
                  <li key={order.number}>
                    <OrderRow order={order} />
                  </li>
                ))}
              </ul>
            ) : (
              <p>
                <ButtonLink look="outline" href={shop.path || '/'}>
                  {t('account.overview.browse')}
                </ButtonLink>
              </p>
            )}
            {pages > 1 && (
              <p className={styles.actions}>
                <Button look="outline" type="button" disabled={page <= 1} onClick={() => setPage(page - 1)}>
                  {t('account.orders.newer')}
                </Button>
                <span aria-live="polite">{t('account.orders.page', { page, pages })}</span>
                <Button look="outline" type="button" disabled={page >= pages} onClick={() => setPage(page + 1)}>
                  {t('account.orders.older')}
                </Button>
              </p>
            )}
          </div>
        )
      }}
    </Loaded>
  )
}
