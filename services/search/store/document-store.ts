import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import type { SearchDocument } from '../../../contracts/internal/search.ts'
import type { IndexedDocument } from '../domain/document-index.ts'
import type { Row, WordsByView } from '../memory.ts'
import { packWords, unpackWords } from './packed-words.ts'

/** Another layout than this is thrown away: the catalog fills the index again. */
const layout = 4
const tables = `
  create table word (number integer primary key, word text not null) strict;
  create table document (seq integer primary key autoincrement, id integer not null unique, body text, words blob) strict;
  create table document_key (field text, key text, id integer, primary key (field, key, id)) strict, without rowid;
  create index document_key_id on document_key (id);
  create table cleared (times integer not null) strict;
  insert into cleared values (0)`

/**
 * Documents and their words on disk, in the order in which they came: whoever knows the rows up to one needs only those
 * after it. Keys are looked up here and not held in memory. `folder` null keeps all of it in memory.
 */
export class DocumentStore {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, StatementSync>()
  #version = -1

  constructor(folder: string | null) {
    if (folder !== null) mkdirSync(folder, { recursive: true })
    this.#database = new DatabaseSync(folder === null ? ':memory:' : join(folder, 'search.sqlite'))
    // The index can be rebuilt from the catalog, so it trades durability for speed.
    this.#database.exec(
      'pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 5000; pragma wal_autocheckpoint = 8000',
    )
    this.#lay()
    this.changedElsewhere()
  }

  /** Whether another process wrote since this was last asked; what is held in memory is then old. */
  changedElsewhere(): boolean {
    const version = Number(this.#statement('pragma data_version').get()?.data_version)
    const changed = version !== this.#version
    this.#version = version
    return changed
  }

  /** The next `changedElsewhere` answers yes: not everything was read yet. */
  forgetVersion(): void {
    this.#version = -1
  }

  /** How often everything was forgotten: what was read before counts for nothing after. */
  timesCleared(): number {
    return Number(this.#statement('select times from cleared').get()?.times)
  }

  *words(after: number): Generator<string> {
    for (const { word } of this.#statement('select word from word where number >= ? order by number').iterate(after)) {
      yield String(word)
    }
  }

  *rows(after: number, limit: number): Generator<Row> {
    const rows = this.#statement('select seq, id, body, words from document where seq > ? order by seq limit ?')
    for (const { seq, id, body, words } of rows.iterate(after, limit)) {
      const document = body === null ? null : (JSON.parse(String(body)) as IndexedDocument)
      const unpacked = document ? unpackWords(Object.keys(document.names), words as Uint8Array) : {}
      yield { seq: Number(seq), id: Number(id), document, words: unpacked }
    }
  }

  /** The ids of documents that have one of these keys, in whatever case. */
  idsOf(field: string, keys: string[]): number[] {
    const found = this.#statement('select id from document_key where field = ? and key = ?')
    return keys.flatMap((key) => found.all(field, key.toLowerCase()).map(({ id }) => Number(id)))
  }

  /** Does all of it or nothing; other processes wait. */
  transaction(work: () => void): void {
    this.#database.exec('begin immediate')
    try {
      work()
      this.#database.exec('commit')
    } catch (error) {
      this.#database.exec('rollback')
      throw error
    }
  }

  addWord(number: number, word: string): void {
    this.#statement('insert into word (number, word) values (?, ?)').run(number, word)
  }

  /** Adds or replaces a document; answers its row. */
  put(document: IndexedDocument, keys: SearchDocument['keys'], words: WordsByView): number {
    this.#drop(document.id)
    const packed = packWords(Object.keys(document.names), words)
    const insert = this.#statement('insert into document (id, body, words) values (?, ?, ?)')
    const { lastInsertRowid } = insert.run(document.id, JSON.stringify(document), packed)
    const addKey = this.#statement('insert or ignore into document_key (field, key, id) values (?, ?, ?)')
    for (const field in keys) for (const key of keys[field] ?? []) addKey.run(field, key.toLowerCase(), document.id)
    return Number(lastInsertRowid)
  }

  /** Leaves a trace, so that other processes hear of it; answers its row. */
  remove(id: number): number {
    this.#drop(id)
    return Number(this.#statement('insert into document (id) values (?)').run(id).lastInsertRowid)
  }

  clear(): void {
    this.#database.exec(
      'delete from document; delete from document_key; delete from word; update cleared set times = times + 1',
    )
  }

  close(): void {
    this.#statements.clear()
    this.#database.close()
  }

  #drop(id: number): void {
    const { changes } = this.#statement('delete from document where id = ?').run(id)
    if (Number(changes) > 0) this.#statement('delete from document_key where id = ?').run(id)
  }

  #lay(): void {
    this.transaction(() => {
      const version = Number(this.#database.prepare('pragma user_version').get()?.user_version)
      if (version === layout) return
      const old = this.#database.prepare(`select name from sqlite_master where sql like 'create virtual%'`).all()
      for (const name of [...old.map(({ name }) => name), 'document', 'word', 'document_key', 'cleared']) {
        this.#database.exec(`drop table if exists "${name}"`)
      }
      this.#database.exec(`${tables}; pragma user_version = ${layout}`)
    })
  }

  #statement(sql: string): StatementSync {
    const known = this.#statements.get(sql)
    if (known) return known
    const statement = this.#database.prepare(sql)
    this.#statements.set(sql, statement)
    return statement
  }
}
