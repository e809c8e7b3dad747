import { inputError } from '../../kit/errors.ts'
import type { RequestContext, Resolver, TypeResolvers } from '../../kit/module.ts'
import type { CatalogParts, Reads } from '../reads.ts'
import { type Aggregation, aggregations, directChildrenOnly } from './aggregations.ts'
import { layerFilters } from './layer-filters.ts'
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
type AggregationsFilter = { filter?: { category?: { includeDirectChildrenOnly?: boolean | null } | null } | null }

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
      counting: selects(info, 'aggregations') || selects(info, 'filters'),
      suggestions: selects(info, 'suggestions') ? suggested : 0,
    })
  }
  const counted = async (list: ProductList, context: RequestContext): Promise<Aggregation[]> => {
    const structure = await readsOf(context).structure()
    return aggregations(list, structure, context.store.code, context.configuration.catalog.facets)
  }
  const Products = {
    aggregations: (async (list, { filter }, context) => {
      const all = await counted(list, context)
      if (!filter?.category?.includeDirectChildrenOnly) return all
      return directChildrenOnly(all, await readsOf(context).structure(), list.categoryIds)
    }) satisfies Resolver<ProductList, AggregationsFilter>,
    filters: (async (list, _args, context) =>
      layerFilters(await counted(list, context))) satisfies Resolver<ProductList>,
    sort_fields: (async ({ searching }, _args, context) =>
      sortFields(
        await readsOf(context).structure(),
        context.store.code,
        searching,
        context.configuration.display.lists.defaultSort,
      )) satisfies Resolver<ProductList>,
    suggestions: (({ answer }) => answer.suggestions.map((search) => ({ search }))) satisfies Resolver<ProductList>,
  }
  return { products, Products: Products as TypeResolvers }
}
