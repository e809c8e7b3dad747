import type { Generated } from 'kysely'
import type { Migrations } from '../../kit/migrate.ts'
import { type OutboxTables, outboxMigration } from '../../kit/outbox.ts'

export type AccountTable = {
  id: Generated<number>
  email: string
  /** A hash of the address without its capitals: exact on every database, whatever its collation takes for equal. */
  email_key: string
  group_id: number
  store: string
  created_at: number
  updated_at: number
  /** Null when the account was opened without a password. */
  password_hash: string | null
  prefix: string | null
  firstname: string
  middlename: string | null
  lastname: string
  suffix: string | null
  gender: number | null
  /** 1990-12-31. */
  date_of_birth: string | null
  taxvat: string | null
  allow_assistance: number
  /** Of the key that was mailed; null once the address is confirmed. */
  confirmation_hash: string | null
  failures: number
  first_failure_at: number | null
  locked_until: number | null
  /** Seconds since 1970: tokens issued then or before are void. */
  tokens_void_until: number
  /** Of the token that was mailed, and when; null when none is open. */
  reset_hash: string | null
  reset_at: number | null
  default_billing: number | null
  default_shipping: number | null
  /** Values of the shop's own attributes by code. */
  custom: string
}

export type AddressTable = {
  id: Generated<number>
  customer_id: number
  /** The whole address: always read and written as one. */
  details: string
  created_at: number
}

export type CustomerTables = OutboxTables & {
  account: AccountTable
  address: AddressTable
  customer_group: { id: Generated<number>; code: string; tax_class: string }
  subscriber: {
    id: Generated<number>
    email: string
    email_key: string
    customer_id: number | null
    store: string
    status: 'subscribed' | 'not_active' | 'unsubscribed' | 'unconfirmed'
    code_hash: string | null
    changed_at: number
  }
  wishlist: { id: Generated<number>; customer_id: number; sharing_code: string; updated_at: number }
  wishlist_item: {
    id: Generated<number>
    wishlist_id: number
    store: string
    /** Of SKU and choices: the same thing wished for twice is one item. */
    fingerprint: string
    wanted: string
    quantity: number
    description: string | null
    added_at: number
  }
  signing_key: { kid: string; secret: string; created_at: number }
}

export const customerMigrations: Migrations = {
  '001_outbox': outboxMigration,
  async '002_account'(k, columns) {
    await k.schema
      .createTable('account')
      .addColumn('id', columns.id, columns.autoincrement)
      .addColumn('email', columns.key(254), (column) => column.notNull())
      .addColumn('email_key', columns.key(64), (column) => column.notNull().unique())
      .addColumn('group_id', columns.integer, (column) => column.notNull())
      .addColumn('store', columns.key(32), (column) => column.notNull())
      .addColumn('created_at', columns.datetime, (column) => column.notNull())
      .addColumn('updated_at', columns.datetime, (column) => column.notNull())
      .addColumn('password_hash', columns.text)
      .addColumn('prefix', columns.text)
      .addColumn('firstname', columns.text, (column) => column.notNull())
      .addColumn('middlename', columns.text)
      .addColumn('lastname', columns.text, (column) => column.notNull())
      .addColumn('suffix', columns.text)
      .addColumn('gender', columns.integer)
      .addColumn('date_of_birth', columns.key(10))
      .addColumn('taxvat', columns.text)
      .addColumn('allow_assistance', columns.boolean, (column) => column.notNull())
      .addColumn('confirmation_hash', columns.key(64))
      .addColumn('failures', columns.integer, (column) => column.notNull().defaultTo(0))
      .addColumn('locked_until', columns.datetime)
      .addColumn('tokens_void_until', columns.datetime, (column) => column.notNull().defaultTo(0))
      .addColumn('reset_hash', columns.key(64))
      .addColumn('reset_at', columns.datetime)
      .addColumn('default_billing', columns.integer)
      .addColumn('default_shipping', columns.integer)
      .addColumn('custom', columns.json, (column) => column.notNull())
      .execute()
    await k.schema
      .createTable('address')
      .addColumn('id', columns.id, columns.autoincrement)
      .addColumn('customer_id', columns.integer, (column) => column.notNull())
      .addColumn('details', columns.json, (column) => column.notNull())
      .addColumn('created_at', columns.datetime, (column) => column.notNull())
      .execute()
    await k.schema.createIndex('address_of_customer').on('address').columns(['customer_id', 'id']).execute()
    await k.schema
      .createTable('customer_group')
      .addColumn('id', columns.id, columns.autoincrement)
      .addColumn('code', columns.key(32), (column) => column.notNull().unique())
      .addColumn('tax_class', columns.key(64), (column) => column.notNull())
      .execute()
    // Magento's own, under its ids. Group 0 is whoever is not signed in and has no row.
    await k
      .insertInto('customer_group' as never)
      .values([
        { id: 1, code: 'General', tax_class: 'Retail Customer' },
        { id: 2, code: 'Wholesale', tax_class: 'Retail Customer' },
        { id: 3, code: 'Retailer', tax_class: 'Retail Customer' },
      ] as never)
      .execute()
    await k.schema
      .createTable('signing_key')
      .addColumn('kid', columns.key(32), (column) => column.primaryKey())
      .addColumn('secret', columns.text, (column) => column.notNull())
      .addColumn('created_at', columns.datetime, (column) => column.notNull())
      .execute()
  },
  async '003_newsletter_and_wishlist'(k, columns) {
    await k.schema
      .createTable('subscriber')
      .addColumn('id', columns.id, columns.autoincrement)
      .addColumn('email', columns.key(254), (column) => column.notNull())
      .addColumn('email_key', columns.key(64), (column) => column.notNull().unique())
      .addColumn('customer_id', columns.integer)
      .addColumn('store', columns.key(32), (column) => column.notNull())
      .addColumn('status', columns.key(16), (column) => column.notNull())
      .addColumn('code_hash', columns.key(64))
      .addColumn('changed_at', columns.datetime, (column) => column.notNull())
      .execute()
    await k.schema.createIndex('subscriber_of_customer').on('subscriber').columns(['customer_id']).execute()
    await k.schema
      .createTable('wishlist')
      .addColumn('id', columns.id, columns.autoincrement)
      .addColumn('customer_id', columns.integer, (column) => column.notNull().unique())
      .addColumn('sharing_code', columns.key(32), (column) => column.notNull().unique())
      .addColumn('updated_at', columns.datetime, (column) => column.notNull())
      .execute()
    await k.schema
      .createTable('wishlist_item')
      .addColumn('id', columns.id, columns.autoincrement)
      .addColumn('wishlist_id', columns.integer, (column) => column.notNull())
      .addColumn('store', columns.key(32), (column) => column.notNull())
      .addColumn('fingerprint', columns.key(64), (column) => column.notNull())
      .addColumn('wanted', columns.json, (column) => column.notNull())
      .addColumn('quantity', columns.double, (column) => column.notNull())
      .addColumn('description', columns.text)
      .addColumn('added_at', columns.datetime, (column) => column.notNull())
      .execute()
    await k.schema.createIndex('wishlist_item_of_list').on('wishlist_item').columns(['wishlist_id', 'id']).execute()
  },
  async '004_first_failure'(k, columns) {
    await k.schema.alterTable('account').addColumn('first_failure_at', columns.datetime).execute()
  },
}
