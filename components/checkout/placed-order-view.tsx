'use client'
import { useEffect, useRef } from 'react'
import { useCommerce } from '@/components/cart/commerce'
import { TotalRow, Totals } from '@/components/cart/totals'
import { ButtonLink } from '@/components/ui/button'
import type { PlacedOrderViewFragment } from '@/graphql/generated/types'
import type { Directory } from '@/lib/checkout/directory'
import { NextSteps } from './next-steps'
import { PlacedAddress } from './placed-address'
import styles from './placed-order-view.module.css'

type Props = { order: PlacedOrderViewFragment; directory: Directory }

/** An order just placed: its number, what happens next, and all that was agreed. */
export function PlacedOrderView({ order, directory }: Props) {
  const { t } = useCommerce()
  const heading = useRef<HTMLHeadingElement>(null)
  const name = (order.billing_address ?? order.shipping_address)?.firstname
  useEffect(() => heading.current?.focus(), [])

  return (
    <div className={styles.order}>
      <header>
        <h1 ref={heading} tabIndex={-1}>
          {name ? t('confirmation.titleNamed', { name }) : t('confirmation.title')}
        </h1>
        <p className={styles.number}>
          {t('confirmation.number')} <strong>{order.number}</strong>
        </p>
        <p>{order.email ? t('confirmation.mail', { email: order.email }) : t('confirmation.mailPlain')}</p>
      </header>
      <NextSteps order={order} directory={directory} />
      <Items order={order} />
      <div className={styles.addresses}>
        {order.shipping_address && (
          <PlacedAddress title={t('confirmation.to')} address={order.shipping_address} directory={directory} />
        )}
        {order.billing_address && (
          <PlacedAddress title={t('confirmation.bill')} address={order.billing_address} directory={directory} />
        )}
        <section>
          <h3>{t('confirmation.payment')}</h3>
          <p>{(order.payment_methods ?? []).map((method) => method?.name).join(', ')}</p>
        </section>
      </div>
      <Continue />
    </div>
  )
}

function Items({ order }: { order: PlacedOrderViewFragment }) {
  const { t, money } = useCommerce()
  const { total } = order
  const items = (order.items ?? []).filter((item) => item !== null)
  const sum = items.reduce((all, item) => all + (item.product_sale_price.value ?? 0) * (item.quantity_ordered ?? 0), 0)
  // Releases before 2.4.8 name the subtotal otherwise: then it is the sum of the items.
  const subtotal = total?.subtotal_excl_tax ?? { value: sum, currency: total?.grand_total.currency ?? null }
  return (
    <section>
      <h2>{t('confirmation.items')}</h2>
      <ul className={styles.items}>
        {items.map((item) => (
          <li key={item.id}>
            <span>
              {t('checkout.summary.quantity', { count: item.quantity_ordered ?? 1 })} {item.product_name}
              <small>
                {(item.selected_options ?? []).map((option) => `${option?.label}: ${option?.value}`).join(', ')}
              </small>
            </span>
            <span>
              {money({
                value: (item.product_sale_price.value ?? 0) * (item.quantity_ordered ?? 1),
                currency: item.product_sale_price.currency,
              })}
            </span>
          </li>
        ))}
      </ul>
      {total && (
        <Totals>
          <TotalRow name={t('confirmation.subtotal')} amount={subtotal} />
          <TotalRow
            name={t('confirmation.shipping')}
            amount={total.total_shipping}
            text={total.total_shipping.value === 0 ? t('checkout.delivery.free') : undefined}
          />
          <TotalRow name={t('confirmation.tax')} amount={total.total_tax} />
          <TotalRow name={t('confirmation.total')} amount={total.grand_total} strong />
        </Totals>
      )}
    </section>
  )
}

function Continue() {
  const { shop, t } = useCommerce()
  return (
    <ButtonLink look="outline" href={shop.path || '/'} className={styles.continue}>
      {t('confirmation.continue')}
    </ButtonLink>
  )
}
