import type { Generated } from 'kysely'
import type { Migrations } from '../../kit/migrate.ts'
import { type OutboxTables, outboxMigration } from '../../kit/outbox.ts'
import type { PlacementState } from '../domain/placement.ts'
import { type AfterPlacingTables, afterPlacingMigration, shareableDownloadsMigration } from './after-placing-tables.ts'

export type OrderTables = OutboxTables & {
  /** One row per cart whose owner pressed the button. */
  placement: {
    cart_id: string
    attempt: number
    state: PlacementState
    content: string
    payment_reference: string | null
    order_number: string | null
    refusal: string | null
    /** Until when the process that works on it is believed to be alive. */
    lease_until: number
    started_at: number
  }
  customer_order: {
    id: Generated<number>
    number: string
    token: string
    cart_id: string
    email: string
    lastname: string
    /** As it was placed; what became of it stands in `order_progress`. */
    status: 'pending'
    currency: string
    grand_minor: number
    payment_reference: string
    content: string
    placed_at: number
    /** Null for a guest, and for what was ordered before there were accounts. */
    customer_id: number | null
    store: string
    customer_name: string | null
  }
  order_sequence: { name: string; value: number }
} & AfterPlacingTables

export const orderMigrations: Migrations = {
  '001_outbox': outboxMigration,
  async '002_order'(k, columns) {
    await k.schema
      .createTable('placement')
      .addColumn('cart_id', columns.key(32), (column) => column.primaryKey())
      .addColumn('attempt', columns.integer, (column) => column.notNull())
      .addColumn('state', columns.key(16), (column) => column.notNull())
      .addColumn('content', columns.json, (column) => column.notNull())
      .addColumn('payment_reference', columns.text)
      .addColumn('order_number', columns.key(32))
      .addColumn('refusal', columns.json)
      .addColumn('lease_until', columns.datetime, (column) => column.notNull())
      .addColumn('started_at', columns.datetime, (column) => column.notNull())
      .execute()
    await k.schema.createIndex('placement_unfinished').on('placement').columns(['state', 'lease_until']).execute()
    await k.schema
      .createTable('customer_order')
      .addColumn('id', columns.id, columns.autoincrement)
      .addColumn('number', columns.key(32), (column) => column.notNull().unique())
      .addColumn('token', columns.key(64), (column) => column.notNull().unique())
      .addColumn('cart_id', columns.key(32), (column) => column.notNull().unique())
      .addColumn('email', columns.key(254), (column) => column.notNull())
      .addColumn('lastname', columns.text, (column) => column.notNull())
      .addColumn('status', columns.key(16), (column) => column.notNull())
      .addColumn('currency', columns.key(3), (column) => column.notNull())
      .addColumn('grand_minor', columns.bigint, (column) => column.notNull())
      .addColumn('payment_reference', columns.text, (column) => column.notNull())
      .addColumn('content', columns.json, (column) => column.notNull())
      .addColumn('placed_at', columns.datetime, (column) => column.notNull())
      .execute()
    await k.schema
      .createTable('order_sequence')
      .addColumn('name', columns.key(32), (column) => column.primaryKey())
      .addColumn('value', columns.bigint, (column) => column.notNull())
      .execute()
    await k
      .insertInto('order_sequence' as never)
      .values({ name: 'order', value: 0 } as never)
      .execute()
  },
  '003_after_placing': afterPlacingMigration,
  '004_shareable_downloads': shareableDownloadsMigration,
}
