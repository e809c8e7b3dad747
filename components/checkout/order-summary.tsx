'use client'
import { useCommerce } from '@/components/cart/commerce'
import { TotalRow, Totals } from '@/components/cart/totals'
import type { CheckoutCartFragment } from '@/graphql/generated/types'
import styles from './order-summary.module.css'

/** What is bought and what it comes to, beside every step. */
export function OrderSummary({ cart }: { cart: CheckoutCartFragment }) {
  const { t, money } = useCommerce()
  const lines = (cart.items ?? []).filter((line) => line !== null)
  const method = cart.shipping_addresses[0]?.selected_shipping_method
  const shipping = method && (method.amount.value === 0 ? t('checkout.delivery.free') : money(method.amount))
  const taxes = (cart.prices?.applied_taxes ?? []).filter((tax) => tax !== null)

  return (
    <div className={styles.summary}>
      <ul className={styles.lines}>
        {lines.map((line) => {
          const options = 'configurable_options' in line ? line.configurable_options : []
          const variant = 'configured_variant' in line ? line.configured_variant : null
          const picture = variant?.thumbnail?.url ?? line.product.thumbnail?.url
          return (
            <li key={line.uid}>
              <span className={styles.picture}>
                {/* biome-ignore lint/performance/noImgElement: the door has already named a rendition of the right size */}
                {picture && <img src={picture} alt="" width={56} height={70} />}
              </span>
              <span>
                {t('checkout.summary.quantity', { count: line.quantity })} {line.product.name}
                <small>{options.flatMap((option) => option?.value_label ?? []).join(', ')}</small>
              </span>
              <span>{money(line.prices?.row_total)}</span>
            </li>
          )
        })}
      </ul>
      <Totals>
        <TotalRow name={t('cart.subtotal')} amount={cart.prices?.subtotal_excluding_tax} />
        {!cart.is_virtual && <TotalRow name={t('cart.shipping')} text={shipping ?? t('checkout.summary.notYet')} />}
        {taxes.map((tax) => (
          <TotalRow key={tax.label} name={tax.label || t('cart.tax')} amount={tax.amount} />
        ))}
        <TotalRow name={t('cart.total')} amount={cart.prices?.grand_total} strong />
      </Totals>
    </div>
  )
}
