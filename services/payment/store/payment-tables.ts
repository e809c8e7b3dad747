import type { Generated } from 'kysely'
import type { Migrations } from '../../kit/migrate.ts'

export type PaymentTables = {
  /** One row per order attempt. No card, no account: only what the method answered. */
  charge: {
    attempt_key: string
    method: string
    amount_minor: number
    currency: string
    status: 'pending' | 'authorized' | 'declined' | 'voided'
    /** The method's reference, or its reason to decline. */
    answer: string | null
    created_at: number
    settled_at: number | null
    /** Never more than `amount_minor`: each capture is a conditional update. */
    captured_minor: Generated<number>
    /** Never more than `captured_minor`. */
    refunded_minor: Generated<number>
  }
  /** Money taken or given back: one row per request and per capture that a refund draws on. */
  charge_movement: {
    movement_key: string
    part: number
    attempt_key: string
    kind: 'capture' | 'refund'
    amount_minor: number
    status: 'pending' | 'done' | 'refused'
    /** What the method answered: its reference, or its reason to refuse. */
    answer: string | null
    /** The capture that a refund draws on. */
    capture_reference: string | null
    created_at: number
  }
  /** A means of payment that a customer let the shop keep: no card number, only what the gateway calls it. */
  vault_token: {
    id: Generated<number>
    customer_id: number
    public_hash: string
    method: string
    type: 'card' | 'account'
    gateway_token: string
    details: string
    is_visible: number
    created_at: number
  }
  /** What a gateway calls the payment of a cart that is being prepared there. */
  gateway_session: { cart_id: string; method: string; token: string; body: string; created_at: number }
}

export const paymentMigrations: Migrations = {
  async '001_charge'(k, columns) {
    await k.schema
      .createTable('charge')
      .addColumn('attempt_key', columns.key(), (column) => column.primaryKey())
      .addColumn('method', columns.key(64), (column) => column.notNull())
      .addColumn('amount_minor', columns.bigint, (column) => column.notNull())
      .addColumn('currency', columns.key(3), (column) => column.notNull())
      .addColumn('status', columns.key(16), (column) => column.notNull())
      .addColumn('answer', columns.text)
      .addColumn('created_at', columns.datetime, (column) => column.notNull())
      .addColumn('settled_at', columns.datetime)
      .execute()
  },
  async '002_movements'(k, columns) {
    for (const name of ['captured_minor', 'refunded_minor']) {
      await k.schema
        .alterTable('charge')
        .addColumn(name, columns.bigint, (column) => column.notNull().defaultTo(0))
        .execute()
    }
    await k.schema
      .createTable('charge_movement')
      .addColumn('movement_key', columns.key(), (column) => column.notNull())
      .addColumn('part', columns.integer, (column) => column.notNull())
      .addColumn('attempt_key', columns.key(), (column) => column.notNull())
      .addColumn('kind', columns.key(16), (column) => column.notNull())
      .addColumn('amount_minor', columns.bigint, (column) => column.notNull())
      .addColumn('status', columns.key(16), (column) => column.notNull())
      .addColumn('answer', columns.text)
      .addColumn('capture_reference', columns.text)
      .addColumn('created_at', columns.datetime, (column) => column.notNull())
      .addPrimaryKeyConstraint('movement_once', ['movement_key', 'part'])
      .execute()
    await k.schema.createIndex('movements_of_charge').on('charge_movement').column('attempt_key').execute()
  },
  async '003_gateways'(k, columns) {
    await k.schema
      .createTable('vault_token')
      .addColumn('id', columns.id, columns.autoincrement)
      .addColumn('customer_id', columns.bigint, (column) => column.notNull())
      .addColumn('public_hash', columns.key(64), (column) => column.notNull().unique())
      .addColumn('method', columns.key(64), (column) => column.notNull())
      .addColumn('type', columns.key(16), (column) => column.notNull())
      .addColumn('gateway_token', columns.text, (column) => column.notNull())
      .addColumn('details', columns.text, (column) => column.notNull())
      .addColumn('is_visible', columns.boolean, (column) => column.notNull())
      .addColumn('created_at', columns.datetime, (column) => column.notNull())
      .execute()
    await k.schema.createIndex('tokens_of_customer').on('vault_token').columns(['customer_id', 'id']).execute()
    await k.schema
      .createTable('gateway_session')
      .addColumn('cart_id', columns.key(64), (column) => column.notNull())
      .addColumn('method', columns.key(64), (column) => column.notNull())
      .addColumn('token', columns.key(), (column) => column.notNull())
      .addColumn('body', columns.json, (column) => column.notNull())
      .addColumn('created_at', columns.datetime, (column) => column.notNull())
      .addPrimaryKeyConstraint('session_of_cart', ['cart_id', 'method'])
      .execute()
  },
}
