import type { GroupedItemsFragment } from '@/graphql/generated/types'
import { plainName } from '@/lib/content/plain-name'
import type { Shopfront } from '@/lib/context/shopfront'
import { pictureSource } from '@/lib/image/picture-source'
import { type PictureView, priceWords, stockWords } from './product-view'
import type { PriceWords, StockWords } from './variants'

/** One product of a group, ready to be shown. */
export type GroupMember = {
  sku: string
  name: string
  picture: PictureView | null
  price: PriceWords
  value: number
  stock: StockWords
  /** How many the merchant proposes. */
  quantity: number
}

/** The members of a group in the merchant's order. */
export function groupMembers({ items }: GroupedItemsFragment, shop: Shopfront): GroupMember[] {
  return (items ?? [])
    .filter((item) => item !== null)
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0))
    .flatMap(({ product, qty }): GroupMember[] => {
      if (!product?.sku) return []
      const { sku, thumbnail } = product
      const name = plainName(product.name) || sku
      const price = priceWords(product.price_range, shop)
      return [
        {
          sku,
          name,
          picture: thumbnail?.url ? { source: pictureSource(thumbnail.url), url: thumbnail.url, alt: '' } : null,
          price,
          value: price.value,
          stock: stockWords(product, shop),
          quantity: qty ?? 0,
        },
      ]
    })
}
