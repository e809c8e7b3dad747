import type { ProductDetailsFragment } from '@/graphql/generated/types'
import { lowestPriceText, unitPriceText } from '@/lib/catalog/legal-price'
import { factsOf } from '@/lib/catalog/product-facts'
import type { Shopfront } from '@/lib/context/shopfront'
import { savedPercent } from '@/lib/money'
import { PriceNotes } from './price-notes'

type Props = { product: ProductDetailsFragment; sent: boolean; shop: Shopfront }

/** What European law wants to be told beside a price, as far as the merchant has said it in the product's attributes. */
export function LegalNotes({ product, sent, shop }: Props) {
  const facts = factsOf(product.custom_attributesV2 ?? null)
  const { final_price, regular_price } = product.price_range.minimum_price
  // The former lowest price belongs to a reduction only.
  const reduced = savedPercent(regular_price, final_price) > 0
  return (
    <PriceNotes
      shop={shop}
      sent={sent}
      unit={unitPriceText(facts, final_price.value ?? 0, shop)}
      lowest={reduced ? lowestPriceText(facts, shop) : null}
    />
  )
}
