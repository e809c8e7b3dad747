import type { SearchAnswer, SearchDocument, SearchEngine, SearchRequest } from '../../contracts/internal/search.ts'
import { answer, type Counts } from './domain/answer.ts'
import { textsOf } from './domain/orders.ts'
import { spokenOf, wordsOfSynonyms } from './domain/readings.ts'
import { suggestionsFor } from './domain/wanted-words.ts'
import { foundByWords, letThrough } from './look-up.ts'
import { Memory } from './memory.ts'
import { heldOf, numberedWords } from './prepare-document.ts'
import type { DocumentStore } from './store/document-store.ts'

/** How long a process may answer from what it read before, while another one writes; then, how soon it reads on. */
const patienceMs = 1000
const readOnMs = 50
/** So many rows are read between two answers. */
const rowsAtOnce = 1000
/** Rows whose words are sorted in together: more would only need more memory meanwhile. */
const rowsTogether = 10_000
/** Counts of so many questions are kept until the next change. */
const keptCounts = 500

const pause = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Dead places are swept away once they outnumber the living, but not for a handful. */
const worthSweeping = ({ documents }: Memory) => documents.wasted > 1000 && documents.wasted > documents.size

/** Search with everything that is looked up, counted or sorted by in memory, and a file to start again from. */
export class MemoryEngine implements SearchEngine {
  readonly #store: DocumentStore
  #memory = new Memory()
  readonly #counts = new Map<string, Counts>()
  #lookAgainAt = 0
  #cleared = 0
  #sweeping: Promise<void> | null = null
  #closed = false

  constructor(store: DocumentStore) {
    this.#store = store
    this.#readAll()
  }

  async index(documents: SearchDocument[]): Promise<void> {
    if (documents.length === 0) return
    this.#write((memory) => {
      for (const document of documents) {
        const words = numberedWords(memory.vocabulary, document)
        const held = heldOf(document)
        memory.add(this.#store.put(held, document.keys, words), held, words)
      }
    })
  }

  async remove(ids: number[]): Promise<void> {
    if (ids.length === 0) return
    this.#write((memory) => {
      for (const id of ids) {
        if (memory.documents.placeOf(id) !== undefined) memory.remove(this.#store.remove(id), id)
      }
    })
  }

  async clear(): Promise<void> {
    this.#store.transaction(() => this.#store.clear())
    this.#readAll()
  }

  async size(): Promise<number> {
    return this.#memory.documents.size
  }

  async search(asked: SearchRequest): Promise<SearchAnswer> {
    this.#catchUp()
    const request = { ...asked, synonyms: spokenOf(asked.text ?? '', asked.synonyms ?? []) }
    await this.#ordered(request)
    const memory = this.#memory
    const ranked = foundByWords(this.#store, memory, request)
    const others = request.filters.flatMap((filter) => letThrough(this.#store, memory, request.view, filter) ?? [])
    const known = (count: () => Counts) => this.#known(request, count)
    const suggestions =
      request.text === undefined || request.suggestions === 0
        ? []
        : suggestionsFor(
            request.text,
            memory.spelling(request.view),
            request.suggestions,
            wordsOfSynonyms(request.synonyms),
          )
    return { ...answer(memory.documents, request, ranked, others, known), suggestions }
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#sweeping
    this.#store.close()
  }

  /** Sorting by texts needs their order, which is found without keeping others waiting. */
  async #ordered({ sort, view, locale }: SearchRequest): Promise<void> {
    for (;;) {
      const columns = sort.flatMap((way) => textsOf(this.#memory.documents, way, view) ?? [])
      const unordered = columns.find(({ dictionary }) => !dictionary.isOrdered(locale))
      if (!unordered) return
      await unordered.dictionary.order(locale)
    }
  }

  #known({ view, text, synonyms, within, filters, facets, ranges }: SearchRequest, count: () => Counts): Counts {
    const key = JSON.stringify([view, text, synonyms, within, filters, facets, ranges])
    const known = this.#counts.get(key)
    if (known) return known
    const counts = count()
    // The oldest goes first: what is asked often is back at once.
    if (this.#counts.size >= keptCounts) this.#counts.delete(this.#counts.keys().next().value ?? '')
    this.#counts.set(key, counts)
    return counts
  }

  /** File and memory change together; what another process wrote comes first, so that both count alike. */
  #write(work: (memory: Memory) => void): void {
    try {
      this.#store.transaction(() => {
        const memory = this.#memory
        this.#take(memory, Number.POSITIVE_INFINITY)
        work(memory)
        for (; memory.storedWords < memory.vocabulary.size; memory.storedWords++) {
          this.#store.addWord(memory.storedWords, memory.vocabulary.word(memory.storedWords))
        }
      })
    } catch (error) {
      this.#readAll()
      throw error
    }
    this.#changed()
  }

  /** An import is a process of its own: what it indexed is taken over, a piece with each question. */
  #catchUp(): void {
    const now = performance.now()
    if (now < this.#lookAgainAt) return
    this.#lookAgainAt = now + patienceMs
    if (!this.#store.changedElsewhere()) return
    if (this.#store.timesCleared() !== this.#cleared) {
      this.#readAll()
      return
    }
    if (this.#take(this.#memory, rowsAtOnce) === rowsAtOnce) {
      this.#lookAgainAt = now + readOnMs
      this.#store.forgetVersion()
    }
    this.#changed()
  }

  /** Reads on; answers how many rows there were. */
  #take(memory: Memory, limit: number): number {
    for (const word of this.#store.words(memory.vocabulary.size)) memory.vocabulary.add(word)
    memory.storedWords = memory.vocabulary.size
    let count = 0
    while (count < limit) {
      const wanted = Math.min(limit - count, rowsTogether)
      const read = memory.addAll(this.#store.rows(memory.seq, wanted))
      count += read
      if (read < wanted) break
    }
    return count
  }

  #readAll(): void {
    this.#memory = new Memory()
    this.#cleared = this.#store.timesCleared()
    this.#take(this.#memory, Number.POSITIVE_INFINITY)
    this.#counts.clear()
  }

  #changed(): void {
    this.#counts.clear()
    if (!this.#sweeping && worthSweeping(this.#memory)) {
      this.#sweeping = this.#sweep().finally(() => {
        this.#sweeping = null
      })
    }
  }

  /** Reads everything anew beside what is in use, a piece at a time, and changes over. */
  async #sweep(): Promise<void> {
    const fresh = new Memory()
    const cleared = this.#cleared
    while (!this.#closed && this.#take(fresh, rowsAtOnce) === rowsAtOnce) await pause()
    if (this.#closed || cleared !== this.#cleared) return
    this.#memory = fresh
    this.#counts.clear()
  }
}
