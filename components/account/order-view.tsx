'use client'
import { useCommerce } from '@/components/cart/commerce'
import { TotalRow, Totals } from '@/components/cart/totals'
import { PlacedAddress } from '@/components/checkout/placed-address'
import type { OrderViewFragment } from '@/graphql/generated/types'
import type { AccountSettings } from '@/lib/account/account-settings'
import { formatDay } from '@/lib/account/dates'
import type { Directory } from '@/lib/checkout/directory'
import styles from './account.module.css'
import { OrderActions } from './order-actions'
import { OrderDocuments } from './order-documents'
import { OrderedItems } from './ordered-items'

type Props = {
  order: OrderViewFragment
  settings: AccountSettings
  directory: Directory
  /** The signed-in customer's own: it can be ordered again and cancelled here. */
  isOwn: boolean
}

/** All of an order: how far it is first, then what was ordered, what was sent and billed, and to whom. */
export function OrderView({ order, settings, directory, isOwn }: Props) {
  const { shop, t } = useCommerce()
  const method = (order.payment_methods ?? []).map((one) => one?.name).filter(Boolean)
  return (
    <div className={styles.sections}>
      <section className={styles.section} aria-label={t('account.orders.number', { number: order.number })}>
        <p className={styles.hello}>{t('account.orders.number', { number: order.number })}</p>
        <p className={styles.muted}>{t('account.orders.placed', { date: formatDay(order.order_date, shop.locale) })}</p>
        <p>
          {t('account.order.status')}: <strong>{order.status}</strong>
        </p>
        <OrderActions order={order} settings={settings} isOwn={isOwn} />
      </section>
      <OrderDocuments order={order} />
      <section className={styles.section}>
        <h2>{t('account.order.items')}</h2>
        <OrderedItems items={(order.items ?? []).filter((item) => item !== null)} />
        <OrderTotals order={order} />
      </section>
      <div className={styles.cards}>
        {order.shipping_address && (
          <PlacedAddress title={t('account.order.to')} address={order.shipping_address} directory={directory} />
        )}
        {order.billing_address && (
          <PlacedAddress title={t('account.order.bill')} address={order.billing_address} directory={directory} />
        )}
        <section>
          <h3>{t('account.order.payment')}</h3>
          <p>{method.join(', ')}</p>
        </section>
        {order.shipping_method && (
          <section>
            <h3>{t('account.order.method')}</h3>
            <p>{order.shipping_method}</p>
          </section>
        )}
      </div>
    </div>
  )
}

function OrderTotals({ order: { total } }: { order: OrderViewFragment }) {
  const { t } = useCommerce()
  if (!total) return null
  const discounts = (total.discounts ?? []).filter((discount) => discount !== null)
  return (
    <Totals>
      {total.subtotal_excl_tax && <TotalRow name={t('account.order.subtotal')} amount={total.subtotal_excl_tax} />}
      {discounts.map(({ label, amount }) => (
        <TotalRow
          key={label}
          name={label || t('account.order.discount')}
          amount={{ value: -(amount.value ?? 0), currency: amount.currency ?? null }}
        />
      ))}
      <TotalRow name={t('account.order.shipping')} amount={total.total_shipping} />
      <TotalRow name={t('account.order.tax')} amount={total.total_tax} />
      <TotalRow name={t('account.order.total')} amount={total.grand_total} strong />
    </Totals>
  )
}
