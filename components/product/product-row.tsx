import type { ProductCardFragment } from '@/graphql/generated/types'
import { cardView } from '@/lib/catalog/card-view'
import { getToday } from '@/lib/context/get-today'
import type { Shopfront } from '@/lib/context/shopfront'
import { ProductCard } from './product-card'
import styles from './product-row.module.css'

/** Products in one row that scrolls by hand, key and wheel; it never moves by itself. */
export async function ProductRow({ products, shop }: { products: ProductCardFragment[]; shop: Shopfront }) {
  const today = new Date(await getToday())
  return (
    <ul className={styles.row}>
      {products.map((product) => (
        <li key={product.uid}>
          <ProductCard card={cardView(product, shop, {}, today)} shop={shop} sizes="(min-width: 48rem) 23vw, 42vw" />
        </li>
      ))}
    </ul>
  )
}
