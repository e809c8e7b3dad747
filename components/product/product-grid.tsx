import { classNames } from '@/components/ui/class-names'
import type { ProductCardFragment } from '@/graphql/generated/types'
import { cardView } from '@/lib/catalog/card-view'
import { getToday } from '@/lib/context/get-today'
import type { Shopfront } from '@/lib/context/shopfront'
import { ProductCard } from './product-card'
import styles from './product-grid.module.css'

type Props = {
  products: ProductCardFragment[]
  shop: Shopfront
  chosen?: Record<string, string[]>
  /** The whole width of the page, without a column of filters beside it. */
  wide?: boolean
  /** The first picture is what a visitor sees first. */
  priority?: boolean
  headingLevel?: 'h2' | 'h3'
}

/** Products side by side: two on a phone, three or four on a desk. */
export async function ProductGrid({ products, shop, chosen = {}, wide, priority, headingLevel = 'h2' }: Props) {
  const today = new Date(await getToday())
  const sizes = wide
    ? '(min-width: 80rem) 24vw, (min-width: 48rem) 31vw, 47vw'
    : '(min-width: 64rem) 24vw, (min-width: 48rem) 31vw, 47vw'
  return (
    <ul className={classNames(styles.grid, wide && styles.wide)}>
      {products.map((product, index) => (
        <li key={product.uid}>
          <ProductCard
            card={cardView(product, shop, chosen, today)}
            shop={shop}
            sizes={sizes}
            priority={Boolean(priority) && index === 0}
            headingLevel={headingLevel}
          />
        </li>
      ))}
    </ul>
  )
}
