import type { Kysely } from 'kysely'
import type { ColumnKinds } from '../../kit/columns.ts'

/** A product row is narrow on purpose: lists read it by the hundred, its words and values only when they are asked for. */
export async function productTables(k: Kysely<unknown>, columns: ColumnKinds): Promise<void> {
  await k.schema
    .createTable('product')
    .addColumn('id', columns.id, columns.autoincrement)
    .addColumn('sku', columns.key(64), (column) => column.notNull().unique())
    .addColumn('type', columns.key(16), (column) => column.notNull())
    .addColumn('attribute_set', columns.key(), (column) => column.notNull())
    .addColumn('url_key', columns.key(), (column) => column.notNull())
    .addColumn('enabled', columns.boolean, (column) => column.notNull())
    .addColumn('visibility', columns.key(8), (column) => column.notNull())
    .addColumn('tax_class', columns.key(), (column) => column.notNull())
    .addColumn('weight', columns.double)
    .addColumn('special_from', columns.key(10))
    .addColumn('special_to', columns.key(10))
    .addColumn('new_from', columns.key(10))
    .addColumn('new_to', columns.key(10))
    .addColumn('content_hash', columns.key(64), (column) => column.notNull())
    .addColumn('created_at', columns.datetime, (column) => column.notNull())
    .addColumn('updated_at', columns.datetime, (column) => column.notNull())
    .execute()
  await k.schema
    .createTable('product_text')
    .addColumn('product_id', columns.bigint, (column) => column.notNull())
    .addColumn('view', columns.key(32), (column) => column.notNull())
    .addColumn('name', columns.text)
    .addColumn('meta_title', columns.text)
    .addColumn('meta_description', columns.text)
    .addColumn('short_description', columns.text)
    .addColumn('description', columns.text)
    .addPrimaryKeyConstraint('product_text_key', ['product_id', 'view'])
    .execute()
  await k.schema
    .createTable('product_price')
    .addColumn('product_id', columns.bigint, (column) => column.notNull())
    .addColumn('currency', columns.key(3), (column) => column.notNull())
    .addColumn('price_minor', columns.bigint, (column) => column.notNull())
    .addColumn('special_minor', columns.bigint)
    .addPrimaryKeyConstraint('product_price_key', ['product_id', 'currency'])
    .execute()
  await k.schema
    .createTable('product_value')
    .addColumn('product_id', columns.bigint, (column) => column.notNull())
    .addColumn('attribute_id', columns.bigint, (column) => column.notNull())
    .addColumn('place', columns.integer, (column) => column.notNull())
    .addColumn('option_id', columns.bigint)
    .addColumn('value', columns.text)
    .addPrimaryKeyConstraint('product_value_key', ['product_id', 'attribute_id', 'place'])
    .execute()
  await k.schema
    .createTable('product_image')
    .addColumn('product_id', columns.bigint, (column) => column.notNull())
    .addColumn('place', columns.integer, (column) => column.notNull())
    .addColumn('position', columns.integer, (column) => column.notNull())
    .addColumn('file', columns.text, (column) => column.notNull())
    .addColumn('label', columns.text)
    .addColumn('roles', columns.key(64), (column) => column.notNull())
    .addPrimaryKeyConstraint('product_image_key', ['product_id', 'place'])
    .execute()
  await relationTables(k, columns)
  await reviewTables(k, columns)
}

async function relationTables(k: Kysely<unknown>, columns: ColumnKinds): Promise<void> {
  await k.schema
    .createTable('category_product')
    .addColumn('product_id', columns.bigint, (column) => column.notNull())
    .addColumn('category_id', columns.bigint, (column) => column.notNull())
    .addColumn('position', columns.integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('category_product_key', ['product_id', 'category_id'])
    .execute()
  await k.schema.createIndex('category_product_category').on('category_product').column('category_id').execute()
  await k.schema
    .createTable('configurable_attribute')
    .addColumn('product_id', columns.bigint, (column) => column.notNull())
    .addColumn('attribute_id', columns.bigint, (column) => column.notNull())
    .addColumn('position', columns.integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('configurable_attribute_key', ['product_id', 'attribute_id'])
    .execute()
  // By SKU, so that a parent may be written before its variants, and a link before what it leads to.
  await k.schema
    .createTable('configurable_variant')
    .addColumn('product_id', columns.bigint, (column) => column.notNull())
    .addColumn('child_sku', columns.key(64), (column) => column.notNull())
    .addColumn('attribute_id', columns.bigint, (column) => column.notNull())
    .addColumn('option_id', columns.bigint, (column) => column.notNull())
    .addColumn('position', columns.integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('configurable_variant_key', ['product_id', 'child_sku', 'attribute_id'])
    .execute()
  await k.schema.createIndex('configurable_variant_child').on('configurable_variant').column('child_sku').execute()
  await k.schema
    .createTable('product_link')
    .addColumn('product_id', columns.bigint, (column) => column.notNull())
    .addColumn('kind', columns.key(16), (column) => column.notNull())
    .addColumn('linked_sku', columns.key(64), (column) => column.notNull())
    .addColumn('position', columns.integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('product_link_key', ['product_id', 'kind', 'linked_sku'])
    .execute()
}

async function reviewTables(k: Kysely<unknown>, columns: ColumnKinds): Promise<void> {
  await k.schema
    .createTable('review')
    .addColumn('id', columns.id, columns.autoincrement)
    .addColumn('product_id', columns.bigint, (column) => column.notNull())
    .addColumn('title', columns.text, (column) => column.notNull())
    .addColumn('text', columns.text, (column) => column.notNull())
    .addColumn('nickname', columns.key(), (column) => column.notNull())
    .addColumn('created_at', columns.datetime, (column) => column.notNull())
    .addColumn('content_hash', columns.key(64), (column) => column.notNull().unique())
    .execute()
  await k.schema.createIndex('review_product').on('review').columns(['product_id', 'created_at']).execute()
  await k.schema
    .createTable('review_rating')
    .addColumn('review_id', columns.bigint, (column) => column.notNull())
    .addColumn('code', columns.key(64), (column) => column.notNull())
    .addColumn('stars', columns.integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('review_rating_key', ['review_id', 'code'])
    .execute()
}
