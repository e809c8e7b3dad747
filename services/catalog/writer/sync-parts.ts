import type { Transaction } from 'kysely'
import { insertMany } from '../../kit/bulk.ts'
import type { PartTables } from '../store/part-tables.ts'
import type { CatalogSchema } from '../store/schema.ts'
import { chunks } from './chunks.ts'

/** Tables whose rows have an id that carts and orders remember. */
type KeyedTable =
  | 'bundle_option'
  | 'bundle_selection'
  | 'download_link'
  | 'download_sample'
  | 'custom_option'
  | 'custom_option_value'

export type PartRow<T extends KeyedTable> = Omit<PartTables[T], 'id'>
type AnyRow = Record<string, unknown> & { product_id: number }
type Stored = AnyRow & { id: number }

/**
 * Brings the parts of these products to the given rows: a row whose key is known keeps its id, a row that is no longer
 * named goes. Answers the ids in the order of the rows. Keys are unique within a product: a title, or a title and a SKU.
 */
export async function syncParts<T extends KeyedTable>(
  t: Transaction<CatalogSchema>,
  table: T,
  productIds: number[],
  rows: PartRow<T>[],
  keyOf: (row: PartRow<T>) => string,
): Promise<number[]> {
  if (productIds.length === 0) return []
  // The tables differ in their further columns only; what is used here, all of them have.
  const one = table as 'bundle_option'
  const wanted = rows as unknown as AnyRow[]
  const keys = keysOf(wanted, keyOf as unknown as (row: AnyRow) => string)
  const stored = await read(t, table, productIds)
  const storedKeys = keysOf(stored, keyOf as unknown as (row: AnyRow) => string)
  const known = new Map(stored.map((row, place) => [storedKeys[place] ?? '', row]))

  const named = new Set(keys)
  const gone = stored.filter((_row, place) => !named.has(storedKeys[place] ?? '')).map(({ id }) => id)
  for (const ids of chunks(gone, 500)) await t.deleteFrom(one).where('id', 'in', ids).execute()

  const fresh: AnyRow[] = []
  for (const [place, row] of wanted.entries()) {
    const before = known.get(keys[place] ?? '')
    if (!before) fresh.push(row)
    else if (differs(before, row)) {
      await t
        .updateTable(one)
        .set(row as unknown as PartRow<'bundle_option'>)
        .where('id', '=', before.id)
        .execute()
    }
  }
  await insertMany(t, one, fresh as unknown as PartRow<'bundle_option'>[])
  const now = fresh.length > 0 ? await read(t, table, productIds) : stored
  const nowKeys = keysOf(now, keyOf as unknown as (row: AnyRow) => string)
  const idOf = new Map(now.map(({ id }, place) => [nowKeys[place], id]))
  return keys.map((key) => idOf.get(key) ?? 0)
}

/** The second part of the same name is another one than the first. */
function keysOf(rows: AnyRow[], keyOf: (row: AnyRow) => string): string[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const key = `${row.product_id}\0${keyOf(row)}`
    const nth = seen.get(key) ?? 0
    seen.set(key, nth + 1)
    return `${key}\0${nth}`
  })
}

async function read(t: Transaction<CatalogSchema>, table: KeyedTable, productIds: number[]): Promise<Stored[]> {
  const found: Stored[] = []
  for (const ids of chunks(productIds, 1000)) {
    const rows = await t
      .selectFrom(table as 'bundle_option')
      .selectAll()
      .where('product_id', 'in', ids)
      .orderBy('id')
      .execute()
    found.push(...(rows.map((row) => ({ ...row, id: Number(row.id), product_id: Number(row.product_id) })) as Stored[]))
  }
  return found
}

/** Drivers hand numbers back as text and JSON as values at times. */
const plain = (value: unknown) => (value !== null && typeof value === 'object' ? JSON.stringify(value) : String(value))
const differs = (stored: AnyRow, wanted: AnyRow) =>
  Object.entries(wanted).some(([column, value]) => plain(stored[column]) !== plain(value))
