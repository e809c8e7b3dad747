import { type Kysely, sql } from 'kysely'
import { type ColumnKinds, columnKinds, type Engine } from './columns.ts'

/** Steps in the order they are written; each runs once, forward only, and is never edited after it was released. */
export type Migrations = Record<string, (k: Kysely<unknown>, columns: ColumnKinds) => Promise<void>>

type Ledger = { schema_migration: { name: string; applied_at: number } }

/**
 * Brings a database to the last step. SQLite's steps stand or fall together; MariaDB commits with every table, so a
 * step that broke half-way has to be mended by hand there: the ledger tells which one.
 */
export async function migrate<S>(database: Kysely<S>, engine: Engine, migrations: Migrations): Promise<void> {
  const missing = await pending(ledgerOf(database), migrations)
  if (missing.length === 0) return
  if (engine === 'sqlite') await step(database, engine, migrations)
  else await alone(database, (connection) => step(connection, engine, migrations))
}

/** How long a process waits for another one that is at it, in seconds. */
const patience = 120

/** SQLite's transactions keep two processes apart; MariaDB's end with every table, so a lock of its own does. */
async function alone<S>(database: Kysely<S>, work: (connection: Kysely<S>) => Promise<void>): Promise<void> {
  await database.connection().execute(async (connection) => {
    const name = sql`concat('migrate ', md5(database()))`
    const { rows } = await sql<{ got: number }>`select get_lock(${name}, ${patience}) as got`.execute(connection)
    if (Number(rows[0]?.got) !== 1) throw new Error(`Another process migrates this database for over ${patience} s.`)
    try {
      await work(connection)
    } finally {
      await sql`select release_lock(${name})`.execute(connection)
    }
  })
}

async function step<S>(database: Kysely<S>, engine: Engine, migrations: Migrations): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const ledger = ledgerOf(transaction)
    await ledger.schema
      .createTable('schema_migration')
      .ifNotExists()
      .addColumn('name', 'varchar(190)', (column) => column.primaryKey())
      .addColumn('applied_at', 'bigint', (column) => column.notNull())
      .execute()
    // Asked again under the lock: another process may have been faster.
    for (const name of await pending(ledger, migrations)) {
      await migrations[name]?.(transaction as unknown as Kysely<unknown>, columnKinds(engine))
      await ledger.insertInto('schema_migration').values({ name, applied_at: Date.now() }).execute()
    }
  })
}

function ledgerOf<S>(database: Kysely<S>): Kysely<Ledger> {
  return database as unknown as Kysely<Ledger>
}

async function pending(ledger: Kysely<Ledger>, migrations: Migrations): Promise<string[]> {
  const applied = new Set<string>()
  try {
    const { rows } = await sql<{ name: string }>`select name from schema_migration`.execute(ledger)
    for (const { name } of rows) applied.add(name)
  } catch (error) {
    if (!/no such table|doesn't exist/.test(String(error))) throw error
  }
  return Object.keys(migrations).filter((name) => !applied.has(name))
}
