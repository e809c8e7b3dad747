import { Bitset } from './bitset.ts'
import { anyPart } from './impact.ts'
import type { Postings } from './postings.ts'
import type { Alternative } from './wanted-words.ts'

/** Who has all of the wanted words, who has how many of them, and how well each answers, by place. */
export type Relevance = { all: Bitset; any: Bitset; matched: Uint8Array; scores: Float32Array }

/**
 * Looks the wanted words up. Of a word's alternatives the best in a document counts, and rare words count for more than
 * common ones, as in BM25. The work is one step per hit, whatever is shown of it.
 * @param size how many places there are
 */
export function relevance(postings: Postings, wanted: Alternative[][], size: number, parts = anyPart): Relevance {
  const matched = new Uint8Array(size)
  const found = { all: new Bitset(size), any: new Bitset(size), matched, scores: new Float32Array(size) }
  wanted.forEach((alternatives, at) => {
    const scores = at === 0 ? found.scores : new Float32Array(size)
    const have = new Bitset(size)
    for (const { word, weight } of alternatives) postings.raise(word, weight, parts, scores, have)
    const count = have.count()
    const rarity = Math.log(1 + (size - count + 0.5) / (count + 0.5))
    if (at === 0) {
      for (let place = 0; place < size; place++) scores[place] = (scores[place] ?? 0) * rarity
      found.all.join(have)
    } else {
      for (let place = 0; place < size; place++) {
        found.scores[place] = (found.scores[place] ?? 0) + (scores[place] ?? 0) * rarity
      }
      found.all.keep(have)
    }
    found.any.join(have)
    for (const place of have.toList()) matched[place] = Math.min(255, (matched[place] ?? 0) + 1)
  })
  return found
}
