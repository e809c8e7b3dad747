import type { RequestContext } from '../../kit/module.ts'
import { urlPathIn } from '../domain/category-tree.ts'
import type { Reads } from '../reads.ts'
import { isVisible, type ProductNode } from './nodes.ts'

/** The addresses of a product: its own and those below each category that lists it, as Magento makes them. */
export function productAddresses(readsOf: (context: RequestContext) => Reads) {
  return {
    // Magento 2 knows a path in its schema and gives none.
    url_path: () => null,
    url_rewrites: async (product: ProductNode, _args: unknown, context: RequestContext) => {
      if (!isVisible(product)) return []
      const reads = readsOf(context)
      const { tree } = await reads.structure()
      const assigned = (await reads.categoryIds.load(product.id)).map(({ category_id }) => category_id)
      const page = `${product.urlKey}${context.configuration.productUrlSuffix}`
      const id = { name: 'id', value: String(product.id) }
      const below = tree.listing(assigned).flatMap((categoryId) => {
        const category = tree.get(categoryId)
        if (!category || category.level < 2) return []
        return {
          url: `${urlPathIn(category, context.store.code)}/${page}`,
          parameters: [id, { name: 'category', value: String(categoryId) }],
        }
      })
      return [{ url: page, parameters: [id] }, ...below.sort((a, b) => (a.url < b.url ? -1 : 1))]
    },
  }
}
