import type { Kysely, Selectable } from 'kysely'
import { chunks } from '../writer/chunks.ts'
import type { CatalogSchema } from './schema.ts'

/** The tables whose rows together are a product; `category_product` and `product` apart. */
const tables = [
  'product_text',
  'product_price',
  'product_tier',
  'product_value',
  'product_image',
  'category_product',
  'configurable_attribute',
  'configurable_variant',
  'product_link',
  'product_bundle',
  'bundle_option',
  'bundle_selection',
  'grouped_member',
  'product_download',
  'download_link',
  'download_sample',
  'custom_option',
  'custom_option_value',
] as const
type Table = (typeof tables)[number]
type Row<T extends keyof CatalogSchema> = Selectable<CatalogSchema[T]>

/** Everything that is written of one product, table by table, in the order it was written. */
export type StoredProduct = { product: Row<'product'> } & { [T in Table]: Row<T>[] }

/** What tells the order of the rows of a product, where it is not the order of their ids. */
const order: Partial<Record<Table, string>> = {
  product_tier: 'place',
  product_value: 'place',
  product_image: 'place',
  configurable_attribute: 'position',
  configurable_variant: 'position',
  product_link: 'position',
  grouped_member: 'position',
  bundle_option: 'id',
  bundle_selection: 'id',
  download_link: 'id',
  download_sample: 'id',
  custom_option: 'id',
  custom_option_value: 'id',
}

/** Reads whole products by SKU: as many statements as there are tables, for any number of products. */
export async function storedProducts(
  database: Kysely<CatalogSchema>,
  skus: readonly string[],
): Promise<Map<string, StoredProduct>> {
  const found = new Map<string, StoredProduct>()
  for (const some of chunks([...skus], 500)) {
    const products = await database.selectFrom('product').selectAll().where('sku', 'in', some).execute()
    const byId = new Map<number, StoredProduct>()
    for (const product of products) {
      const id = Number(product.id)
      const rows = Object.fromEntries(tables.map((table) => [table, [] as unknown[]]))
      const stored = { product: { ...product, id }, ...rows } as unknown as StoredProduct
      byId.set(id, stored)
      found.set(product.sku, stored)
    }
    if (byId.size === 0) continue
    for (const table of tables) {
      // The tables have the product's id in common, which is all that is used here.
      const query = database
        .selectFrom(table as 'product_value')
        .selectAll()
        .where('product_id', 'in', [...byId.keys()])
      const column = order[table]
      for (const row of await (column ? query.orderBy(column as 'place') : query).execute()) {
        const list = byId.get(Number(row.product_id))?.[table] as unknown[] | undefined
        list?.push(row)
      }
    }
  }
  return found
}
