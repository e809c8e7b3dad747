import 'server-only'
import { ProductsOperation } from '@/graphql/generated/operations'
import type { ProductCardFragment } from '@/graphql/generated/types'
import { keepFound, keepMissing } from '@/lib/cache/keep'
import { categoryProductsTag } from '@/lib/cache/tags'
import { contextOf } from '@/lib/context/context'
import { request } from '@/lib/graphql/client'

/** The first products of a category in the merchandiser's order, for rows and tiles. */
export async function listCategoryProducts(
  contextCode: string,
  categoryUid: string,
  count: number,
): Promise<ProductCardFragment[]> {
  'use cache'
  const context = contextOf(contextCode)
  if (!context) {
    keepMissing([categoryProductsTag(categoryUid)])
    return []
  }
  const { data, tags } = await request(
    ProductsOperation,
    { filter: { category_uid: { eq: categoryUid } }, sort: { position: 'ASC' }, pageSize: count },
    context,
  )
  keepFound([categoryProductsTag(categoryUid), ...tags])
  return (data.products?.items ?? []).filter((item) => item !== null)
}
