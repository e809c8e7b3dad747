import type { Kysely } from 'kysely'
import type { ColumnKinds } from '../../kit/columns.ts'

/** Tier prices, catalog price rules, and what the rules leave of each price: read as it stands, never computed by a list. */
export async function priceTables(k: Kysely<unknown>, columns: ColumnKinds): Promise<void> {
  await k.schema
    .createTable('product_tier')
    .addColumn('product_id', columns.bigint, (column) => column.notNull())
    .addColumn('place', columns.integer, (column) => column.notNull())
    .addColumn('currency', columns.key(3), (column) => column.notNull())
    .addColumn('group_id', columns.integer, (column) => column.notNull())
    .addColumn('quantity', columns.double, (column) => column.notNull())
    .addColumn('percent', columns.key(16))
    .addColumn('price_minor', columns.bigint)
    .addPrimaryKeyConstraint('product_tier_key', ['product_id', 'place', 'currency'])
    .execute()
  await k.schema
    .createTable('catalog_rule')
    .addColumn('id', columns.id, columns.autoincrement)
    .addColumn('name', columns.key(), (column) => column.notNull().unique())
    .addColumn('description', columns.text)
    .addColumn('is_active', columns.boolean, (column) => column.notNull())
    .addColumn('group_ids', columns.json, (column) => column.notNull())
    .addColumn('from_day', columns.key(10))
    .addColumn('to_day', columns.key(10))
    .addColumn('priority', columns.integer, (column) => column.notNull())
    .addColumn('stop_further', columns.boolean, (column) => column.notNull())
    .addColumn('action', columns.key(16), (column) => column.notNull())
    .addColumn('amount', columns.key(20), (column) => column.notNull())
    .addColumn('conditions', columns.json, (column) => column.notNull())
    .execute()
  await k.schema
    .createTable('product_rule_price')
    .addColumn('product_id', columns.bigint, (column) => column.notNull())
    .addColumn('group_id', columns.integer, (column) => column.notNull())
    .addColumn('currency', columns.key(3), (column) => column.notNull())
    .addColumn('first_day', columns.key(10), (column) => column.notNull())
    .addColumn('last_day', columns.key(10), (column) => column.notNull())
    .addColumn('price_minor', columns.bigint, (column) => column.notNull())
    .addPrimaryKeyConstraint('product_rule_price_key', ['product_id', 'group_id', 'currency', 'first_day'])
    .execute()
  // Groups whose prices may differ from a guest's: lists filter and sort by their own prices.
  await k.schema
    .createTable('priced_group')
    .addColumn('group_id', columns.integer, (column) => column.primaryKey())
    .execute()
  // Products whose rule prices are to be found anew; filled in the transaction of the change.
  await k.schema
    .createTable('rule_queue')
    .addColumn('product_id', columns.bigint, (column) => column.primaryKey())
    .execute()
}

/** What few categories say of themselves: sorting, price ranges, key words. */
export async function categorySettings(k: Kysely<unknown>, columns: ColumnKinds): Promise<void> {
  await k.schema.alterTable('category').addColumn('settings', columns.json).execute()
}
