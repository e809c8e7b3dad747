import { sql, type Transaction } from 'kysely'
import type { Engine } from '../../kit/columns.ts'
import { emit } from '../../kit/outbox.ts'
import { rootCategoryId } from '../domain/category-tree.ts'
import { queueAllRules } from '../store/rule-store.ts'
import type { CatalogSchema } from '../store/schema.ts'
import { type AddressBook, categoryAddress } from './address-book.ts'
import { queueBelow } from './index-queue.ts'
import { writeCategories } from './write-categories.ts'

export type CategoryFault = 'unknown' | 'root' | 'below-itself' | 'name-taken'
type Row = { id: number; parent_id: number; path: string; level: number; name_path: string; position: number }
type Context = { engine: Engine; addresses: AddressBook; now: number }

const isWithin = (row: Row, above: Row) => row.path === above.path || row.path.startsWith(`${above.path}/`)
const lastOf = (path: string) => path.slice(path.lastIndexOf('/') + 1)

async function allRows(t: Transaction<CatalogSchema>): Promise<Row[]> {
  const rows = await t
    .selectFrom('category')
    .select(['id', 'parent_id', 'path', 'level', 'name_path', 'position'])
    .where('level', '>', 0)
    .execute()
  return rows.map((row) => ({ ...row, id: Number(row.id), parent_id: Number(row.parent_id) }))
}

/**
 * Hangs a category below another one with everything below it, after one of the children there or before them all. Their
 * addresses move along and leave redirects behind. Answers why it cannot be, or null.
 */
export async function moveCategory(
  t: Transaction<CatalogSchema>,
  { id, parentId, afterId }: { id: number; parentId: number; afterId: number | null },
  { engine, addresses, now }: Context,
): Promise<CategoryFault | null> {
  const rows = await allRows(t)
  const [moved, parent] = [rows.find((row) => row.id === id), rows.find((row) => row.id === parentId)]
  if (!moved || !parent) return 'unknown'
  if (moved.id === rootCategoryId) return 'root'
  if (isWithin(parent, moved)) return 'below-itself'
  const namePath = parent.name_path === '' ? lastOf(moved.name_path) : `${parent.name_path}/${lastOf(moved.name_path)}`
  if (rows.some((row) => row.name_path === namePath && row.id !== id)) return 'name-taken'

  // Told before: products leave the lists above the old place, too.
  await queueBelow(t, engine, [id])
  const below = rows.filter((row) => isWithin(row, moved)).sort((a, b) => a.level - b.level)
  for (const row of below) {
    const change = {
      path: `${parent.path}/${id}${row.path.slice(moved.path.length)}`,
      level: row.level - moved.level + parent.level + 1,
      name_path: namePath + row.name_path.slice(moved.name_path.length),
      updated_at: now,
      ...(row.id === id ? { parent_id: parentId } : {}),
    }
    await t.updateTable('category').set(change).where('id', '=', row.id).execute()
  }
  await placeAfter(t, rows, { id, parentId, afterId })
  // Nothing new to write, but every category claims the address that its place gives it now.
  await writeCategories(t, [], addresses, now)
  await announce(t, engine, [...below.map((row) => row.id), parentId, moved.parent_id], addresses)
  await queueBelow(t, engine, [id])
  return null
}

async function placeAfter(
  t: Transaction<CatalogSchema>,
  rows: Row[],
  { id, parentId, afterId }: { id: number; parentId: number; afterId: number | null },
): Promise<void> {
  const siblings = rows
    .filter((row) => row.parent_id === parentId && row.id !== id)
    .sort((a, b) => a.position - b.position || a.id - b.id)
  const at = afterId === null ? 0 : siblings.findIndex((row) => row.id === afterId) + 1
  const ids = siblings.map((row) => row.id)
  ids.splice(at === 0 && afterId !== null ? ids.length : at, 0, id)
  for (const [position, sibling] of ids.entries()) {
    await t
      .updateTable('category')
      .set({ position: position + 1 })
      .where('id', '=', sibling)
      .execute()
  }
}

/** Deletes a category with everything below it; products stay, their places in it go. */
export async function deleteCategory(
  t: Transaction<CatalogSchema>,
  id: number,
  { engine, addresses }: Context,
): Promise<CategoryFault | null> {
  const rows = await allRows(t)
  const gone = rows.find((row) => row.id === id)
  if (!gone) return 'unknown'
  if (gone.id === rootCategoryId) return 'root'
  await queueBelow(t, engine, [id])
  const ids = rows.filter((row) => isWithin(row, gone)).map((row) => row.id)
  await t.deleteFrom('category_product').where('category_id', 'in', ids).execute()
  await t.deleteFrom('category').where('id', 'in', ids).execute()
  for (const one of ids) addresses.release(categoryAddress(one, '').owner)
  await announce(t, engine, [...ids, gone.parent_id], addresses)
  return null
}

async function announce(t: Transaction<CatalogSchema>, engine: Engine, ids: number[], addresses: AddressBook) {
  for (const categoryId of new Set(ids)) await emit(t, { type: 'category.changed', categoryId })
  await t.updateTable('revision').set({ number: sql`number + 1` }).where('name', '=', 'structure').execute()
  await queueAllRules(t, engine)
  await addresses.save(t)
}
