import { type Kysely, sql, type Transaction } from 'kysely'
import type { Engine } from './columns.ts'
import { type Migrations, migrate } from './migrate.ts'
import { watchReplica } from './replica.ts'
import { noteWrite } from './request-scope.ts'
import { openSqlite } from './sqlite.ts'

/** A service's own database. Nobody else opens it. */
export type Database<S> = {
  engine: Engine
  /** For single statements that change something; several that belong together go into `transaction`. */
  write: Kysely<S>
  /**
   * For reading outside a transaction; sees everything that was committed before, or, where a replica is read, everything
   * that this request wrote (`withRequest`). Ask anew for each read.
   */
  read(): Kysely<S>
  /** For work that must not act twice on what it finds: queues, outboxes. Never a replica. */
  fresh(): Kysely<S>
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
  /** A replica of the `mysql:` address that may be read instead. */
  replicaUrl?: string | undefined
}

/** Opens a database and brings it to the newest migration. */
export async function openDatabase<S>({
  url,
  name,
  migrations,
  durable = false,
  replicaUrl,
}: DatabaseOptions): Promise<Database<S>> {
  if (url.startsWith('sqlite:')) {
    const { write, reader, close } = openSqlite<S>(url.slice('sqlite:'.length), name, durable)
    await migrate(write, 'sqlite', migrations)
    return assemble(
      'sqlite',
      write,
      { reader: () => reader, fresh: () => reader },
      (run) => run(),
      async () => close(),
    )
  }
  if (/^(mysql|mariadb):\/\//.test(url)) {
    // Loaded when it is asked for: an embedded shop never needs the driver.
    const { openMysql, retryDeadlocks } = await import('./mysql.ts')
    const write = openMysql<S>(url.replace(/^mariadb:/, 'mysql:'))
    await migrate(write, 'mysql', migrations)
    const fresh = () => write
    if (replicaUrl === undefined) {
      return assemble('mysql', write, { reader: fresh, fresh }, retryDeadlocks, () => write.destroy())
    }
    const replica = openMysql<S>(replicaUrl.replace(/^mariadb:/, 'mysql:'))
    const { reader, close } = await watchReplica(replica, write, name)
    return assemble('mysql', write, { reader, fresh }, retryDeadlocks, async () => {
      await close()
      await write.destroy()
    })
  }
  throw new Error(`The database address "${url}" is neither sqlite:<folder> nor mysql://user:password@host/name`)
}

function assemble<S>(
  engine: Engine,
  write: Kysely<S>,
  { reader, fresh }: { reader(): Kysely<S>; fresh(): Kysely<S> },
  attempt: <T>(run: () => Promise<T>) => Promise<T>,
  close: () => Promise<void>,
): Database<S> {
  const listeners = new Set<() => void>()
  return {
    engine,
    get write() {
      noteWrite(write)
      return write
    },
    read: () => reader(),
    fresh,
    async transaction(fn) {
      noteWrite(write)
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
      return sql`select 1`.execute(reader()).then(
        () => true,
        () => false,
      )
    },
    close,
  }
}
