'use client'
import { useCommerce } from '@/components/cart/commerce'
import { Link } from '@/components/ui/link'
import type { OrderedItemFragment } from '@/graphql/generated/types'
import styles from './ordered-items.module.css'

/** What was ordered, with what became of it. A product that is still sold leads to its page. */
export function OrderedItems({ items }: { items: OrderedItemFragment[] }) {
  return (
    <ul className={styles.items}>
      {items.map((item) => (
        <OrderedItem key={item.id} item={item} />
      ))}
    </ul>
  )
}

function OrderedItem({ item }: { item: OrderedItemFragment }) {
  const { shop, t, money } = useCommerce()
  const picture = item.product?.small_image
  const path = item.product?.canonical_url
  const quantity = item.quantity_ordered ?? 1
  const fates = (['shipped', 'canceled', 'refunded'] as const).flatMap((fate) => {
    const count = item[`quantity_${fate}`] ?? 0
    return count > 0 ? [t(`account.order.${fate}`, { count })] : []
  })
  const options = (item.selected_options ?? []).flatMap((one) => (one ? [`${one.label}: ${one.value}`] : []))
  return (
    <li className={styles.item}>
      <span className={styles.picture}>
        {picture?.url && (
          // biome-ignore lint/performance/noImgElement: the door has made it small already
          <img src={picture.url} alt="" width={72} height={90} loading="lazy" />
        )}
      </span>
      <span>
        {path ? <Link href={`${shop.path}/${path}`}>{item.product_name}</Link> : item.product_name}
        {options.length > 0 && <small>{options.join(', ')}</small>}
        <small>
          {t('account.order.quantity', { count: quantity })} <bdi>{money(item.product_sale_price)}</bdi>
          {fates.length > 0 && ` · ${fates.join(' · ')}`}
        </small>
      </span>
      <span className={styles.price}>
        {money({
          value: (item.product_sale_price.value ?? 0) * quantity,
          currency: item.product_sale_price.currency ?? null,
        })}
      </span>
    </li>
  )
}
