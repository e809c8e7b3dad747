import 'server-only'
import { ProductRelationsOperation } from '@/graphql/generated/operations'
import type { ProductCardFragment } from '@/graphql/generated/types'
import { keepFound, keepMissing } from '@/lib/cache/keep'
import { allProducts, productTag } from '@/lib/cache/tags'
import { contextOf } from '@/lib/context/context'
import { request } from '@/lib/graphql/client'

export type Relations = { related: ProductCardFragment[]; upsell: ProductCardFragment[] }

/** The products that stand beside a product: what goes with it, and what one may like better. */
export async function getRelations(contextCode: string, sku: string): Promise<Relations> {
  'use cache'
  const context = contextOf(contextCode)
  const answer = context && (await request(ProductRelationsOperation, { sku }, context))
  const product = answer?.data.products?.items?.[0]
  if (!answer || !product) {
    keepMissing([allProducts])
    return { related: [], upsell: [] }
  }
  keepFound([productTag(product.uid), ...answer.tags])
  const present = (items: readonly (ProductCardFragment | null)[] | null) =>
    (items ?? []).filter((item): item is ProductCardFragment => item !== null).slice(0, 8)
  return { related: present(product.related_products), upsell: present(product.upsell_products) }
}
