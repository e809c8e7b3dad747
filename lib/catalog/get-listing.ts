import 'server-only'
import type { ProductCardFragment } from '@/graphql/generated/types'
import type { ListState } from '@/lib/routing/list-state'
import {
  type AppliedFilter,
  type AttributeFilter,
  boundsOf,
  countFacets,
  type Facet,
  type FacetBounds,
  readFacets,
  resolveFilters,
} from './facets'
import { getFacets } from './get-facets'
import { pageSize } from './list-page-size'
import { listProducts } from './list-products'
import { chosenOrder, type SortOrder, sortOrders } from './sort-orders'
import type { Swatches } from './swatches'

/** A list of products as a page shows it, with everything one can do to it. */
export type Listing = {
  products: ProductCardFragment[]
  total: number
  pages: number
  facets: Facet[]
  /** The prices of the whole list, however it is filtered. */
  bounds: FacetBounds | null
  applied: AppliedFilter[]
  /** Words of the address that mean nothing in this list. */
  ignored: string[]
  orders: SortOrder[]
  order: SortOrder
  swatches: Swatches
  /** Attribute code to chosen option ids: a card shows the chosen colour. */
  chosen: Record<string, string[]>
  suggestions: string[]
}

/** What a list is of, before anybody filters it. */
export type ListScope = { filter: AttributeFilter; search: string; hiddenFacets: string[] }

/** Counts of each chosen facet as if it were not chosen: its words are alternatives, not conditions. */
async function countsApart(contextCode: string, scope: ListScope, filter: AttributeFilter) {
  const codes = Object.keys(filter)
  const answers = await Promise.all(
    codes.map(async (code) => {
      const { [code]: _own, ...others } = filter
      const { facets } = await getFacets(contextCode, { ...scope.filter, ...others }, scope.search, false)
      return [code, facets] as const
    }),
  )
  return Object.fromEntries(answers)
}

const chosenIds = (filter: AttributeFilter): Record<string, string[]> =>
  Object.fromEntries(Object.entries(filter).flatMap(([code, value]) => ('in' in value ? [[code, value.in]] : [])))

/** Answers a list in the state an address asks for. Made of cached answers, so most states cost nothing. */
export async function getListing(contextCode: string, scope: ListScope, state: ListState): Promise<Listing> {
  const everything = await getFacets(contextCode, scope.filter, scope.search, true)
  const offered = everything.facets.filter(({ name }) => !scope.hiddenFacets.includes(name))
  const { filter, applied, ignored } = resolveFilters(state, offered)
  const orders = sortOrders(everything.sortFields, scope.search !== '')
  const order = chosenOrder(orders, state.sort)
  const [page, apart] = await Promise.all([
    listProducts(contextCode, {
      filter: { ...scope.filter, ...filter },
      search: scope.search,
      sort: { field: order.field, direction: order.direction },
      page: state.page,
    }),
    countsApart(contextCode, scope, filter),
  ])
  const total = page?.total_count ?? 0
  return {
    products: (page?.items ?? []).filter((item) => item !== null),
    total,
    pages: page?.page_info?.total_pages ?? Math.ceil(total / pageSize),
    facets: countFacets(offered, readFacets(page?.aggregations), apart),
    bounds: boundsOf(offered.find(({ code }) => code === 'price')),
    applied,
    ignored,
    orders,
    order,
    swatches: everything.swatches,
    chosen: chosenIds(filter),
    suggestions: (page?.suggestions ?? []).flatMap((suggestion) => (suggestion ? [suggestion.search] : [])),
  }
}
