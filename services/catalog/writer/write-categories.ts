import type { Transaction } from 'kysely'
import type { Category } from '../../../contracts/catalogue.ts'
import { emit } from '../../kit/outbox.ts'
import { rootCategoryId } from '../domain/category-tree.ts'
import type { CatalogSchema, CategoryTable } from '../store/schema.ts'
import { type AddressBook, categoryAddress } from './address-book.ts'
import { contentHash } from './content-hash.ts'

export type RefusedCategory = { sku: string; reason: string }
type Stored = { id: number; path: string; level: number; content_hash: string; url_key: string; url_path: string }

const parentOf = (path: string) => path.slice(0, Math.max(path.lastIndexOf('/'), 0))

/**
 * Adds categories and brings known ones up to date, parents first whatever the order they come in; ids stay. A category
 * whose parent is unknown is refused, and so is what hangs below it.
 */
export async function writeCategories(
  t: Transaction<CatalogSchema>,
  categories: Category[],
  addresses: AddressBook,
  now: number,
): Promise<{ changed: number[]; refused: RefusedCategory[] }> {
  const rows = await t
    .selectFrom('category')
    .select(['id', 'path', 'level', 'name_path', 'content_hash', 'url_key', 'url_path'])
    .where('level', '>', 0)
    .execute()
  const stored = new Map<string, Stored>(rows.map((row) => [row.name_path, { ...row, id: Number(row.id) }]))
  const changed = new Set<number>()
  const refused: RefusedCategory[] = []
  for (const category of [...categories].sort((a, b) => a.path.split('/').length - b.path.split('/').length)) {
    const parent = stored.get(parentOf(category.path))
    if (!parent) {
      refused.push({ sku: category.path, reason: `the category above it, "${parentOf(category.path)}", is unknown` })
      continue
    }
    const hash = contentHash(category)
    const known = stored.get(category.path)
    if (known?.content_hash === hash) continue
    const saved = await save(t, category, { parent, known, hash, now })
    stored.set(category.path, saved)
    changed.add(saved.id)
  }
  for (const id of await giveAddresses(t, stored, addresses)) changed.add(id)
  for (const categoryId of changed) await emit(t, { type: 'category.changed', categoryId })
  return { changed: [...changed], refused }
}

/** Every category lives below its parent: what moves takes everything under it along. Answers who moved. */
async function giveAddresses(
  t: Transaction<CatalogSchema>,
  stored: Map<string, Stored>,
  addresses: AddressBook,
): Promise<number[]> {
  const moved: number[] = []
  for (const [path, category] of [...stored].sort(([, a], [, b]) => a.level - b.level)) {
    if (category.id === rootCategoryId) continue
    const parent = stored.get(parentOf(path))
    const above = !parent || parent.id === rootCategoryId ? '' : `${parent.url_path}/`
    const given = addresses.claim(categoryAddress(category.id, above + category.url_key))
    if (given === category.url_path) continue
    category.url_path = given
    await t.updateTable('category').set({ url_path: given }).where('id', '=', category.id).execute()
    moved.push(category.id)
  }
  return moved
}

async function save(
  t: Transaction<CatalogSchema>,
  category: Category,
  to: { parent: Stored; known: Stored | undefined; hash: string; now: number },
): Promise<Stored> {
  const level = to.parent.level + 1
  const row = { ...categoryRow(category), content_hash: to.hash, updated_at: to.now }
  if (to.known) {
    await t.updateTable('category').set(row).where('id', '=', to.known.id).execute()
    return { ...to.known, url_key: category.urlKey, content_hash: to.hash }
  }
  await t
    .insertInto('category')
    .values({ ...row, parent_id: to.parent.id, level, path: '', url_path: '', created_at: to.now })
    .execute()
  const { id } = await t
    .selectFrom('category')
    .select('id')
    .where('name_path', '=', category.path)
    .executeTakeFirstOrThrow()
  const path = `${to.parent.path}/${id}`
  await t.updateTable('category').set({ path }).where('id', '=', id).execute()
  return { id: Number(id), path, level, url_key: category.urlKey, url_path: '', content_hash: to.hash }
}

const settingsOf = ({ defaultSortBy, availableSortBy, priceRange, metaKeywords }: Category) => ({
  defaultSortBy,
  availableSortBy,
  priceRange,
  metaKeywords,
})

function categoryRow(
  category: Category,
): Omit<
  CategoryTable,
  'id' | 'parent_id' | 'path' | 'level' | 'url_path' | 'content_hash' | 'created_at' | 'updated_at'
> {
  return {
    name_path: category.path,
    name: category.name,
    url_key: category.urlKey,
    position: category.position,
    is_active: category.isActive ? 1 : 0,
    is_anchor: category.isAnchor ? 1 : 0,
    include_in_menu: category.includeInMenu ? 1 : 0,
    display_mode: category.displayMode,
    description: category.description ?? null,
    image: category.image ?? null,
    block: category.block ?? null,
    meta_title: category.metaTitle ?? null,
    meta_description: category.metaDescription ?? null,
    translations: JSON.stringify(category.translations),
    settings: JSON.stringify(settingsOf(category)),
  }
}
