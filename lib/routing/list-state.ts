import { queryString } from './query-string'

/** What a shopper chose in a list of products, as the address says it: words, not ids. */
export type ListState = {
  /** Facet name to chosen words, both as they stand in the address. */
  facets: Record<string, string[]>
  /** "price-asc", or `null` for the shop's own order. */
  sort: string | null
  /** From 1. */
  page: number
  /** Search words, trimmed; empty when there are none. */
  query: string
}

const reserved = new Set(['p', 'sort', 'q', 'price_from', 'price_to'])
const maxFacets = 10
const maxWords = 24
/** Far beyond any catalogue, and small enough for every backend's 32 bits. */
const maxPage = 100_000

function pageFrom(text: string | null): number {
  if (!text || !/^\d{1,9}$/.test(text)) return 1
  const page = Number(text)
  return page >= 1 && page <= maxPage ? page : 1
}

const amountFrom = (text: string | null): string =>
  text && /^\d{1,9}(\.\d{1,2})?$/.test(text.trim()) ? text.trim() : ''

/** Words of one facet without repetitions: `a,b,a` is what a form with two boxes and a stray link may send. */
function wordsFrom(text: string): string[] {
  const words = text.split(',').map((word) => word.trim().toLowerCase())
  return [...new Set(words.filter(Boolean))].slice(0, maxWords)
}

/** Reads a list's state. Whatever is not understood becomes the default: an address is never a reason for an error. */
export function parseListState(state: URLSearchParams): ListState {
  const facets: ListState['facets'] = {}
  for (const [name, value] of state) {
    if (reserved.has(name) || Object.keys(facets).length >= maxFacets) continue
    const words = wordsFrom(value)
    if (words.length > 0) facets[name] = words
  }
  // A form sends its two fields apart; a link says the range in one word.
  const from = amountFrom(state.get('price_from'))
  const to = amountFrom(state.get('price_to'))
  if (from || to) facets.price = [Number(from || 0) > Number(to || Infinity) ? `${to}_${from}` : `${from}_${to}`]
  const sort = state.get('sort')
  return {
    facets,
    sort: sort && /^[a-z0-9_]{1,40}-(asc|desc)$/.test(sort) ? sort : null,
    page: pageFrom(state.get('p')),
    query: (state.get('q') ?? '').trim().replace(/\s+/g, ' ').slice(0, 120),
  }
}

/** The query string that `parseListState` reads back to the same state; the first page is not mentioned. */
export function listQuery({ facets, sort, page, query }: ListState): string {
  const words = Object.fromEntries(Object.entries(facets).map(([name, values]) => [name, [...values].sort().join(',')]))
  return queryString({ ...words, sort, p: page > 1 ? String(page) : null, q: query })
}

/** The state with one word of a facet added or taken away, back on the first page. */
export function toggleWord(state: ListState, facet: string, word: string): ListState {
  const chosen = state.facets[facet] ?? []
  const words = chosen.includes(word) ? chosen.filter((other) => other !== word) : [...chosen, word]
  return withWords(state, facet, words)
}

/** The state with exactly these words chosen in a facet, back on the first page. */
export function withWords(state: ListState, facet: string, words: string[]): ListState {
  const { [facet]: _replaced, ...others } = state.facets
  return { ...state, page: 1, facets: words.length > 0 ? { ...others, [facet]: words } : others }
}

/** The state without any filter; order and search words stay. */
export const withoutFilters = (state: ListState): ListState => ({ ...state, page: 1, facets: {} })

/** Tells whether a list differs from what everybody sees first: such pages are not for search engines. */
export const isRefined = ({ facets, sort }: ListState): boolean => sort !== null || Object.keys(facets).length > 0
