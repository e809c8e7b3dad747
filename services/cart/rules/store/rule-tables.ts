import type { Generated } from 'kysely'
import type { Migrations } from '../../../kit/migrate.ts'
import { type OutboxTables, outboxMigration } from '../../../kit/outbox.ts'

export type RuleTables = OutboxTables & {
  sales_rule: {
    id: Generated<number>
    /** A `SalesRule`, always read and written whole. */
    definition: string
    is_active: number
    times_used: number
    changed_at: number
  }
  sales_coupon: {
    id: Generated<number>
    rule_id: number
    code: string
    /** The code in lower case: coupons are typed in any case. */
    code_key: string
    /** 0 is without end. */
    usage_limit: number
    usage_per_customer: number
    times_used: number
    /** The one coupon of a rule with a specific code. */
    is_primary: number
    created_at: number
  }
  /** What a customer has used: of a rule, or of a coupon. */
  rule_use: { kind: 'rule' | 'coupon'; target_id: number; customer_id: number; times_used: number }
  /** What a cart has taken of rules and coupons: held while it is being ordered, counted once the order stands. */
  redemption: {
    cart_id: string
    state: 'held' | 'counted'
    content: string
    held_until: number
    order_number: string | null
  }
  /** One row; grows with each change of a rule or coupon, so that every process knows when to read again. */
  rule_revision: { id: number; revision: number }
}

export const ruleMigrations: Migrations = {
  '003_outbox': outboxMigration,
  async '004_rules'(k, columns) {
    await k.schema
      .createTable('sales_rule')
      .addColumn('id', columns.id, columns.autoincrement)
      .addColumn('definition', columns.json, (column) => column.notNull())
      .addColumn('is_active', columns.boolean, (column) => column.notNull())
      .addColumn('times_used', columns.integer, (column) => column.notNull().defaultTo(0))
      .addColumn('changed_at', columns.datetime, (column) => column.notNull())
      .execute()
    await k.schema
      .createTable('sales_coupon')
      .addColumn('id', columns.id, columns.autoincrement)
      .addColumn('rule_id', columns.bigint, (column) => column.notNull())
      .addColumn('code', columns.key(), (column) => column.notNull())
      .addColumn('code_key', columns.key(), (column) => column.notNull().unique())
      .addColumn('usage_limit', columns.integer, (column) => column.notNull().defaultTo(0))
      .addColumn('usage_per_customer', columns.integer, (column) => column.notNull().defaultTo(0))
      .addColumn('times_used', columns.integer, (column) => column.notNull().defaultTo(0))
      .addColumn('is_primary', columns.boolean, (column) => column.notNull())
      .addColumn('created_at', columns.datetime, (column) => column.notNull())
      .execute()
    await k.schema.createIndex('coupon_of_rule').on('sales_coupon').columns(['rule_id', 'id']).execute()
    await k.schema
      .createTable('rule_use')
      .addColumn('kind', columns.key(8), (column) => column.notNull())
      .addColumn('target_id', columns.bigint, (column) => column.notNull())
      .addColumn('customer_id', columns.bigint, (column) => column.notNull())
      .addColumn('times_used', columns.integer, (column) => column.notNull())
      .addPrimaryKeyConstraint('rule_use_once', ['kind', 'target_id', 'customer_id'])
      .execute()
    await k.schema
      .createTable('redemption')
      .addColumn('cart_id', columns.key(32), (column) => column.primaryKey())
      .addColumn('state', columns.key(8), (column) => column.notNull())
      .addColumn('content', columns.json, (column) => column.notNull())
      .addColumn('held_until', columns.datetime, (column) => column.notNull())
      .execute()
    await k.schema.createIndex('redemption_held').on('redemption').columns(['state', 'held_until']).execute()
    await k.schema
      .createTable('rule_revision')
      .addColumn('id', columns.integer, (column) => column.primaryKey())
      .addColumn('revision', columns.integer, (column) => column.notNull())
      .execute()
    const revisions = k.insertInto('rule_revision' as never).values({ id: 1, revision: 1 } as never)
    await revisions.execute()
  },

  async '005_redemption_order'(k, columns) {
    await k.schema.alterTable('redemption').addColumn('order_number', columns.key(32)).execute()
    await k.schema.createIndex('redemption_of_order').on('redemption').column('order_number').execute()
  },
}
