import type { Kysely, Transaction } from 'kysely'
import type { Engine } from '../../kit/columns.ts'
import { overwrite } from '../../kit/upsert.ts'
import type { CatalogSchema } from './schema.ts'

export type CompareListInfo = { id: number; uid: string; customerId: number | null }
type Reader = Kysely<CatalogSchema>
type Writer = Transaction<CatalogSchema>

const forgottenAfterMs = 30 * 24 * 3600 * 1000

async function one(database: Reader, column: 'uid' | 'customer_id', value: string | number) {
  const row = await database
    .selectFrom('compare_list')
    .select(['id', 'uid', 'customer_id'])
    .where(column, '=', value as never)
    .executeTakeFirst()
  if (!row) return null
  const customerId = row.customer_id === null ? null : Number(row.customer_id)
  return { id: Number(row.id), uid: row.uid, customerId }
}

/** The list of a uid, whosever it is; null when there is none. */
export const listByUid = (database: Reader, uid: string): Promise<CompareListInfo | null> => one(database, 'uid', uid)
/** The one list a customer has; null when there is none. */
export const listOfCustomer = (database: Reader, id: number): Promise<CompareListInfo | null> =>
  one(database, 'customer_id', id)

/** The products of a list, the first added first. */
export async function comparedProducts(database: Reader, listId: number): Promise<number[]> {
  const rows = await database
    .selectFrom('compare_item')
    .select('product_id')
    .where('list_id', '=', listId)
    .orderBy('id')
    .execute()
  return rows.map(({ product_id }) => Number(product_id))
}

/** A new list, or the one a customer made a moment ago. Guests' lists that nobody touched for a month go by the way. */
export async function createList(
  t: Writer,
  engine: Engine,
  { uid, customerId, now }: { uid: string; customerId: number | null; now: number },
): Promise<CompareListInfo> {
  const old = await t
    .selectFrom('compare_list')
    .select('id')
    .where('customer_id', 'is', null)
    .where('touched_at', '<', now - forgottenAfterMs)
    .limit(50)
    .execute()
  for (const { id } of old) await deleteList(t, Number(id))
  const row = { uid, customer_id: customerId, touched_at: now }
  await t
    .insertInto('compare_list')
    .values(row)
    .$call(overwrite(engine, ['customer_id']))
    .execute()
  const made = customerId === null ? await listByUid(t, uid) : await listOfCustomer(t, customerId)
  if (!made) throw new Error('a compare list was written and is not there')
  return made
}

/** Adds the products that exist and are not in the list yet. */
export async function addToList(t: Writer, engine: Engine, listId: number, productIds: number[], now: number) {
  if (productIds.length === 0) return
  const found = await t.selectFrom('product').select('id').where('id', 'in', productIds).execute()
  const known = new Set(found.map(({ id }) => Number(id)))
  const rows = [...new Set(productIds)]
    .filter((id) => known.has(id))
    .map((product_id) => ({ list_id: listId, product_id }))
  if (rows.length > 0) {
    await t
      .insertInto('compare_item')
      .values(rows)
      .$call(overwrite(engine, ['list_id', 'product_id']))
      .execute()
  }
  await t.updateTable('compare_list').set({ touched_at: now }).where('id', '=', listId).execute()
}

/** Takes products out; those that are not in the list change nothing. */
export async function removeFromList(t: Writer, listId: number, productIds: number[]): Promise<void> {
  if (productIds.length === 0) return
  await t.deleteFrom('compare_item').where('list_id', '=', listId).where('product_id', 'in', productIds).execute()
}

/** Deletes a list with what is in it. */
export async function deleteList(t: Writer, listId: number): Promise<void> {
  await t.deleteFrom('compare_item').where('list_id', '=', listId).execute()
  await t.deleteFrom('compare_list').where('id', '=', listId).execute()
}

/** A guest's list becomes the customer's. */
export async function giveList(t: Writer, listId: number, customerId: number): Promise<void> {
  await t.updateTable('compare_list').set({ customer_id: customerId }).where('id', '=', listId).execute()
}
