import { type Kysely, type Selectable, sql } from 'kysely'
import { fromJson } from '../../kit/columns.ts'
import type { Database } from '../../kit/database.ts'
import type { PriceRow, SpecialDates } from '../domain/price.ts'
import type { CatalogSchema } from './schema.ts'

const noKeys: Record<string, string> = {}

type Reader = Kysely<CatalogSchema>

export type ProductInfo = {
  id: number
  sku: string
  type: string
  attributeSet: string
  urlKey: string
  /** Its key in the store views where it has one of its own. */
  urlKeys: Record<string, string>
  enabled: boolean
  visibility: string
  taxClass: string
  weight: number | null
  special: SpecialDates
  newFrom: string | null
  newTo: string | null
  createdAt: number
  updatedAt: number
}

async function read(database: Reader, by: 'id' | 'sku', keys: (number | string)[]): Promise<ProductInfo[]> {
  if (keys.length === 0) return []
  const rows = await database
    .selectFrom('product')
    .selectAll()
    .where(by, 'in', keys as never[])
    .execute()
  return rows.map(infoOf)
}

function infoOf(row: Selectable<CatalogSchema['product']>): ProductInfo {
  return {
    id: Number(row.id),
    sku: row.sku,
    type: row.type,
    attributeSet: row.attribute_set,
    urlKey: row.url_key,
    urlKeys: row.url_keys === null ? noKeys : (fromJson(row.url_keys) as Record<string, string>),
    enabled: Boolean(row.enabled),
    visibility: row.visibility,
    taxClass: row.tax_class,
    weight: row.weight,
    special: { from: row.special_from, to: row.special_to },
    newFrom: row.new_from,
    newTo: row.new_to,
    createdAt: Number(row.created_at),
    updatedAt: Number(row.updated_at),
  }
}

export const productsById = (database: Reader, ids: readonly number[]) => read(database, 'id', [...ids])
export const productsBySku = (database: Reader, skus: readonly string[]) => read(database, 'sku', [...skus])

/**
 * The product of each SKU that was asked for. Magento takes a SKU in any case; a product that has it exactly goes first.
 * MariaDB compares so by itself. SQLite looks again, through all SKUs, for those that it did not find as they are written.
 */
export async function productsByAnySku(
  { engine, read: reader }: Pick<Database<CatalogSchema>, 'engine' | 'read'>,
  skus: readonly string[],
): Promise<Map<string, ProductInfo>> {
  const exact = await productsBySku(reader(), skus)
  const named = new Set(exact.map(({ sku }) => sku))
  const missing = skus.filter((sku) => !named.has(sku))
  const others = engine === 'sqlite' && missing.length > 0 ? await inAnyCase(reader(), missing) : []
  const byCase = new Map([...others, ...exact].map((product) => [product.sku.toLowerCase(), product]))
  const bySku = new Map(exact.map((product) => [product.sku, product]))
  return new Map(
    skus.flatMap((sku) => {
      const product = bySku.get(sku) ?? byCase.get(sku.toLowerCase())
      return product ? [[sku, product]] : []
    }),
  )
}

async function inAnyCase(database: Reader, skus: readonly string[]): Promise<ProductInfo[]> {
  const rows = await database
    .selectFrom('product')
    .selectAll()
    .where(sql<string>`sku collate nocase`, 'in', [...skus])
    .execute()
  return rows.map(infoOf)
}

/** Lists keyed by product id. Products without any are absent. */
export function grouped<Row extends { product_id: number }>(rows: Row[]): Map<number, Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    const id = Number(row.product_id)
    const group = groups.get(id)
    if (group) group.push(row)
    else groups.set(id, [row])
  }
  return groups
}

export async function pricesOf(database: Reader, ids: readonly number[]): Promise<Map<number, PriceRow[]>> {
  if (ids.length === 0) return new Map()
  const rows = await database.selectFrom('product_price').selectAll().where('product_id', 'in', ids).execute()
  const groups = grouped(rows)
  return new Map(
    [...groups].map(([id, prices]) => [
      id,
      prices.map(({ currency, price_minor, special_minor }) => ({
        currency,
        priceMinor: Number(price_minor),
        specialMinor: special_minor === null ? null : Number(special_minor),
      })),
    ]),
  )
}

export async function valuesOf(database: Reader, ids: readonly number[]): Promise<Map<number, ValueRow[]>> {
  if (ids.length === 0) return new Map()
  const rows = await database
    .selectFrom('product_value')
    .selectAll()
    .where('product_id', 'in', ids)
    .orderBy('product_id')
    .orderBy('place')
    .execute()
  return grouped(
    rows.map((row) => ({
      ...row,
      attribute_id: Number(row.attribute_id),
      option_id: row.option_id === null ? null : Number(row.option_id),
    })),
  )
}
export type ValueRow = CatalogSchema['product_value']

export async function imagesOf(database: Reader, ids: readonly number[]) {
  if (ids.length === 0) return new Map<number, CatalogSchema['product_image'][]>()
  return grouped(
    await database
      .selectFrom('product_image')
      .selectAll()
      .where('product_id', 'in', ids)
      .orderBy('product_id')
      .orderBy('position')
      .orderBy('place')
      .execute(),
  )
}

export async function categoryIdsOf(database: Reader, ids: readonly number[]) {
  if (ids.length === 0) return new Map<number, { product_id: number; category_id: number; position: number }[]>()
  const rows = await database.selectFrom('category_product').selectAll().where('product_id', 'in', ids).execute()
  return grouped(rows.map((row) => ({ ...row, category_id: Number(row.category_id) })))
}

/** SKUs a product is linked with, in the order they were given. */
export async function linkedSkus(database: Reader, ids: readonly number[]) {
  if (ids.length === 0) return new Map<number, CatalogSchema['product_link'][]>()
  return grouped(
    await database
      .selectFrom('product_link')
      .selectAll()
      .where('product_id', 'in', ids)
      .orderBy('product_id')
      .orderBy('position')
      .execute(),
  )
}
