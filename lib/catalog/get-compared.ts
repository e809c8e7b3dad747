import 'server-only'
import { ComparedProductsOperation } from '@/graphql/generated/operations'
import type { ComparedProductFragment } from '@/graphql/generated/types'
import { keepFound, keepMissing } from '@/lib/cache/keep'
import { allProducts } from '@/lib/cache/tags'
import { contextOf } from '@/lib/context/context'
import { request } from '@/lib/graphql/client'

/** The products with these item numbers, in this order; those that are not sold are left out. */
export async function getCompared(contextCode: string, skus: string[]): Promise<ComparedProductFragment[]> {
  'use cache'
  const context = contextOf(contextCode)
  if (!context || skus.length === 0) {
    keepMissing([allProducts])
    return []
  }
  const { data, tags } = await request(ComparedProductsOperation, { filter: { sku: { in: skus } } }, context)
  const found = (data.products?.items ?? []).filter((item) => item !== null)
  // A number that is not sold today may be sold tomorrow: that page depends on any product.
  if (found.length === skus.length) keepFound(tags)
  else keepMissing([allProducts, ...tags])
  return skus.flatMap((sku) => found.find((product) => product.sku?.toLowerCase() === sku.toLowerCase()) ?? [])
}
