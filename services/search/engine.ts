import type { SearchAnswer, SearchDocument, SearchEngine, SearchRequest } from '../../contracts/internal/search.ts'
import { answer } from './domain/answer.ts'
import { bitsetOf } from './domain/bitset.ts'
import { DocumentIndex } from './domain/document-index.ts'
import { matchExpression, suggestionsFor } from './domain/match-expression.ts'
import { Spelling } from './domain/spelling.ts'
import { wordsOf } from './domain/words.ts'
import { type DocumentStore, kept } from './store/document-store.ts'

/** Dead places are swept away once they outnumber the living, but not for a handful. */
const worthSweeping = (index: DocumentIndex) => index.wasted > 1000 && index.wasted > index.size

/** How long a process may answer from what it read before, while another one writes. */
const patienceMs = 1000

/** Full-text search on SQLite FTS5, with everything that is counted or sorted by in memory. */
export class FullTextEngine implements SearchEngine {
  readonly #store: DocumentStore
  #index = new DocumentIndex()
  readonly #spelling = new Map<string, Spelling>()
  #orders = new Map<string, Uint32Array>()

  #readAt = 0

  constructor(store: DocumentStore) {
    this.#store = store
    this.#readAll()
  }

  async index(documents: SearchDocument[]): Promise<void> {
    if (documents.length === 0) return
    this.#store.save(documents)
    for (const document of documents) {
      this.#index.add(kept(document))
      for (const [view, texts] of Object.entries(document.texts)) {
        const spelling = this.#spellingOf(view)
        const heads = new Set(wordsOf(`${texts.name} ${texts.words}`))
        for (const word of new Set(wordsOf(Object.values(texts).join(' '))))
          spelling.add(word, 1, Number(heads.has(word)))
      }
    }
    this.#changed()
  }

  async remove(ids: number[]): Promise<void> {
    this.#store.remove(ids)
    for (const id of ids) this.#index.remove(id)
    this.#changed()
  }

  async clear(): Promise<void> {
    this.#store.clear()
    this.#spelling.clear()
    this.#sweep()
  }

  async size(): Promise<number> {
    return this.#index.size
  }

  async search(request: SearchRequest): Promise<SearchAnswer> {
    this.#catchUp()
    const spelling = this.#spellingOf(request.view)
    const ranked = this.#ranked(request, spelling)
    const texts = request.filters.flatMap((filter) => {
      if (filter.kind !== 'text') return []
      const expression = matchExpression(filter.text, spelling, this.#index.size)
      return [this.#placesOf(expression ? this.#store.find(request.view, expression.all, filter.field) : [])]
    })
    const found = answer(this.#index, this.#orders, request, ranked, texts.map(bitsetOf))
    const suggestions =
      request.text === undefined || request.suggestions === 0
        ? []
        : suggestionsFor(request.text, spelling, request.suggestions)
    return { ...found, suggestions }
  }

  /** Places in order of relevance, or null when no words were asked for. All words first; failing that, any of them. */
  #ranked({ text, view, within }: SearchRequest, spelling: Spelling): number[] | null {
    if (text === undefined) return null
    const expression = matchExpression(text, spelling, this.#index.size)
    if (expression === null) return []
    const visible = this.#index.within(within)
    const find = (match: string) => this.#placesOf(this.#store.find(view, match)).filter((place) => visible.has(place))
    const all = find(expression.all)
    const places = all.length > 0 ? all : find(expression.any)
    const typed = (field: string) => this.#index.matching({ kind: 'keys', field, values: [text.trim()] })
    const exact = typed('sku').join(typed('variant_sku'))
    return [...[...exact].filter((place) => visible.has(place)), ...places.filter((place) => !exact.has(place))]
  }

  #placesOf(ids: number[]): number[] {
    return ids.flatMap((id) => this.#index.placeOf(id) ?? [])
  }

  #spellingOf(view: string): Spelling {
    const known = this.#spelling.get(view)
    if (known) return known
    const spelling = new Spelling()
    this.#spelling.set(view, spelling)
    return spelling
  }

  /** An import is a process of its own: what it indexed is taken over, but not after each of its many writes. */
  #catchUp(): void {
    if (performance.now() - this.#readAt > patienceMs && this.#store.changedElsewhere()) this.#readAll()
  }

  #readAll(): void {
    this.#sweep()
    this.#spelling.clear()
    for (const view of this.#store.views) {
      for (const { word, documents, heads } of this.#store.vocabulary(view)) {
        this.#spellingOf(view).add(word, documents, heads)
      }
    }
    this.#readAt = performance.now()
  }

  #changed(): void {
    if (worthSweeping(this.#index)) this.#sweep()
    else this.#orders.clear()
  }

  #sweep(): void {
    this.#index = new DocumentIndex()
    for (const document of this.#store.documents()) this.#index.add(document)
    this.#orders.clear()
  }
}
