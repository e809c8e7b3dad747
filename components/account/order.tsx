'use client'
import { useSearchParams } from 'next/navigation'
import { useCommerce } from '@/components/cart/commerce'
import { Link } from '@/components/ui/link'
import { useCustomerOrderQuery } from '@/graphql/generated/hooks'
import styles from './account.module.css'
import { Loaded } from './loaded'
import { OrderView } from './order-view'
import type { PlaceProps } from './place-props'

/** One order of the customer's, named by the address. Whose it is, the backend decides. */
export default function Order({ settings, directory }: PlaceProps) {
  const { shop, t } = useCommerce()
  const number = useSearchParams().get('number') ?? ''
  const result = useCustomerOrderQuery({ variables: { number }, fetchPolicy: 'network-only' })
  return (
    <Loaded result={result}>
      {({ customer }) => {
        const order = customer?.orders?.items[0]
        return (
          <div className={styles.stackWide}>
            {order ? (
              <OrderView order={order} settings={settings} directory={directory} isOwn />
            ) : (
              <p>{t('account.orders.missing')}</p>
            )}
            <p>
              <Link href={`${shop.path}/account/orders`}>{t('account.order.back')}</Link>
            </p>
          </div>
        )
      }}
    </Loaded>
  )
}
