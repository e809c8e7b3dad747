import 'server-only'
import { ProductOperation } from '@/graphql/generated/operations'
import { keepFound, keepMissing } from '@/lib/cache/keep'
import { allProducts, productTag } from '@/lib/cache/tags'
import { contextOf } from '@/lib/context/context'
import { request } from '@/lib/graphql/client'

/** Everything the product page shows, variants included; `null` when the SKU is unknown or not on sale. */
export async function getProduct(contextCode: string, sku: string) {
  'use cache'
  const context = contextOf(contextCode)
  const answer = context && (await request(ProductOperation, { sku }, context))
  const product = answer?.data.products?.items?.[0] ?? null
  if (answer && product) keepFound([productTag(product.uid), ...answer.tags])
  else keepMissing([allProducts])
  return product
}
