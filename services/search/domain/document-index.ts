import type { SearchDocument, SearchFilter } from '../../../contracts/internal/search.ts'
import { Bitset } from './bitset.ts'

/** What is kept of a document besides its words: `names` by store view, for sorting. */
export type IndexedDocument = Omit<SearchDocument, 'texts'> & { names: Record<string, string> }

const none = new Bitset()

/**
 * The values, numbers and keys of all documents, in memory, by place: the n-th document added is bit n of every set.
 * A changed document gets a new place and its old one dies, so nothing is ever taken out of a set; `wasted` says when it
 * is time to build the whole index anew.
 */
export class DocumentIndex {
  readonly ids: number[] = []
  readonly alive = new Bitset()
  readonly names = new Map<string, string[]>()
  readonly sorts = new Map<string, string[]>()
  readonly numbers = new Map<string, number[]>()
  readonly positions = new Map<string, Map<number, number>>()
  readonly #values = new Map<string, Map<string, Bitset>>()
  readonly #keys = new Map<string, Map<string, number[]>>()
  readonly #placeOf = new Map<number, number>()
  readonly #inSearch = new Bitset()
  readonly #inCatalog = new Bitset()

  get size(): number {
    return this.#placeOf.size
  }

  get wasted(): number {
    return this.ids.length - this.size
  }

  placeOf(id: number): number | undefined {
    return this.#placeOf.get(id)
  }

  add(document: IndexedDocument): void {
    this.remove(document.id)
    const place = this.ids.push(document.id) - 1
    this.#placeOf.set(document.id, place)
    this.alive.add(place)
    if (document.inSearch) this.#inSearch.add(place)
    if (document.inCatalog) this.#inCatalog.add(place)
    for (const [field, values] of Object.entries(document.facets)) {
      const sets = entry(this.#values, field, () => new Map<string, Bitset>())
      for (const value of values) entry(sets, value, () => new Bitset()).add(place)
    }
    for (const [field, keys] of Object.entries(document.keys)) {
      const places = entry(this.#keys, field, () => new Map<string, number[]>())
      for (const key of keys) entry(places, key.toLowerCase(), () => []).push(place)
    }
    for (const [field, value] of Object.entries(document.numbers)) entry(this.numbers, field, () => [])[place] = value
    for (const [view, name] of Object.entries(document.names)) entry(this.names, view, () => [])[place] = name
    for (const [view, fields] of Object.entries(document.sorts)) {
      for (const [field, text] of Object.entries(fields)) entry(this.sorts, `${view} ${field}`, () => [])[place] = text
    }
    for (const [category, position] of Object.entries(document.positions)) {
      entry(this.positions, category, () => new Map<number, number>()).set(place, position)
    }
  }

  remove(id: number): void {
    const place = this.#placeOf.get(id)
    if (place === undefined) return
    this.alive.delete(place)
    this.#placeOf.delete(id)
  }

  within(range: 'search' | 'catalog' | 'anywhere'): Bitset {
    const all = this.alive.copy()
    return range === 'anywhere' ? all : all.keep(range === 'search' ? this.#inSearch : this.#inCatalog)
  }

  /** The places a filter lets through; text filters are the full-text index's work. */
  matching(filter: Exclude<SearchFilter, { kind: 'text' }>): Bitset {
    const found = new Bitset(this.ids.length)
    if (filter.kind === 'values') {
      for (const value of filter.values) found.join(this.#values.get(filter.field)?.get(value) ?? none)
    } else if (filter.kind === 'keys') {
      for (const key of filter.values) {
        for (const place of this.#keys.get(filter.field)?.get(key.toLowerCase()) ?? []) found.add(place)
      }
    } else {
      const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = filter
      this.numbers.get(filter.field)?.forEach((value, place) => {
        if (value >= from && value <= to) found.add(place)
      })
    }
    return found
  }

  valuesOf(field: string): Iterable<[string, Bitset]> {
    return this.#values.get(field) ?? []
  }
}

function entry<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const value = create()
  map.set(key, value)
  return value
}
