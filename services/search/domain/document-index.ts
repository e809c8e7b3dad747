import type { SearchDocument, SearchFilter } from '../../../contracts/internal/search.ts'
import { Bitset } from './bitset.ts'
import { Column, Integers } from './columns.ts'
import { PlaceSet } from './place-set.ts'
import { Dictionary, TextColumn } from './text-column.ts'

/** What is held of a document besides its words and keys: `names` by store view, for sorting. */
export type IndexedDocument = Omit<SearchDocument, 'texts' | 'keys'> & { names: Record<string, string> }
export type CountedFilter = Extract<SearchFilter, { kind: 'values' | 'range' }>

/** Where the documents of a category stand in it: places ascending, positions beside them. */
export type Positions = { places: Integers; positions: Integers }

/**
 * The values and numbers of all documents, in memory, by place: the n-th document added is bit n of every set. A changed
 * document gets a new place and its old one dies, so nothing is ever taken out of a set; `wasted` says when it is time
 * to build the whole index anew.
 */
export class DocumentIndex {
  readonly ids = new Integers()
  readonly alive = new Bitset()
  readonly #values = new Map<string, Map<string, PlaceSet>>()
  readonly #numbers = new Map<string, Column>()
  readonly #texts = new Map<string, TextColumn>()
  readonly #dictionaries = new Map<string, Dictionary>()
  readonly #positions = new Map<string, Positions>()
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

  idAt(place: number): number {
    return this.ids.at(place)
  }

  /** Answers the document's new place. */
  add(document: IndexedDocument): number {
    this.remove(document.id)
    const place = this.ids.length
    this.ids.push(document.id)
    this.#placeOf.set(document.id, place)
    this.alive.add(place)
    if (document.inSearch) this.#inSearch.add(place)
    if (document.inCatalog) this.#inCatalog.add(place)
    for (const field in document.facets) {
      const sets = entry(this.#values, field, () => new Map<string, PlaceSet>())
      for (const value of document.facets[field] ?? []) entry(sets, value, () => new PlaceSet()).add(place)
    }
    for (const field in document.numbers) {
      entry(this.#numbers, field, () => new Column()).set(place, document.numbers[field] ?? Number.NaN)
    }
    for (const view in document.names) this.#addText('name', view, place, document.names[view] ?? '')
    for (const view in document.sorts) {
      const texts = document.sorts[view] ?? {}
      for (const field in texts) this.#addText(`sort ${field}`, view, place, texts[field] ?? '')
    }
    for (const category in document.positions) {
      const { places, positions } = entry(this.#positions, category, () => ({
        places: new Integers(),
        positions: new Integers(),
      }))
      places.push(place)
      positions.push(document.positions[category] ?? 0)
    }
    return place
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

  /** The places a filter by values or by a range lets through. */
  matching(filter: CountedFilter): Bitset {
    const found = new Bitset(this.ids.length)
    if (filter.kind === 'values') {
      for (const value of filter.values) this.#values.get(filter.field)?.get(value)?.addTo(found)
      return found
    }
    const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = filter
    const numbers = this.numbers(filter.field)?.values ?? []
    for (let place = 0; place < numbers.length; place++) {
      const value = numbers[place] ?? Number.NaN
      if (value >= from && value <= to) found.add(place)
    }
    return found
  }

  valuesOf(field: string): Iterable<[string, PlaceSet]> {
    return this.#values.get(field) ?? []
  }

  numbers(field: string): Column | undefined {
    return this.#numbers.get(field)
  }

  names(view: string): TextColumn | undefined {
    return this.#texts.get(`name ${view}`)
  }

  /** The texts of a field that can be sorted by. */
  sorts(view: string, field: string): TextColumn | undefined {
    return this.#texts.get(`sort ${field} ${view}`)
  }

  positions(category: string): Positions | undefined {
    return this.#positions.get(category)
  }

  /** Store views mostly share their texts, so they share a dictionary. */
  #addText(field: string, view: string, place: number, text: string): void {
    const dictionary = () => entry(this.#dictionaries, field, () => new Dictionary())
    entry(this.#texts, `${field} ${view}`, () => new TextColumn(dictionary())).set(place, text)
  }
}

function entry<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const value = create()
  map.set(key, value)
  return value
}
