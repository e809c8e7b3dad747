import type { SearchAnswer, SearchSort } from '../../../contracts/internal/search.ts'
import type { RequestContext } from '../../kit/module.ts'
import { currencyDigits } from '../../kit/money.ts'
import type { CatalogParts, Reads } from '../reads.ts'
import { facetAttributes } from './aggregations.ts'
import { isVisible, type ProductNode, productNode } from './nodes.ts'
import { checkPage, type Page, pageInfo } from './paging.ts'
import { type ProductFilterInput, productFilters } from './product-filter.ts'
import { type ProductSortInput, productSort } from './product-sort.ts'

/** More than this are never cut into pages: it bounds what one request may make the engine do. */
export const largestPage = 300

export type ProductListRequest = Page & {
  filter?: ProductFilterInput | null | undefined
  search?: string | null | undefined
  sort?: ProductSortInput | null | undefined
  /** Whether values are to be counted, and how many other spellings are wanted. */
  counting?: boolean
  suggestions?: number
}
export type ProductList = {
  items: ProductNode[]
  total_count: number
  page_info: ReturnType<typeof pageInfo>
  answer: SearchAnswer
  categoryIds: number[]
  searching: boolean
}

/** A page of products found by words and filters, with everything the engine counted on the way. */
export async function listProducts(
  { search }: CatalogParts,
  reads: Reads,
  context: RequestContext,
  request: ProductListRequest,
): Promise<ProductList> {
  checkPage(request)
  const structure = await reads.structure()
  const { filters, categoryIds } = productFilters(request.filter ?? {}, structure, context.currency)
  const text = request.search?.trim() || undefined
  const searching = text !== undefined
  const sort: SearchSort[] = productSort(request.sort, structure, {
    searching,
    categoryIds,
    currency: context.currency,
  })
  const pageSize = Math.min(request.pageSize, largestPage)
  const price = { field: `price:${context.currency}`, unit: 1, major: 10 ** currencyDigits(context.currency) }
  const answer = await search.search({
    view: context.store.code,
    locale: context.store.locale.replace('_', '-'),
    text,
    within: searching ? 'search' : 'catalog',
    filters,
    sort,
    offset: (request.currentPage - 1) * pageSize,
    limit: pageSize,
    facets: request.counting ? ['category', ...facetAttributes(structure).map(({ code }) => code)] : [],
    ranges: request.counting ? [price] : [],
    suggestions: request.suggestions ?? 0,
  })
  context.tags.add('cat_p')
  for (const id of categoryIds) context.tags.add(`cat_c_p_${id}`)
  const page_info = pageInfo({ currentPage: request.currentPage, pageSize }, answer.total)
  const products = await reads.product.loadMany(answer.ids)
  const items = products.flatMap((product) =>
    !(product instanceof Error) && isVisible(product) ? productNode(product, context) : [],
  )
  return { items, total_count: answer.total, page_info, answer, categoryIds, searching }
}
