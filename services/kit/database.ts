import { type Kysely, sql, type Transaction } from 'kysely'
import type { Engine } from './columns.ts'
import { type Migrations, migrate } from './migrate.ts'
import { openSqlite } from './sqlite.ts'

/** A service's own database. Nobody else opens it. */
export type Database<S> = {
  engine: Engine
  /** For single statements that change something; several that belong together go into `transaction`. */
  write: Kysely<S>
  /** For reading outside a transaction; sees everything that was committed before. */
  read(): Kysely<S>
  /** All or nothing. Inside, only the given `t` may be used: the writer is taken until it ends. */
  transaction<T>(fn: (t: Transaction<S>) => Promise<T>): Promise<T>
  /** Calls back after each transaction that stood. Answers how to stop listening. */
  onCommit(listener: () => void): () => void
  answers(): Promise<boolean>
  close(): Promise<void>
}

/** `url` is "sqlite:<folder>" (file <folder>/<name>.sqlite) or "mysql://user:word@host/database". */
export type DatabaseOptions = {
  url: string
  name: string
  migrations: Migrations
  /** Orders and money: every commit reaches the disk before it is answered. Otherwise a power cut may lose the last. */
  durable?: boolean
}

/** Opens a database and brings it to the newest migration. */
export async function openDatabase<S>({
  url,
  name,
  migrations,
  durable = false,
}: DatabaseOptions): Promise<Database<S>> {
  if (url.startsWith('sqlite:')) {
    const { write, reader, close } = openSqlite<S>(url.slice('sqlite:'.length), name, durable)
    await migrate(write, 'sqlite', migrations)
    return assemble(
      'sqlite',
      write,
      reader,
      (run) => run(),
      async () => close(),
    )
  }
  if (/^(mysql|mariadb):\/\//.test(url)) {
    // Loaded when it is asked for: an embedded shop never needs the driver.
    const { openMysql, retryDeadlocks } = await import('./mysql.ts')
    const write = openMysql<S>(url.replace(/^mariadb:/, 'mysql:'))
    await migrate(write, 'mysql', migrations)
    return assemble('mysql', write, write, retryDeadlocks, () => write.destroy())
  }
  throw new Error(`The database address "${url}" is neither sqlite:<folder> nor mysql://user:password@host/name`)
}

function assemble<S>(
  engine: Engine,
  write: Kysely<S>,
  reader: Kysely<S>,
  attempt: <T>(run: () => Promise<T>) => Promise<T>,
  close: () => Promise<void>,
): Database<S> {
  const listeners = new Set<() => void>()
  return {
    engine,
    write,
    read: () => reader,
    async transaction(fn) {
      const begin = () =>
        engine === 'mysql' ? write.transaction().setIsolationLevel('read committed') : write.transaction()
      const result = await attempt(() => begin().execute(fn))
      for (const listener of listeners) listener()
      return result
    },
    onCommit(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async answers() {
      return sql`select 1`.execute(reader).then(
        () => true,
        () => false,
      )
    },
    close,
  }
}
