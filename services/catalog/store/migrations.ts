import type { Kysely } from 'kysely'
import type { ColumnKinds } from '../../kit/columns.ts'
import type { Migrations } from '../../kit/migrate.ts'
import { outboxMigration } from '../../kit/outbox.ts'
import { attributeSettingTables } from './attribute-tables.ts'
import { mediaTables } from './media-tables.ts'
import { partTables } from './part-tables.ts'
import { categorySettings, priceTables } from './price-tables.ts'
import { productTables } from './product-tables.ts'
import { compareTables, ratingPlaces, reviewTables } from './shopper-tables.ts'

async function attributeTables(k: Kysely<unknown>, columns: ColumnKinds): Promise<void> {
  await k.schema
    .createTable('attribute')
    .addColumn('id', columns.id, columns.autoincrement)
    .addColumn('code', columns.key(60), (column) => column.notNull().unique())
    .addColumn('label', columns.key(), (column) => column.notNull())
    .addColumn('labels', columns.json, (column) => column.notNull())
    .addColumn('input', columns.key(16), (column) => column.notNull())
    .addColumn('filterable', columns.boolean, (column) => column.notNull())
    .addColumn('searchable', columns.boolean, (column) => column.notNull())
    .addColumn('comparable', columns.boolean, (column) => column.notNull())
    .addColumn('visible_on_front', columns.boolean, (column) => column.notNull())
    .addColumn('used_in_listing', columns.boolean, (column) => column.notNull())
    .addColumn('sortable', columns.boolean, (column) => column.notNull())
    .addColumn('position', columns.integer, (column) => column.notNull())
    .addColumn('unit', columns.key(32))
    .execute()
  await k.schema
    .createTable('attribute_option')
    .addColumn('id', columns.id, columns.autoincrement)
    .addColumn('attribute_id', columns.bigint, (column) => column.notNull())
    .addColumn('value', columns.key(), (column) => column.notNull())
    .addColumn('labels', columns.json, (column) => column.notNull())
    .addColumn('swatch_type', columns.key(8))
    .addColumn('swatch_value', columns.text)
    .addColumn('position', columns.integer, (column) => column.notNull())
    .addUniqueConstraint('attribute_option_once', ['attribute_id', 'value'])
    .execute()
}

async function categoryTables(k: Kysely<unknown>, columns: ColumnKinds): Promise<void> {
  await k.schema
    .createTable('category')
    .addColumn('id', columns.id, columns.autoincrement)
    .addColumn('parent_id', columns.bigint, (column) => column.notNull())
    .addColumn('path', columns.key(), (column) => column.notNull())
    .addColumn('level', columns.integer, (column) => column.notNull())
    .addColumn('name_path', columns.key(500), (column) => column.notNull().unique())
    .addColumn('name', columns.key(), (column) => column.notNull())
    .addColumn('url_key', columns.key(), (column) => column.notNull())
    .addColumn('url_path', columns.key(500), (column) => column.notNull())
    .addColumn('position', columns.integer, (column) => column.notNull())
    .addColumn('is_active', columns.boolean, (column) => column.notNull())
    .addColumn('is_anchor', columns.boolean, (column) => column.notNull())
    .addColumn('include_in_menu', columns.boolean, (column) => column.notNull())
    .addColumn('display_mode', columns.key(32), (column) => column.notNull())
    .addColumn('description', columns.text)
    .addColumn('image', columns.text)
    .addColumn('block', columns.key())
    .addColumn('meta_title', columns.text)
    .addColumn('meta_description', columns.text)
    .addColumn('translations', columns.json, (column) => column.notNull())
    .addColumn('content_hash', columns.key(64), (column) => column.notNull())
    .addColumn('created_at', columns.datetime, (column) => column.notNull())
    .addColumn('updated_at', columns.datetime, (column) => column.notNull())
    .execute()
}

async function addressTables(k: Kysely<unknown>, columns: ColumnKinds): Promise<void> {
  await k.schema
    .createTable('url_rewrite')
    .addColumn('id', columns.id, columns.autoincrement)
    .addColumn('view', columns.key(32), (column) => column.notNull())
    .addColumn('request_path', columns.key(500), (column) => column.notNull())
    .addColumn('entity_type', columns.key(16), (column) => column.notNull())
    .addColumn('entity_id', columns.bigint, (column) => column.notNull())
    .addColumn('target', columns.key(500))
    .addColumn('redirect_code', columns.integer, (column) => column.notNull())
    .addUniqueConstraint('url_rewrite_once', ['request_path', 'view'])
    .execute()
  await k.schema
    .createIndex('url_rewrite_entity')
    .on('url_rewrite')
    .columns(['entity_type', 'entity_id', 'redirect_code'])
    .execute()
  await k.schema
    .createTable('index_queue')
    .addColumn('product_id', columns.bigint, (column) => column.primaryKey())
    .execute()
  await k.schema
    .createTable('revision')
    .addColumn('name', columns.key(32), (column) => column.primaryKey())
    .addColumn('number', columns.integer, (column) => column.notNull())
    .execute()
}

/** What lives at an address of its own in a store view. */
async function viewAddresses(k: Kysely<unknown>, columns: ColumnKinds): Promise<void> {
  await k.schema.alterTable('category').addColumn('url_paths', columns.json).execute()
  await k.schema.alterTable('product').addColumn('url_keys', columns.json).execute()
}

/** The ids that a fresh Magento has: 1 above everything, 2 above what a shop shows. */
async function roots(k: Kysely<unknown>): Promise<void> {
  const root = (id: number, parent_id: number, path: string, level: number, name: string) => ({
    id,
    parent_id,
    path,
    level,
    name,
    name_path: level === 0 ? '/' : '',
    url_key: '',
    url_path: '',
    position: 0,
    is_active: 1,
    is_anchor: 1,
    include_in_menu: 1,
    display_mode: 'PRODUCTS',
    translations: '{}',
    content_hash: '',
    created_at: Date.now(),
    updated_at: Date.now(),
  })
  await (k as Kysely<{ category: ReturnType<typeof root> }>)
    .insertInto('category')
    .values([root(1, 0, '1', 0, 'Root Catalog'), root(2, 1, '1/2', 1, 'Default Category')])
    .execute()
  await (k as Kysely<{ revision: { name: string; number: number } }>)
    .insertInto('revision')
    .values({ name: 'structure', number: 1 })
    .execute()
}

/** The catalog's tables, step by step. */
export const migrations: Migrations = {
  '001_outbox': outboxMigration,
  '002_attributes': attributeTables,
  '003_categories': categoryTables,
  '004_products': productTables,
  '005_addresses': addressTables,
  '006_roots': roots,
  '007_prices': priceTables,
  '020_attribute_settings': attributeSettingTables,
  '021_reviews': reviewTables,
  '022_compare_lists': compareTables,
  '023_media': mediaTables,
  '024_rating_places': ratingPlaces,
  '009_parts': partTables,
  '030_category_settings': categorySettings,
  '031_view_addresses': viewAddresses,
}
