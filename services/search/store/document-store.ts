import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { SearchDocument, SearchTexts } from '../../../contracts/internal/search.ts'
import type { IndexedDocument } from '../domain/document-index.ts'
import { withJoinedMeasures } from '../domain/words.ts'

/** How much a hit in a column says: a name says more than a description. In the order of the columns. */
const weights = '10.0, 8.0, 5.0, 2.0, 1.0'
const columnOf = { name: 'name', words: 'words', shortDescription: 'short_description', description: 'description' }

/**
 * Documents and their words on disk: one full-text table per store view, contentless, because the words are only ever
 * searched and the catalog keeps the texts. `folder` null keeps all of it in memory.
 */
export class DocumentStore {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  readonly #views = new Set<string>()
  #version = -1

  constructor(folder: string | null) {
    if (folder !== null) mkdirSync(folder, { recursive: true })
    this.#database = new DatabaseSync(folder === null ? ':memory:' : join(folder, 'search.sqlite'))
    // The index can be rebuilt from the catalog, so it trades durability for speed.
    this.#database.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 5000')
    this.#database.exec('create table if not exists document (id integer primary key, body text not null) strict')
    this.#findViews()
    this.changedElsewhere()
  }

  /** Whether another process wrote since this was last asked; what is held in memory is then old. */
  changedElsewhere(): boolean {
    const version = Number(this.#statement('pragma data_version').get()?.data_version)
    const changed = version !== this.#version
    this.#version = version
    if (changed) this.#findViews()
    return changed
  }

  #findViews(): void {
    const tables = this.#database.prepare(`select name from sqlite_master where sql like 'create virtual table text%'`)
    for (const { name } of tables.all()) this.#views.add(String(name).slice('text_'.length))
  }

  get views(): ReadonlySet<string> {
    return this.#views
  }

  *documents(): Generator<IndexedDocument> {
    for (const { body } of this.#statement('select body from document order by id').iterate()) {
      yield JSON.parse(String(body))
    }
  }

  /** The words of a view with the number of documents they occur in: anywhere, and in what heads a document. */
  *vocabulary(view: string): Generator<{ word: string; documents: number; heads: number }> {
    this.#database.exec(`create virtual table if not exists terms_${view} using fts5vocab(text_${view}, col)`)
    const counted = this.#statement(
      `select term, max(doc) as documents, max(case when col like '%description' then 0 else doc end) as heads
         from terms_${view} group by term`,
    )
    for (const { term, documents, heads } of counted.iterate()) {
      yield { word: String(term), documents: Number(documents), heads: Number(heads) }
    }
  }

  save(documents: SearchDocument[]): void {
    for (const view of new Set(documents.flatMap(({ texts }) => Object.keys(texts)))) this.#open(view)
    this.#transaction(() => {
      for (const document of documents) {
        this.#drop(document.id)
        this.#statement('insert into document (id, body) values (?, ?)').run(
          document.id,
          JSON.stringify(kept(document)),
        )
        for (const [view, text] of Object.entries(document.texts)) this.#insertText(view, document, text)
      }
    })
  }

  remove(ids: number[]): void {
    this.#transaction(() => {
      for (const id of ids) this.#drop(id)
    })
  }

  clear(): void {
    this.#transaction(() => {
      for (const view of this.#views) this.#database.exec(`delete from text_${view}`)
      this.#database.exec('delete from document')
    })
  }

  /** Ids that match, the most relevant first. */
  find(view: string, expression: string, field?: keyof SearchTexts): number[] {
    if (!this.#views.has(view)) return []
    const scoped = field === undefined ? expression : `{${columnOf[field]}} : (${expression})`
    const sql = `select rowid as id from text_${view} where text_${view} match ? order by bm25(text_${view}, ${weights})`
    return this.#statement(sql)
      .all(scoped)
      .map(({ id }) => Number(id))
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }

  #insertText(view: string, { id, keys }: SearchDocument, text: SearchTexts): void {
    const columns = [
      text.name,
      [...(keys.sku ?? []), ...(keys.variant_sku ?? [])].join(' '),
      text.words,
      text.shortDescription,
      text.description,
    ]
    this.#statement(
      `insert into text_${view} (rowid, name, sku, words, short_description, description) values (?, ?, ?, ?, ?, ?)`,
    ).run(id, ...columns.map(withJoinedMeasures))
  }

  #drop(id: number): void {
    const { changes } = this.#statement('delete from document where id = ?').run(id)
    if (Number(changes) === 0) return
    for (const view of this.#views) this.#statement(`delete from text_${view} where rowid = ?`).run(id)
  }

  #open(view: string): void {
    if (this.#views.has(view)) return
    if (!/^[a-z][a-z0-9_]{0,31}$/.test(view)) throw new Error(`"${view}" is no store view code`)
    this.#database.exec(
      `create virtual table text_${view} using fts5(name, sku, words, short_description, description, content = '',
         contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')`,
    )
    this.#views.add(view)
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#database.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }

  #transaction(work: () => void): void {
    this.#database.exec('begin immediate')
    try {
      work()
      this.#database.exec('commit')
    } catch (error) {
      this.#database.exec('rollback')
      throw error
    }
  }
}

/** What of a document outlives its words. */
export function kept({ texts, ...rest }: SearchDocument): IndexedDocument {
  return { ...rest, names: Object.fromEntries(Object.entries(texts).map(([view, { name }]) => [view, name])) }
}
