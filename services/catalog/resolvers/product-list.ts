import type { RangeCut, SearchAnswer, SearchFilter, SearchSort } from '../../../contracts/internal/search.ts'
import type { RequestContext } from '../../kit/module.ts'
import { currencyDigits, toMinor } from '../../kit/money.ts'
import { priceField } from '../domain/price-field.ts'
import { stockField } from '../domain/stock-field.ts'
import type { CatalogParts, Reads } from '../reads.ts'
import type { Structure } from '../store/structure.ts'
import { amountAttributes, facetAttributes } from './facet-attributes.ts'
import { isVisible, type ProductNode, productNode } from './nodes.ts'
import { checkPage, type Page, pageInfo } from './paging.ts'
import { type PriceAsked, type ProductFilterInput, productFilters } from './product-filter.ts'
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
  price: PriceAsked
  categoryIds: number[]
  searching: boolean
}

/** Leaves sold-out products out of a list and of its counts. */
const onlyInStock: SearchFilter = { kind: 'values', field: stockField, values: ['1'], scope: true }

/** A page of products found by words and filters, with everything the engine counted on the way. */
export async function listProducts(
  { search }: CatalogParts,
  reads: Reads,
  context: RequestContext,
  request: ProductListRequest,
): Promise<ProductList> {
  checkPage(request)
  const structure = await reads.structure()
  const { currency, configuration, store, customerGroupId } = context
  const price = { currency, field: priceField(currency, customerGroupId, structure.pricedGroups) }
  const { filters, categoryIds } = productFilters(request.filter ?? {}, structure, price)
  const { showOutOfStock, outOfStockLast } = configuration.catalog.stock
  const text = request.search?.trim() || undefined
  const searching = text !== undefined
  const sort: SearchSort[] = productSort(request.sort, structure, {
    searching,
    categoryIds,
    priceField: price.field,
    defaultSort: configuration.display.lists.defaultSort,
    view: store.code,
  })
  const pageSize = Math.min(request.pageSize, largestPage)
  const answer = await search.search({
    view: store.code,
    locale: store.locale.replace('_', '-'),
    text,
    synonyms: configuration.catalog.search.synonyms.filter(({ views }) => !views || views.includes(store.code)),
    within: searching ? 'search' : 'catalog',
    filters: showOutOfStock ? filters : [...filters, onlyInStock],
    sort: showOutOfStock && outOfStockLast ? [{ by: 'number', field: stockField, descending: true }, ...sort] : sort,
    offset: (request.currentPage - 1) * pageSize,
    limit: pageSize,
    facets: request.counting ? ['category', ...facetAttributes(structure, searching).map(({ code }) => code)] : [],
    ranges: request.counting ? [priceRanges(context, price), ...amountRanges(structure, searching)] : [],
    suggestions: request.suggestions ?? 0,
  })
  context.tags.add('cat_p')
  for (const id of categoryIds) context.tags.add(`cat_c_p_${id}`)
  const page_info = pageInfo({ currentPage: request.currentPage, pageSize }, answer.total)
  const products = await reads.product.loadMany(answer.ids)
  const items = products.flatMap((product) =>
    !(product instanceof Error) && isVisible(product) ? productNode(product, context) : [],
  )
  return { items, total_count: answer.total, page_info, answer, price, categoryIds, searching }
}

/**
 * Magento finds its ranges in base currency and turns their borders into the one that is shown: what reads as round there
 * is what decides, so that a shopper who changes currencies sees the same ranges.
 */
function priceRanges({ configuration }: RequestContext, { currency, field }: PriceAsked) {
  const { priceRanges: way, priceStep } = configuration.catalog.facets
  const major = 10 ** currencyDigits(currency)
  const cut: RangeCut = way === 'auto' ? 'decades' : way === 'even' ? 'even' : { step: priceStep * major }
  const rate = currency === configuration.baseCurrency ? undefined : configuration.rates[currency]
  const round = way === 'auto' && rate ? toMinor(rate, currency) : major
  return { field, unit: 1, major: Math.max(round, 1), cut }
}

/** Amounts that are kept as attributes, to the hundredth, are cut as Magento cuts prices. */
const amountRanges = (structure: Structure, searching: boolean) =>
  amountAttributes(structure, searching).map(({ code }) => ({
    field: code,
    unit: 0.01,
    major: 1,
    cut: 'decades' as const,
  }))
