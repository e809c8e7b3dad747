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
  }
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
}
