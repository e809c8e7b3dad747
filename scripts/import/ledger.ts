import { createHash } from 'node:crypto'
import { mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'

/** The ledger is in use by another import, or its folder cannot be written. */
export class LedgerClosed extends Error {}

/** A fingerprint of what was written for one thing. */
export const fingerprint = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url')

/**
 * What earlier imports have written, by kind and key, beside the databases it speaks of. It lets an interrupted import go
 * on where it stood and a second one write nothing, so that stock counted down by orders is not counted up again. It is
 * forgotten when the catalogue's database is another one than before.
 */
export class Ledger {
  readonly #db: DatabaseSync
  readonly #find: StatementSync

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true })
    this.#db = new DatabaseSync(join(folder, 'import.sqlite'))
    try {
      // One import at a time: the lock lasts until the process ends, however it ends.
      this.#db.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL')
      this.#db.exec(
        'CREATE TABLE IF NOT EXISTS written (kind TEXT, key TEXT, print TEXT, PRIMARY KEY (kind, key)) WITHOUT ROWID',
      )
      this.#db.exec('CREATE TABLE IF NOT EXISTS subject (name TEXT PRIMARY KEY, identity TEXT)')
    } catch (error) {
      this.#db.close()
      if (/locked|busy/i.test(String(error))) throw new LedgerClosed(`another import is running into ${folder}`)
      throw error
    }
    this.#find = this.#db.prepare('SELECT print FROM written WHERE kind = ? AND key = ?')
  }

  /** Forgets everything unless the catalogue's database file is the one it was last time. */
  bindTo(databaseFile: string): void {
    const { ino, birthtimeMs } = statSync(databaseFile)
    const identity = `${ino}/${Math.round(birthtimeMs)}`
    const known = this.#db.prepare('SELECT identity FROM subject WHERE name = ?').get('catalogue')?.identity
    if (known !== identity) this.#db.exec('DELETE FROM written')
    this.#db.prepare('INSERT OR REPLACE INTO subject VALUES (?, ?)').run('catalogue', identity)
  }

  /** How the thing stands to what was written before. */
  compare(kind: string, key: string, print: string): 'new' | 'changed' | 'unchanged' {
    const known = this.#find.get(kind, key)?.print
    if (known === undefined) return 'new'
    return known === print ? 'unchanged' : 'changed'
  }

  /** Remembers a batch as written; call it after the services have it. */
  remember(kind: string, entries: readonly { key: string; print: string }[]): void {
    const insert = this.#db.prepare('INSERT OR REPLACE INTO written VALUES (?, ?, ?)')
    this.#db.exec('BEGIN')
    for (const { key, print } of entries) insert.run(kind, key, print)
    this.#db.exec('COMMIT')
  }

  close(): void {
    this.#db.close()
  }
}
