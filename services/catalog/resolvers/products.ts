import { inputError } from '../../kit/errors.ts'
import type { RequestContext, Resolver, TypeResolvers } from '../../kit/module.ts'
import type { CatalogParts, Reads } from '../reads.ts'
import { aggregations, directChildrenOnly } from './aggregations.ts'
import type { ProductFilterInput } from './product-filter.ts'
import { listProducts, type ProductList } from './product-list.ts'
import { type ProductSortInput, sortFields } from './product-sort.ts'
import { selects } from './selection.ts'

type Arguments = {
  search?: string | null
  filter?: ProductFilterInput | null
  sort?: ProductSortInput | null
  currentPage: number
  pageSize: number
}

const suggested = 5

/** `products`: found by words, by filters or both. */
export function productsResolvers(
  parts: CatalogParts,
  readsOf: (context: RequestContext) => Reads,
): { products: Resolver<unknown, Arguments>; Products: TypeResolvers } {
  const products: Resolver<unknown, Arguments> = async (_parent, { search, filter, ...args }, context, info) => {
    if (typeof search !== 'string' && !filter) throw inputError("'search' or 'filter' input argument is required.")
    return listProducts(parts, readsOf(context), context, {
      ...args,
      search,
      filter,
      counting: selects(info, 'aggregations'),
      suggestions: selects(info, 'suggestions') ? suggested : 0,
    })
  }
  const Products = {
    aggregations: (async ({ answer, categoryIds }, { filter }, context) => {
      const structure = await readsOf(context).structure()
      const all = aggregations(answer, structure, context.store.code, context.currency)
      return filter?.category?.includeDirectChildrenOnly ? directChildrenOnly(all, structure, categoryIds) : all
    }) satisfies Resolver<
      ProductList,
      { filter?: { category?: { includeDirectChildrenOnly?: boolean } | null } | null }
    >,
    sort_fields: (async ({ searching }, _args, context) =>
      sortFields(await readsOf(context).structure(), context.store.code, searching)) satisfies Resolver<ProductList>,
    suggestions: (({ answer }) => answer.suggestions.map((search) => ({ search }))) satisfies Resolver<ProductList>,
  }
  return { products, Products: Products as TypeResolvers }
}
