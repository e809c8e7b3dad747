'use client'
import { useCommerce } from '@/components/cart/commerce'
import { Link } from '@/components/ui/link'
import type { OrderRowFragment } from '@/graphql/generated/types'
import { formatDay } from '@/lib/account/dates'
import styles from './order-row.module.css'
import { TrackingLinks } from './tracking-links'

/** One order in a few lines: what is in it, how far it is, and the way to it. */
export function OrderRow({ order }: { order: OrderRowFragment }) {
  const { shop, t, money } = useCommerce()
  const items = (order.items ?? []).filter((item) => item !== null)
  const pictures = items.flatMap(({ id, product }) =>
    product?.small_image?.url ? [{ id, ...product.small_image }] : [],
  )
  const count = items.reduce((sum, item) => sum + (item.quantity_ordered ?? 0), 0)
  const tracking = (order.shipments ?? []).flatMap((shipment) => shipment?.tracking ?? [])
  return (
    <article className={styles.order} aria-label={t('account.orders.number', { number: order.number })}>
      <div className={styles.pictures} aria-hidden="true">
        {pictures.slice(0, 3).map(({ id, url }) => (
          // biome-ignore lint/performance/noImgElement: the door has made it small already
          <img key={id} src={url ?? ''} alt="" width={72} height={90} loading="lazy" />
        ))}
      </div>
      <div className={styles.text}>
        <p className={styles.status}>{order.status}</p>
        <p>
          <Link href={`${shop.path}/account/order?number=${encodeURIComponent(order.number)}`}>
            {t('account.orders.number', { number: order.number })}
          </Link>
        </p>
        <p className={styles.muted}>
          {t('account.orders.placed', { date: formatDay(order.order_date, shop.locale) })} ·{' '}
          {t('account.orders.items', { count })} · {money(order.total?.grand_total)}
        </p>
        <TrackingLinks tracking={tracking} />
      </div>
    </article>
  )
}
