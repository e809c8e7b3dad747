import type { SearchAnswer, SearchFilter, SearchRequest, SearchSort } from '../../../contracts/internal/search.ts'
import type { Bitset } from './bitset.ts'
import type { CountedFilter, DocumentIndex } from './document-index.ts'
import { selectPage, sortKeys } from './orders.ts'
import type { Found } from './place-set.ts'
import { cutIntoRanges } from './ranges.ts'

/** A shopper may choose another value of the same field beside it, so its own counts ignore it. */
const isChoice = (filter: SearchFilter): filter is CountedFilter =>
  filter.kind === 'range' || (filter.kind === 'values' && !filter.scope)

/** What words found: the places, and how well each answers. */
export type Ranked = { places: Bitset; scores: Float32Array }
export type Counts = Pick<SearchAnswer, 'facets' | 'ranges'>

/**
 * What the index says to a request. `ranked` is what the words found, or null; `others` what the filters by text and by
 * key let through. Within a field values are alternatives, across fields all must hold. The counts of a field leave out
 * the field's own choice, so that its other values stay in sight with the number of documents they would add.
 * @param known answers the counts that were found for the same question before
 */
export function answer(
  index: DocumentIndex,
  request: SearchRequest,
  ranked: Ranked | null,
  others: Bitset[],
  known: (count: () => Counts) => Counts = (count) => count(),
): Omit<SearchAnswer, 'suggestions'> {
  const base = index.within(request.within)
  if (ranked) base.keep(ranked.places)
  for (const other of others) base.keep(other)
  const choices: { field: string; places: Bitset }[] = []
  for (const filter of request.filters) {
    if (filter.kind === 'text' || filter.kind === 'keys') continue
    if (isChoice(filter)) choices.push({ field: filter.field, places: index.matching(filter) })
    else base.keep(index.matching(filter))
  }
  const without = (field: string | null): Found => {
    const bits = base.copy()
    for (const choice of choices) if (choice.field !== field) bits.keep(choice.places)
    return { bits, list: bits.toList() }
  }
  const found = without(null)
  const chosen = new Set(choices.map(({ field }) => field))
  const visibleFor = (field: string) => (chosen.has(field) ? without(field) : found)
  const counts = () => ({
    facets: Object.fromEntries(request.facets.map((field) => [field, countValues(index, field, visibleFor(field))])),
    ranges: Object.fromEntries(
      request.ranges.map(({ field, unit, major, cut }) => [
        field,
        cutIntoRanges(numbersAt(index, field, visibleFor(field).list), unit, major, cut),
      ]),
    ),
  })
  const isCounting = request.facets.length + request.ranges.length > 0
  return {
    ids: page(index, request, ranked, found.list),
    total: found.list.length,
    ...(isCounting ? known(counts) : { facets: {}, ranges: {} }),
  }
}

function countValues(index: DocumentIndex, field: string, found: Found): { value: string; count: number }[] {
  const counted: { value: string; count: number }[] = []
  for (const [value, places] of index.valuesOf(field)) {
    const count = places.countIn(found)
    if (count > 0) counted.push({ value, count })
  }
  return counted
}

function numbersAt(index: DocumentIndex, field: string, list: Int32Array): Float64Array {
  const column = index.numbers(field)
  const numbers = new Float64Array(list.length)
  let length = 0
  for (let i = 0; i < list.length; i++) {
    const value = column?.at(list[i] ?? 0) ?? Number.NaN
    if (!Number.isNaN(value)) numbers[length++] = value
  }
  return numbers.subarray(0, length)
}

function page(index: DocumentIndex, request: SearchRequest, ranked: Ranked | null, list: Int32Array): number[] {
  const { sort, limit } = request
  if (limit === 0) return []
  const ways: SearchSort[] = ranked && sort.length === 0 ? [{ by: 'relevance', descending: true }] : sort
  const keys = ways.flatMap((way) => {
    if (way.by !== 'relevance') return [sortKeys(index, list, way, request)]
    const scores = ranked ? [byScore(list, ranked.scores, way.descending)] : []
    // The least relevant first is the whole order backwards, among equals too.
    return way.descending ? scores : [...scores, Float64Array.from(list, (place) => index.idAt(place))]
  })
  return selectPage(index, list, keys, request)
}

function byScore(list: Int32Array, scores: Float32Array, bestFirst: boolean): Float64Array {
  const keys = new Float64Array(list.length)
  const sign = bestFirst ? -1 : 1
  for (let i = 0; i < list.length; i++) keys[i] = sign * (scores[list[i] ?? 0] ?? 0)
  return keys
}
