import type { ReactNode } from 'react'
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

/** Products side by side: two on a phone, three or four on a desk. More of them may be added below (`data-added`). */
export async function ProductGrid({ products, shop, chosen = {}, wide, priority, headingLevel = 'h2' }: Props) {
  const today = new Date(await getToday())
  const sizes = wide
    ? '(min-width: 80rem) 24vw, (min-width: 48rem) 31vw, 47vw'
    : '(min-width: 64rem) 24vw, (min-width: 48rem) 31vw, 47vw'
  return (
    <GridFrame>
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
    </GridFrame>
  )
}

/** The grid alone, for cards that come from elsewhere. */
export function GridFrame({ children, added }: { children?: ReactNode; added?: boolean }) {
  return (
    <div className={styles.box}>
      <ul className={styles.grid} {...(added ? { 'data-added': '' } : { 'data-grid': '' })}>
        {children}
      </ul>
    </div>
  )
}
