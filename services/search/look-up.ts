import type { SearchFilter, SearchRequest } from '../../contracts/internal/search.ts'
import type { Ranked } from './domain/answer.ts'
import { Bitset } from './domain/bitset.ts'
import { parts } from './domain/impact.ts'
import { relevance } from './domain/relevance.ts'
import { wantedWords, wholeWords } from './domain/wanted-words.ts'
import type { Memory } from './memory.ts'
import type { DocumentStore } from './store/document-store.ts'

type Keys = Pick<DocumentStore, 'idsOf'>

/** What the words found, or null when none were asked for. All words first; failing that, any of them. */
export function foundByWords(keys: Keys, memory: Memory, { text, view, within }: SearchRequest): Ranked | null {
  if (text === undefined) return null
  const { documents } = memory
  const wanted = wantedWords(text, memory.spelling(view), documents.size)
  if (wanted === null) return { places: new Bitset(), scores: new Float32Array() }
  const { all, any: some, scores } = relevance(memory.postings(view), wanted, documents.ids.length)
  const places = all.keep(documents.within(within)).count() > 0 ? all : some
  // Whoever types an article number means that article.
  for (const field of ['sku', 'variant_sku']) {
    for (const place of placesOf(keys, memory, field, [text.trim()])) {
      places.add(place)
      scores[place] = Number.POSITIVE_INFINITY
    }
  }
  return { places, scores }
}

/** The places that a filter by words or by keys lets through; null for the filters that are counted. */
export function letThrough(keys: Keys, memory: Memory, view: string, filter: SearchFilter): Bitset | null {
  const { documents } = memory
  if (filter.kind === 'keys') {
    const found = new Bitset(documents.ids.length)
    for (const place of placesOf(keys, memory, filter.field, filter.values)) found.add(place)
    return found
  }
  if (filter.kind !== 'text') return null
  const spelling = memory.spelling(view)
  const wanted = filter.whole ? wholeWords(filter.text, spelling) : wantedWords(filter.text, spelling, documents.size)
  if (wanted === null) return new Bitset()
  return relevance(memory.postings(view), wanted, documents.ids.length, parts[filter.field]).all
}

const placesOf = (keys: Keys, { documents }: Memory, field: string, values: string[]): number[] =>
  keys.idsOf(field, values).flatMap((id) => documents.placeOf(id) ?? [])
