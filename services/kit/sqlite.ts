import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { CompiledQuery, type DatabaseConnection, Kysely, SqliteDialect, SqliteDriver } from 'kysely'
import { tellObservers } from './statements.ts'

const keptStatements = 500
/** Pages kept in memory by each connection, in KB, as far as they are used: writing into a large index touches many. */
const cacheKb = 32_768
/** Pages in the log before they are moved into the file, 32 MB: each move waits for the disk. Orders keep SQLite's 1000. */
const pagesInLog = 8000

/** node:sqlite in the shape that Kysely's SQLite dialect expects, with prepared statements kept. */
class Connection {
  readonly #database: DatabaseSync
  readonly #statements = new Map<string, ReturnType<typeof statement>>()

  constructor(file: string, pragmas: string[]) {
    this.#database = new DatabaseSync(file)
    for (const pragma of pragmas) this.#database.exec(`PRAGMA ${pragma}`)
  }

  prepare(sql: string) {
    const known = this.#statements.get(sql)
    // What was used last stands last, and the one that was not used for longest goes.
    if (known) this.#statements.delete(sql)
    else if (this.#statements.size >= keptStatements) {
      this.#statements.delete(this.#statements.keys().next().value ?? '')
    }
    const prepared = known ?? statement(this.#database.prepare(sql))
    this.#statements.set(sql, prepared)
    return prepared
  }

  close() {
    this.#statements.clear()
    this.#database.close()
  }
}

function statement(prepared: StatementSync) {
  return {
    reader: prepared.columns().length > 0,
    all: (parameters: readonly unknown[]) => prepared.all(...parameters.map(bindable)),
    run: (parameters: readonly unknown[]) => prepared.run(...parameters.map(bindable)),
    iterate: (parameters: readonly unknown[]) => prepared.iterate(...parameters.map(bindable)),
  }
}

/** SQLite has no booleans, and its driver refuses `undefined`. */
function bindable(value: unknown): SQLInputValue {
  if (typeof value === 'boolean') return value ? 1 : 0
  return value === undefined ? null : (value as SQLInputValue)
}

/** Takes the write lock at once: two processes on one file wait for each other instead of failing half-way. */
class ImmediateDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection) {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  /** On a full disk SQLite has rolled back by itself; failing again here would hide that reason. */
  override async rollbackTransaction(connection: DatabaseConnection) {
    try {
      await super.rollbackTransaction(connection)
    } catch (error) {
      if (!/no transaction is active/.test(String(error))) throw error
    }
  }
}

class ImmediateDialect extends SqliteDialect {
  readonly #database: Connection

  constructor(database: Connection) {
    super({ database })
    this.#database = database
  }

  override createDriver() {
    return new ImmediateDriver({ database: this.#database })
  }
}

/**
 * Two connections to one file: a writer, whose transactions Kysely runs one after the other because the dialect has a
 * single connection, and a reader that always sees the last commit and waits for nobody.
 */
export function openSqlite<S>(folder: string, name: string, durable: boolean) {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${name}.sqlite`)
  const shared = ['busy_timeout = 5000', 'foreign_keys = ON', `cache_size = -${cacheKb}`]
  const log = durable ? ['synchronous = FULL'] : ['synchronous = NORMAL', `wal_autocheckpoint = ${pagesInLog}`]
  const writer = new Connection(file, [...shared, 'journal_mode = WAL', ...log])
  const reader = new Connection(file, [...shared, 'query_only = ON'])
  return {
    write: new Kysely<S>({ dialect: new ImmediateDialect(writer), log: tellObservers }),
    reader: new Kysely<S>({ dialect: new ImmediateDialect(reader), log: tellObservers }),
    close() {
      reader.close()
      writer.close()
    },
  }
}
