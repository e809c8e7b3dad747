import { DocumentIndex, type IndexedDocument } from './domain/document-index.ts'
import { Postings } from './domain/postings.ts'
import { Spelling } from './domain/spelling.ts'
import { Vocabulary } from './domain/vocabulary.ts'

/** The words of a document by store view: numbers of words, each followed by what the word is worth there. */
export type WordsByView = Record<string, Uint32Array>

/** A row of the file: a document, or the trace of one that is gone. */
export type Row = { seq: number; id: number; document: IndexedDocument | null; words: WordsByView }

/** The index as it is held in memory, up to one state of its file. */
export class Memory {
  readonly vocabulary = new Vocabulary()
  readonly documents = new DocumentIndex()
  readonly #postings = new Map<string, Postings>()
  /** The last row of the file that is in here. */
  seq = 0
  /** How many words of the vocabulary the file has. */
  storedWords = 0

  add(seq: number, document: IndexedDocument, words: WordsByView): void {
    const place = this.documents.add(document)
    for (const view in words) this.postings(view).add(place, words[view] ?? new Uint32Array(0))
    this.seq = seq
  }

  /** Adds what the file has, row by row; the words of all of them together. */
  addAll(rows: Iterable<Row>): number {
    const byView = new Map<string, { place: number; pairs: Uint32Array }[]>()
    let count = 0
    for (const { seq, id, document, words } of rows) {
      count++
      this.seq = seq
      if (!document) {
        this.documents.remove(id)
        continue
      }
      const place = this.documents.add(document)
      for (const view in words) {
        const documents = byView.get(view) ?? []
        byView.set(view, documents)
        documents.push({ place, pairs: words[view] ?? new Uint32Array(0) })
      }
    }
    for (const [view, documents] of byView) this.postings(view).addAll(documents, this.vocabulary.size)
    return count
  }

  remove(seq: number, id: number): void {
    this.documents.remove(id)
    this.seq = seq
  }

  postings(view: string): Postings {
    const known = this.#postings.get(view)
    if (known) return known
    const postings = new Postings()
    this.#postings.set(view, postings)
    return postings
  }

  spelling(view: string): Spelling {
    return new Spelling(this.vocabulary, this.postings(view))
  }
}
