import 'server-only'
import { ProductPartsOperation } from '@/graphql/generated/operations'
import type { ProductDetailsFragment, ProductPartsFragment } from '@/graphql/generated/types'
import { keepFound, keepMissing } from '@/lib/cache/keep'
import { allProducts, productTag } from '@/lib/cache/tags'
import { contextOf } from '@/lib/context/context'
import { request } from '@/lib/graphql/client'

const composed = new Set(['BundleProduct', 'GroupedProduct', 'DownloadableProduct'])

/** Whether a product is made of others, or asks something of its buyer; most are and do not. */
export const hasParts = (product: ProductDetailsFragment): boolean =>
  composed.has(product.__typename) || ('options' in product && (product.options?.length ?? 0) > 0)

/**
 * What a product is made of and what its buyer may say about it. A question of its own, since with it the product's would be more
 * than Magento answers at once (complexity 300).
 */
export async function getProductParts(contextCode: string, sku: string): Promise<ProductPartsFragment | null> {
  'use cache'
  const context = contextOf(contextCode)
  const answer = context && (await request(ProductPartsOperation, { sku }, context))
  const parts = answer?.data.products?.items?.[0] ?? null
  if (answer && parts) keepFound([productTag(parts.uid), ...answer.tags])
  else keepMissing([allProducts])
  return parts
}
