import type { RequestContext } from '../../kit/module.ts'
import { encodeUid } from '../../kit/uid.ts'
import { urlKeyIn, urlPathIn } from '../domain/category-tree.ts'
import type { ProductInfo } from '../store/product-store.ts'
import type { CategoryInfo } from '../store/structure.ts'

/** How an entity was reached, when it was reached by an address. */
export type Reached = { relative_url?: string; redirect_code?: number }
export type ProductNode = ProductInfo & Reached & { __typename: string; uid: string }
export type CategoryNode = CategoryInfo & Reached & { __typename: 'CategoryTree'; uid: string }

const typenames: Record<string, string> = {
  simple: 'SimpleProduct',
  virtual: 'VirtualProduct',
  configurable: 'ConfigurableProduct',
  bundle: 'BundleProduct',
  grouped: 'GroupedProduct',
  downloadable: 'DownloadableProduct',
}

/** A product as resolvers hand it on; whatever shows it carries its cache tags. */
export function productNode(product: ProductInfo, context: RequestContext, reached: Reached = {}): ProductNode {
  context.tags.add('cat_p').add(`cat_p_${product.id}`)
  const urlKey = product.urlKeys[context.store.code] ?? product.urlKey
  return { ...variantNode(product), urlKey, ...reached }
}

/**
 * A product shown as a variant of another. It carries no tag: when it changes, its parent is announced too, and the tags
 * of all variants in a list would not fit into a header.
 */
export function variantNode(product: ProductInfo): ProductNode {
  return { ...product, __typename: typenames[product.type] ?? 'SimpleProduct', uid: encodeUid(product.id) }
}

/** A category as resolvers hand it on; whatever shows it carries its cache tags. */
export function categoryNode(category: CategoryInfo, context: RequestContext, reached: Reached = {}): CategoryNode {
  context.tags.add('cat_c').add(`cat_c_${category.id}`)
  const view = context.store.code
  const address = { urlKey: urlKeyIn(category, view), urlPath: urlPathIn(category, view) }
  return { ...category, ...address, ...reached, __typename: 'CategoryTree', uid: encodeUid(category.id) }
}

/** What a shop shows by itself: variants are shown through their configurable product only. */
export const isVisible = (product: ProductInfo | null): product is ProductInfo =>
  product?.enabled === true && product.visibility !== 'none'
