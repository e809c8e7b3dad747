import type { SearchFilter, SearchRequest } from '../../contracts/internal/search.ts'
import type { Ranked } from './domain/answer.ts'
import { Bitset } from './domain/bitset.ts'
import { fillersOf } from './domain/fillers.ts'
import { parts } from './domain/impact.ts'
import { readingsOf } from './domain/readings.ts'
import { type Relevance, relevance } from './domain/relevance.ts'
import { wantedWords, wholeWords } from './domain/wanted-words.ts'
import type { Memory } from './memory.ts'
import type { DocumentStore } from './store/document-store.ts'

type Keys = Pick<DocumentStore, 'idsOf'>

/**
 * What the words found, or null when none were asked for. Documents with all the words of a reading; failing that, those with
 * the most of what was typed.
 */
export function foundByWords(keys: Keys, memory: Memory, request: SearchRequest): Ranked | null {
  const { text, view, within, locale, synonyms = [] } = request
  if (text === undefined) return null
  const { documents } = memory
  const spelling = memory.spelling(view)
  const size = documents.ids.length
  const shown = documents.within(within)
  const places = new Bitset(size)
  const scores = new Float32Array(size)
  const take = (found: Bitset, worth: Float32Array, weight: number) => {
    for (const place of found.toList()) {
      places.add(place)
      scores[place] = Math.max(scores[place] ?? 0, (worth[place] ?? 0) * weight)
    }
  }
  const understood: { found: Relevance; weight: number }[] = []
  for (const { words, weight } of readingsOf(text, synonyms, spelling)) {
    const wanted = wantedWords(words, spelling, documents.size, fillersOf(locale))
    if (wanted === null) continue
    const found = relevance(memory.postings(view), wanted, size)
    understood.push({ found, weight })
    take(found.all.keep(shown), found.scores, weight)
  }
  if (places.count() === 0) {
    for (const { found, weight } of understood) take(mostMatched(found, shown), found.scores, weight)
  }
  // Whoever types an article number means that article.
  for (const field of ['sku', 'variant_sku']) {
    for (const place of placesOf(keys, memory, field, [text.trim()])) {
      places.add(place)
      scores[place] = Number.POSITIVE_INFINITY
    }
  }
  return { places, scores }
}

/** The places that have the most of the wanted words. */
function mostMatched({ any, matched }: Relevance, shown: Bitset): Bitset {
  const list = any.keep(shown).toList()
  const most = list.reduce((best, place) => Math.max(best, matched[place] ?? 0), 0)
  const found = new Bitset(matched.length)
  for (const place of list) if (matched[place] === most) found.add(place)
  return found
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
