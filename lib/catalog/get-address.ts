import 'server-only'
import { CategoryAddressOperation, ProductAddressOperation } from '@/graphql/generated/operations'
import { keepFound, keepMissing } from '@/lib/cache/keep'
import { allCategories } from '@/lib/cache/tags'
import { contextOf } from '@/lib/context/context'
import { request } from '@/lib/graphql/client'
import type { Destination } from './get-route'

/** What has an address of its own in every store view. */
export type Addressed = Exclude<Destination, { kind: 'moved' | 'page' }>

const withSuffix = (path: string | null | undefined, suffix: string | null | undefined) =>
  path ? `${path}${suffix ?? ''}` : null

/** The path of a product or category within a storefront, without the leading slash; `null` where it is not sold there. */
export async function getAddress(contextCode: string, thing: Addressed): Promise<string | null> {
  'use cache'
  const context = contextOf(contextCode)
  if (!context) {
    keepMissing([allCategories])
    return null
  }
  if (thing.kind === 'product') {
    const { data, tags } = await request(ProductAddressOperation, { sku: thing.sku }, context)
    const product = data.products?.items?.[0]
    const path = withSuffix(product?.url_key, product?.url_suffix)
    if (path) keepFound(tags)
    else keepMissing(tags)
    return path
  }
  const { data, tags } = await request(CategoryAddressOperation, { uid: thing.uid }, context)
  const category = data.categories?.items?.[0]
  const path = withSuffix(category?.url_path, category?.url_suffix)
  if (path) keepFound([allCategories, ...tags])
  else keepMissing([allCategories, ...tags])
  return path
}
