import type { SearchAnswer, SearchFilter, SearchRequest } from '../../../contracts/internal/search.ts'
import { type Bitset, bitsetOf } from './bitset.ts'
import type { DocumentIndex } from './document-index.ts'
import { orderOf } from './orders.ts'
import { cutIntoRanges } from './ranges.ts'

type ChoiceFilter = Exclude<SearchFilter, { kind: 'text' }>

/** A shopper may choose another value of the same field beside it, so its own counts ignore it. */
const isChoice = (filter: SearchFilter): filter is ChoiceFilter =>
  filter.kind === 'range' || (filter.kind === 'values' && !filter.scope)

/**
 * What the index says to a request. `ranked` are the places found by words, best first, or null; `texts` what the text
 * filters let through. Within a field values are alternatives, across fields all must hold. The counts of a field leave
 * out the field's own choice, so that its other values stay in sight with the number of documents they would add.
 */
export function answer(
  index: DocumentIndex,
  orders: Map<string, Uint32Array>,
  request: SearchRequest,
  ranked: number[] | null,
  texts: Bitset[],
): Omit<SearchAnswer, 'suggestions'> {
  const base = index.within(request.within)
  if (ranked) base.keep(bitsetOf(ranked))
  for (const text of texts) base.keep(text)
  const choices: { field: string; places: Bitset }[] = []
  for (const filter of request.filters) {
    if (filter.kind === 'text') continue
    if (isChoice(filter)) choices.push({ field: filter.field, places: index.matching(filter) })
    else base.keep(index.matching(filter))
  }
  const without = (field: string | null) => {
    const places = base.copy()
    for (const choice of choices) if (choice.field !== field) places.keep(choice.places)
    return places
  }
  const found = without(null)
  const chosen = new Set(choices.map(({ field }) => field))
  const visibleFor = (field: string) => (chosen.has(field) ? without(field) : found)
  return {
    ids: page(index, orders, request, ranked, found),
    total: found.count(),
    facets: Object.fromEntries(request.facets.map((field) => [field, countValues(index, field, visibleFor(field))])),
    ranges: Object.fromEntries(
      request.ranges.map(({ field, unit, major }) => {
        const numbers = index.numbers.get(field)
        const values = [...visibleFor(field)].flatMap((place) => numbers?.[place] ?? [])
        return [field, cutIntoRanges(values, unit, major)]
      }),
    ),
  }
}

function countValues(index: DocumentIndex, field: string, places: Bitset): { value: string; count: number }[] {
  return [...index.valuesOf(field)].flatMap(([value, set]) => {
    const count = set.countWith(places)
    return count === 0 ? [] : [{ value, count }]
  })
}

function page(
  index: DocumentIndex,
  orders: Map<string, Uint32Array>,
  { sort, view, locale, offset, limit }: SearchRequest,
  ranked: number[] | null,
  found: Bitset,
): number[] {
  const byRelevance = ranked !== null && (sort.length === 0 || sort[0]?.by === 'relevance')
  const sorted = () => {
    const ways = sort.filter(({ by }) => by !== 'relevance')
    const key = `${view} ${locale} ${JSON.stringify(ways)}`
    const known = orders.get(key)
    if (known) return known
    const order = orderOf(index, ways, view, locale)
    // Orders are forgotten with the next change; a flood of different sortings must not fill the memory before that.
    if (orders.size < 200) orders.set(key, order)
    return order
  }
  const order = byRelevance ? ranked : sorted()
  const ids: number[] = []
  let passed = 0
  for (const place of order) {
    if (ids.length >= limit) break
    if (!found.has(place) || passed++ < offset) continue
    ids.push(index.ids[place] ?? 0)
  }
  return ids
}
