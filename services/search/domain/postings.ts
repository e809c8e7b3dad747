import type { Bitset } from './bitset.ts'
import { Integers } from './columns.ts'
import { headParts, impactOf, partsOf } from './impact.ts'

/** The documents that have a word, with what it is worth in each. */
class Hits {
  readonly places = new Integers()
  payloads = new Uint16Array(0)

  push(place: number, payload: number): void {
    this.places.push(place)
    if (this.places.values.length > this.payloads.length) {
      const grown = new Uint16Array(this.places.values.length)
      grown.set(this.payloads)
      this.payloads = grown
    }
    this.payloads[this.places.length - 1] = payload
  }
}

const payloadRange = 65_536

/**
 * Which documents of one store view have which word. Most words are rare, and one hit is a single number; the others
 * grow a list of their own.
 */
export class Postings {
  readonly #hits: (Hits | number | undefined)[] = []
  readonly #heads = new Integers()

  /** `pairs` are the numbers of a document's words, each followed by its payload. */
  add(place: number, pairs: Uint32Array): void {
    for (let i = 0; i < pairs.length; i += 2) this.#push(pairs[i] ?? 0, place, pairs[i + 1] ?? 0)
  }

  /**
   * Adds many documents at once, their places ascending. What they have of a word is brought together first: going
   * through the words one by one costs a quarter of going through the documents, whose words lie everywhere.
   */
  addAll(documents: { place: number; pairs: Uint32Array }[], words: number): void {
    const ends = new Uint32Array(words + 1)
    for (const { pairs } of documents) {
      for (let i = 0; i < pairs.length; i += 2) {
        const next = (pairs[i] ?? 0) + 1
        ends[next] = (ends[next] ?? 0) + 1
      }
    }
    for (let word = 1; word <= words; word++) ends[word] = (ends[word] ?? 0) + (ends[word - 1] ?? 0)
    const at = ends.slice()
    const places = new Int32Array(ends[words] ?? 0)
    const payloads = new Uint16Array(places.length)
    for (const { place, pairs } of documents) {
      for (let i = 0; i < pairs.length; i += 2) {
        const word = pairs[i] ?? 0
        const free = at[word] ?? 0
        places[free] = place
        payloads[free] = pairs[i + 1] ?? 0
        at[word] = free + 1
      }
    }
    for (let word = 0; word < words; word++) {
      for (let i = ends[word] ?? 0; i < (ends[word + 1] ?? 0); i++) this.#push(word, places[i] ?? 0, payloads[i] ?? 0)
    }
  }

  /** How many documents have the word. */
  frequency(word: number): number {
    const hits = this.#hits[word]
    if (hits === undefined) return 0
    return typeof hits === 'number' ? 1 : hits.places.length
  }

  /** How many documents have the word where they say what they are. */
  heads(word: number): number {
    return word < this.#heads.length ? this.#heads.at(word) : 0
  }

  /** Raises the score of each document that has the word in one of `parts` to what that is worth, and adds it to `found`. */
  raise(word: number, weight: number, parts: number, scores: Float32Array, found: Bitset): void {
    const hits = this.#hits[word]
    if (hits === undefined) return
    if (typeof hits === 'number') {
      raiseOne(Math.floor(hits / payloadRange), hits % payloadRange, weight, parts, scores, found)
      return
    }
    const { places, payloads } = hits
    for (let i = 0; i < places.length; i++) raiseOne(places.at(i), payloads[i] ?? 0, weight, parts, scores, found)
  }

  #push(word: number, place: number, payload: number): void {
    while (this.#hits.length <= word) this.#hits.push(undefined)
    const hits = this.#hits[word]
    if (hits === undefined) this.#hits[word] = place * payloadRange + payload
    else if (typeof hits === 'number') {
      const several = new Hits()
      several.push(Math.floor(hits / payloadRange), hits % payloadRange)
      several.push(place, payload)
      this.#hits[word] = several
    } else hits.push(place, payload)
    if ((partsOf(payload) & headParts) === 0) return
    while (this.#heads.length <= word) this.#heads.push(0)
    this.#heads.values[word] = this.#heads.at(word) + 1
  }
}

function raiseOne(
  place: number,
  payload: number,
  weight: number,
  parts: number,
  scores: Float32Array,
  found: Bitset,
): void {
  if ((partsOf(payload) & parts) === 0) return
  const score = impactOf(payload) * weight
  if (score > (scores[place] ?? 0)) scores[place] = score
  found.add(place)
}
