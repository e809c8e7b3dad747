import type { Generated, Kysely } from 'kysely'
import type { ColumnKinds } from '../../kit/columns.ts'

/** Yes and no in a column. */
type Flag = number
/** Titles by store view, written as JSON. */
type Titles = string
/** A price as a source gives it: a decimal amount in the base currency, or a percentage. */
type Decimal = string

export type BundleOptionTable = {
  id: Generated<number>
  product_id: number
  title: string
  titles: Titles
  type: string
  required: Flag
  position: number
}

export type BundleSelectionTable = {
  id: Generated<number>
  product_id: number
  option_id: number
  child_sku: string
  quantity: number
  can_change_quantity: Flag
  is_default: Flag
  price: Decimal
  price_type: string
  position: number
}

export type DownloadLinkTable = {
  id: Generated<number>
  product_id: number
  title: string
  titles: Titles
  price: Decimal
  position: number
  /** Either a file below the downloads folder or an address. */
  file: string | null
  url: string | null
  sample_file: string | null
  sample_url: string | null
  /** 0 for as often as one likes. */
  downloads: number
  shareable: Flag
}

export type CustomOptionTable = {
  id: Generated<number>
  product_id: number
  title: string
  titles: Titles
  type: string
  required: Flag
  position: number
  price: Decimal
  price_type: string
  sku: string | null
  max_characters: number
  file_extensions: string | null
  image_width: number
  image_height: number
}

export type CustomValueTable = {
  id: Generated<number>
  product_id: number
  option_id: number
  title: string
  titles: Titles
  position: number
  price: Decimal
  price_type: string
  sku: string | null
}

export type DownloadSampleTable = {
  id: Generated<number>
  product_id: number
  title: string
  titles: Titles
  position: number
  file: string | null
  url: string | null
}

/** What products of more than one piece are made of, and what shoppers can say about a product. */
export type PartTables = {
  product_bundle: {
    product_id: number
    price_type: string
    sku_type: string
    weight_type: string
    price_view: string
    shipment: string
    /** What is asked of the price while it is reduced, in percent: a bundle's special price is a share. */
    special_percent: Decimal | null
  }
  bundle_option: BundleOptionTable
  bundle_selection: BundleSelectionTable
  grouped_member: { product_id: number; child_sku: string; quantity: number; position: number }
  product_download: { product_id: number; links_title: string; samples_title: string; purchased_separately: Flag }
  download_link: DownloadLinkTable
  download_sample: DownloadSampleTable
  custom_option: CustomOptionTable
  custom_option_value: CustomValueTable
}

/** Parts with an id that carts and orders remember: a part that keeps its name keeps it. */
export async function partTables(k: Kysely<unknown>, columns: ColumnKinds): Promise<void> {
  await bundleTables(k, columns)
  await downloadTables(k, columns)
  await optionTables(k, columns)
}

const titled = (k: Kysely<unknown>, columns: ColumnKinds, table: string) =>
  k.schema
    .createTable(table)
    .addColumn('id', columns.id, columns.autoincrement)
    .addColumn('product_id', columns.bigint, (column) => column.notNull())
    .addColumn('title', columns.key(255), (column) => column.notNull())
    .addColumn('titles', columns.json, (column) => column.notNull())
    .addColumn('position', columns.integer, (column) => column.notNull())

const byProduct = (k: Kysely<unknown>, table: string) =>
  k.schema.createIndex(`${table}_product`).on(table).columns(['product_id', 'position']).execute()

async function bundleTables(k: Kysely<unknown>, columns: ColumnKinds): Promise<void> {
  await k.schema
    .createTable('product_bundle')
    .addColumn('product_id', columns.bigint, (column) => column.primaryKey())
    .addColumn('price_type', columns.key(8), (column) => column.notNull())
    .addColumn('sku_type', columns.key(8), (column) => column.notNull())
    .addColumn('weight_type', columns.key(8), (column) => column.notNull())
    .addColumn('price_view', columns.key(12), (column) => column.notNull())
    .addColumn('shipment', columns.key(12), (column) => column.notNull())
    .addColumn('special_percent', columns.key(20))
    .execute()
  await titled(k, columns, 'bundle_option')
    .addColumn('type', columns.key(16), (column) => column.notNull())
    .addColumn('required', columns.boolean, (column) => column.notNull())
    .execute()
  await byProduct(k, 'bundle_option')
  await k.schema
    .createTable('bundle_selection')
    .addColumn('id', columns.id, columns.autoincrement)
    .addColumn('product_id', columns.bigint, (column) => column.notNull())
    .addColumn('option_id', columns.bigint, (column) => column.notNull())
    .addColumn('child_sku', columns.key(64), (column) => column.notNull())
    .addColumn('quantity', columns.double, (column) => column.notNull())
    .addColumn('can_change_quantity', columns.boolean, (column) => column.notNull())
    .addColumn('is_default', columns.boolean, (column) => column.notNull())
    .addColumn('price', columns.key(20), (column) => column.notNull())
    .addColumn('price_type', columns.key(8), (column) => column.notNull())
    .addColumn('position', columns.integer, (column) => column.notNull())
    .execute()
  await byProduct(k, 'bundle_selection')
  await k.schema.createIndex('bundle_selection_child').on('bundle_selection').column('child_sku').execute()
  await k.schema
    .createTable('grouped_member')
    .addColumn('product_id', columns.bigint, (column) => column.notNull())
    .addColumn('child_sku', columns.key(64), (column) => column.notNull())
    .addColumn('quantity', columns.double, (column) => column.notNull())
    .addColumn('position', columns.integer, (column) => column.notNull())
    .addPrimaryKeyConstraint('grouped_member_key', ['product_id', 'child_sku'])
    .execute()
  await k.schema.createIndex('grouped_member_child').on('grouped_member').column('child_sku').execute()
}

async function downloadTables(k: Kysely<unknown>, columns: ColumnKinds): Promise<void> {
  await k.schema
    .createTable('product_download')
    .addColumn('product_id', columns.bigint, (column) => column.primaryKey())
    .addColumn('links_title', columns.key(255), (column) => column.notNull())
    .addColumn('samples_title', columns.key(255), (column) => column.notNull())
    .addColumn('purchased_separately', columns.boolean, (column) => column.notNull())
    .execute()
  await titled(k, columns, 'download_link')
    .addColumn('price', columns.key(20), (column) => column.notNull())
    .addColumn('file', columns.key(255))
    .addColumn('url', columns.text)
    .addColumn('sample_file', columns.key(255))
    .addColumn('sample_url', columns.text)
    .addColumn('downloads', columns.integer, (column) => column.notNull())
    .addColumn('shareable', columns.boolean, (column) => column.notNull())
    .execute()
  await byProduct(k, 'download_link')
  await titled(k, columns, 'download_sample')
    .addColumn('file', columns.key(255))
    .addColumn('url', columns.text)
    .execute()
  await byProduct(k, 'download_sample')
}

async function optionTables(k: Kysely<unknown>, columns: ColumnKinds): Promise<void> {
  await titled(k, columns, 'custom_option')
    .addColumn('type', columns.key(16), (column) => column.notNull())
    .addColumn('required', columns.boolean, (column) => column.notNull())
    .addColumn('price', columns.key(20), (column) => column.notNull())
    .addColumn('price_type', columns.key(8), (column) => column.notNull())
    .addColumn('sku', columns.key(64))
    .addColumn('max_characters', columns.integer, (column) => column.notNull())
    .addColumn('file_extensions', columns.key(255))
    .addColumn('image_width', columns.integer, (column) => column.notNull())
    .addColumn('image_height', columns.integer, (column) => column.notNull())
    .execute()
  await byProduct(k, 'custom_option')
  await titled(k, columns, 'custom_option_value')
    .addColumn('option_id', columns.bigint, (column) => column.notNull())
    .addColumn('price', columns.key(20), (column) => column.notNull())
    .addColumn('price_type', columns.key(8), (column) => column.notNull())
    .addColumn('sku', columns.key(64))
    .execute()
  await byProduct(k, 'custom_option_value')
}
