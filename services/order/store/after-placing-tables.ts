import { type Generated, type Kysely, sql } from 'kysely'
import type { OrderDocument, OrderStatus } from '../../../contracts/internal/order.ts'
import { type ColumnKinds, fromJson } from '../../kit/columns.ts'

/** What an intent is about to do beyond this database, and how far it has come. */
export type IntentState = 'moving' | 'restocking' | 'done' | 'refused'

export type AfterPlacingTables = {
  /** One row per order: its state as the documents make it. `version` grows with each of them. */
  order_progress: { order_id: number; status: OrderStatus; version: number; changed_at: number }
  /** What happened, append-only. */
  order_document: {
    id: Generated<number>
    order_id: number
    kind: OrderDocument['kind']
    number: string | null
    /** Names the request: the same one again answers the first outcome. */
    request_key: string
    body: string
    created_at: number
  }
  /** A document whose money has to move, or whose pieces go back on the shelf: written down before it is begun. */
  order_intent: {
    request_key: string
    order_id: number
    kind: 'invoice' | 'creditmemo' | 'cancellation'
    body: string
    state: IntentState
    answer: string | null
    lease_until: number
  }
  /** A guest who asked to cancel: the order is cancelled when the key that was mailed comes back. */
  cancel_request: { order_id: number; key_hash: string; reason: string; created_at: number }
  download_right: {
    id: Generated<number>
    order_id: number
    line: number
    customer_id: number | null
    /** What the address of the file ends in; known to its buyer alone. */
    link_hash: string
    link_id: number
    title: string
    file: string | null
    /** 1 when nobody needs to sign in for it. */
    shareable: Generated<number>
    /** Null without a limit. */
    allowed: number | null
    used: number
    created_at: number
  }
}

export async function afterPlacingMigration(k: Kysely<unknown>, columns: ColumnKinds): Promise<void> {
  await k.schema.alterTable('customer_order').addColumn('customer_id', columns.bigint).execute()
  await k.schema.alterTable('customer_order').addColumn('store', columns.key(32)).execute()
  await k.schema.alterTable('customer_order').addColumn('customer_name', columns.json).execute()
  await k.schema.createIndex('order_of_customer').on('customer_order').columns(['customer_id', 'placed_at']).execute()
  await k.schema
    .createTable('order_progress')
    .addColumn('order_id', columns.bigint, (column) => column.primaryKey())
    .addColumn('status', columns.key(16), (column) => column.notNull())
    .addColumn('version', columns.integer, (column) => column.notNull())
    .addColumn('changed_at', columns.datetime, (column) => column.notNull())
    .execute()
  await k.schema
    .createTable('order_document')
    .addColumn('id', columns.id, columns.autoincrement)
    .addColumn('order_id', columns.bigint, (column) => column.notNull())
    .addColumn('kind', columns.key(16), (column) => column.notNull())
    .addColumn('number', columns.key(32))
    .addColumn('request_key', columns.key(), (column) => column.notNull().unique())
    .addColumn('body', columns.json, (column) => column.notNull())
    .addColumn('created_at', columns.datetime, (column) => column.notNull())
    .addUniqueConstraint('order_document_number', ['kind', 'number'])
    .execute()
  await k.schema.createIndex('documents_of_order').on('order_document').columns(['order_id', 'id']).execute()
  await k.schema
    .createTable('order_intent')
    .addColumn('request_key', columns.key(), (column) => column.primaryKey())
    .addColumn('order_id', columns.bigint, (column) => column.notNull())
    .addColumn('kind', columns.key(16), (column) => column.notNull())
    .addColumn('body', columns.json, (column) => column.notNull())
    .addColumn('state', columns.key(16), (column) => column.notNull())
    .addColumn('answer', columns.text)
    .addColumn('lease_until', columns.datetime, (column) => column.notNull())
    .execute()
  await k.schema.createIndex('intent_unfinished').on('order_intent').columns(['state', 'lease_until']).execute()
  await k.schema
    .createTable('cancel_request')
    .addColumn('order_id', columns.bigint, (column) => column.primaryKey())
    .addColumn('key_hash', columns.key(64), (column) => column.notNull())
    .addColumn('reason', columns.text, (column) => column.notNull())
    .addColumn('created_at', columns.datetime, (column) => column.notNull())
    .execute()
  await createDownloads(k, columns)
  await numberMore(k)
  await knowWhatWasThere(k)
}

async function createDownloads(k: Kysely<unknown>, columns: ColumnKinds): Promise<void> {
  await k.schema
    .createTable('download_right')
    .addColumn('id', columns.id, columns.autoincrement)
    .addColumn('order_id', columns.bigint, (column) => column.notNull())
    .addColumn('line', columns.integer, (column) => column.notNull())
    .addColumn('customer_id', columns.bigint)
    .addColumn('link_hash', columns.key(64), (column) => column.notNull().unique())
    .addColumn('link_id', columns.bigint, (column) => column.notNull())
    .addColumn('title', columns.text, (column) => column.notNull())
    .addColumn('file', columns.text)
    .addColumn('allowed', columns.integer)
    .addColumn('used', columns.integer, (column) => column.notNull().defaultTo(0))
    .addColumn('created_at', columns.datetime, (column) => column.notNull())
    .execute()
  await k.schema.createIndex('downloads_of_customer').on('download_right').columns(['customer_id', 'id']).execute()
  await k.schema.createIndex('downloads_of_order').on('download_right').column('order_id').execute()
}

async function numberMore(k: Kysely<unknown>): Promise<void> {
  for (const name of ['invoice', 'shipment', 'creditmemo']) {
    await sql`insert into order_sequence (name, value) values (${name}, 0)`.execute(k)
  }
}

/** Orders from before have a store in their content, and have stayed as they were. */
async function knowWhatWasThere(k: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ id: number; content: unknown; placed_at: number }>`
    select id, content, placed_at from customer_order`.execute(k)
  for (const { id, content, placed_at } of rows) {
    const { store } = fromJson(content) as { store: string }
    await sql`update customer_order set store = ${store} where id = ${id}`.execute(k)
    await sql`insert into order_progress (order_id, status, version, changed_at)
      values (${id}, 'pending', 0, ${placed_at})`.execute(k)
  }
}

export async function shareableDownloadsMigration(k: Kysely<unknown>, columns: ColumnKinds): Promise<void> {
  await k.schema
    .alterTable('download_right')
    .addColumn('shareable', columns.boolean, (column) => column.notNull().defaultTo(0))
    .execute()
}
