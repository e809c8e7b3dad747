import 'server-only'
import { ProductsOperation } from '@/graphql/generated/operations'
import type { ProductCardFragment } from '@/graphql/generated/types'
import { keepFound, keepMissing } from '@/lib/cache/keep'
import { allProducts } from '@/lib/cache/tags'
import { contextOf } from '@/lib/context/context'
import { request } from '@/lib/graphql/client'

/** One product as a card shows it; `null` when it is not sold here. */
export async function getCard(contextCode: string, sku: string): Promise<ProductCardFragment | null> {
  'use cache'
  const context = contextOf(contextCode)
  const answer = context && (await request(ProductsOperation, { filter: { sku: { eq: sku } }, pageSize: 1 }, context))
  const product = answer?.data.products?.items?.[0] ?? null
  if (answer && product) keepFound(answer.tags)
  else keepMissing([allProducts])
  return product
}
