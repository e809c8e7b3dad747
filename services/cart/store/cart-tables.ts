import type { Generated } from 'kysely'
import type { Migrations } from '../../kit/migrate.ts'
import type { CartStatus } from '../domain/cart.ts'
import type { RuleTables } from '../rules/store/rule-tables.ts'

export type CartTables = RuleTables & {
  cart: {
    id: string
    version: number
    status: CartStatus
    customer_id: number | null
    /** The customer while the cart is active, else null: unique, so nobody has two carts at a time. */
    active_customer_id: number | null
    email: string | null
    /** Addresses and choices: always read and written whole. */
    details: string
    order_number: string | null
    /** The cart in which whatever missed the order goes on. */
    continued_in: string | null
    created_at: number
    updated_at: number
  }
  cart_line: {
    id: Generated<number>
    cart_id: string
    quantity: number
    /** What was asked for and what it turned out to be. */
    facts: string
    added_at: number
    changed_at: number
  }
}

export const cartMigrations: Migrations = {
  async '001_cart'(k, columns) {
    await k.schema
      .createTable('cart')
      .addColumn('id', columns.key(32), (column) => column.primaryKey())
      .addColumn('version', columns.integer, (column) => column.notNull())
      .addColumn('status', columns.key(8), (column) => column.notNull())
      .addColumn('email', columns.key(254))
      .addColumn('details', columns.json, (column) => column.notNull())
      .addColumn('order_number', columns.key(32))
      .addColumn('created_at', columns.datetime, (column) => column.notNull())
      .addColumn('updated_at', columns.datetime, (column) => column.notNull())
      .execute()
    await k.schema.createIndex('cart_by_age').on('cart').columns(['status', 'updated_at']).execute()
    await k.schema
      .createTable('cart_line')
      .addColumn('id', columns.id, columns.autoincrement)
      .addColumn('cart_id', columns.key(32), (column) => column.notNull())
      .addColumn('quantity', columns.integer, (column) => column.notNull())
      .addColumn('facts', columns.json, (column) => column.notNull())
      .addColumn('added_at', columns.datetime, (column) => column.notNull())
      .addColumn('changed_at', columns.datetime, (column) => column.notNull())
      .execute()
    await k.schema.createIndex('cart_line_of_cart').on('cart_line').columns(['cart_id', 'id']).execute()
  },

  async '002_customer'(k, columns) {
    await k.schema.alterTable('cart').addColumn('customer_id', columns.bigint).execute()
    await k.schema.alterTable('cart').addColumn('active_customer_id', columns.bigint).execute()
    await k.schema.alterTable('cart').addColumn('continued_in', columns.key(32)).execute()
    // Both engines let any number of rows be null here: guests.
    await k.schema.createIndex('cart_of_customer').unique().on('cart').column('active_customer_id').execute()
  },
}

/** After the steps of the rules, with which they share a database. */
export const laterCartMigrations: Migrations = {
  async '006_carts_of_customer'(k) {
    await k.schema.createIndex('carts_of_customer').on('cart').column('customer_id').execute()
  },
}
