import { randomUUID } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import { type StoreEvent, storeEvent } from '../../contracts/events.ts'
import { insertMany } from './bulk.ts'
import type { ColumnKinds } from './columns.ts'
import type { Database } from './database.ts'

/** Events that stand in this database and still have to be told, and what it has heard from others. */
export type OutboxTables = {
  outbox: {
    event_id: string
    seq: number
    topic: string
    body: string
    created_at: number
    attempts: number
    retry_at: number
    sent_at: number | null
  }
  inbox: { consumer: string; event_id: string; consumed_at: number }
}

/** The tables of the outbox: one of a service's own migrations, `{ '001_outbox': outboxMigration }`. */
export async function outboxMigration(k: Kysely<unknown>, columns: ColumnKinds): Promise<void> {
  await k.schema
    .createTable('outbox')
    .addColumn('seq', columns.id, columns.autoincrement)
    .addColumn('event_id', columns.key(36), (column) => column.notNull().unique())
    .addColumn('topic', columns.key(64), (column) => column.notNull())
    .addColumn('body', columns.json, (column) => column.notNull())
    .addColumn('created_at', columns.datetime, (column) => column.notNull())
    .addColumn('attempts', columns.integer, (column) => column.notNull().defaultTo(0))
    .addColumn('retry_at', columns.datetime, (column) => column.notNull().defaultTo(0))
    .addColumn('sent_at', columns.datetime)
    .execute()
  await k.schema.createIndex('outbox_unsent').on('outbox').columns(['sent_at', 'seq']).execute()
  await k.schema
    .createTable('inbox')
    .addColumn('consumer', columns.key(64), (column) => column.notNull())
    .addColumn('event_id', columns.key(36), (column) => column.notNull())
    .addColumn('consumed_at', columns.datetime, (column) => column.notNull())
    .addPrimaryKeyConstraint('inbox_once', ['consumer', 'event_id'])
    .execute()
}

/** Announces an event in the transaction that made it true: both stand or neither. */
export function emit<S extends OutboxTables>(t: Transaction<S>, event: StoreEvent): Promise<void> {
  return emitAll(t, [event])
}

/** Announces many events at once. */
export async function emitAll<S extends OutboxTables>(t: Transaction<S>, events: StoreEvent[]): Promise<void> {
  const created_at = Date.now()
  const rows = events.map((event) => ({
    event_id: randomUUID(),
    topic: event.type,
    body: JSON.stringify(storeEvent.parse(event)),
    created_at,
    sent_at: null,
  }))
  await insertMany(t as unknown as Kysely<{ outbox: Omit<OutboxTables['outbox'], Counted> }>, 'outbox', rows)
}

/** What the database gives a row by itself. */
type Counted = 'seq' | 'attempts' | 'retry_at'

/** An event on its way, with the identity by which a second delivery is known. */
export type Delivery = { id: string; event: StoreEvent }
export type Consumer = (delivery: Delivery) => Promise<void>

/**
 * A consumer that acts once per event, however often it is told: the note that it has heard is written in the same
 * transaction as what it does. What `fn` throws undoes both, and the event comes again. With `topics`, other events pass
 * by without a note.
 */
export function idempotentConsumer<S extends OutboxTables>(
  database: Database<S>,
  name: string,
  fn: (event: StoreEvent, t: Transaction<S>) => Promise<void>,
  topics?: readonly StoreEvent['type'][],
): Consumer {
  return async ({ id, event }) => {
    if (topics && !topics.includes(event.type)) return
    await database.transaction(async (t) => {
      const inbox = t as unknown as Kysely<OutboxTables>
      const heard = await inbox
        .selectFrom('inbox')
        .select('event_id')
        .where('consumer', '=', name)
        .where('event_id', '=', id)
        .executeTakeFirst()
      if (heard) return
      await inbox.insertInto('inbox').values({ consumer: name, event_id: id, consumed_at: Date.now() }).execute()
      await fn(event, t)
    })
  }
}
