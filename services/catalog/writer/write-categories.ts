import type { Transaction } from 'kysely'
import type { Category } from '../../../contracts/catalogue.ts'
import { fromJson } from '../../kit/columns.ts'
import { emit } from '../../kit/outbox.ts'
import { rootCategoryId } from '../domain/category-tree.ts'
import type { CatalogSchema, CategoryTable } from '../store/schema.ts'
import { type AddressBook, categoryAddress } from './address-book.ts'
import { contentHash } from './content-hash.ts'

export type RefusedCategory = { sku: string; reason: string }
type Stored = Pick<CategoryTable, 'path' | 'level' | 'content_hash' | 'url_key' | 'url_path'> & {
  id: number
  /** Keys and paths by store view. */
  keys: Record<string, string>
  paths: Record<string, string>
}

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
    .select(['id', 'path', 'level', 'name_path', 'content_hash', 'url_key', 'url_path', 'url_paths', 'translations'])
    .where('level', '>', 0)
    .execute()
  const stored = new Map<string, Stored>(rows.map((row) => [row.name_path, storedOf(row)]))
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
    const paths = pathsByView(category, parent, given, addresses)
    if (given === category.url_path && JSON.stringify(paths) === JSON.stringify(category.paths)) continue
    Object.assign(category, { url_path: given, paths })
    const change = { url_path: given, url_paths: JSON.stringify(paths) }
    await t.updateTable('category').set(change).where('id', '=', category.id).execute()
    moved.push(category.id)
  }
  return moved
}

/** A category is elsewhere in a store view when its key there is another, or when what it hangs below is elsewhere. */
function pathsByView(category: Stored, parent: Stored | undefined, shared: string, addresses: AddressBook) {
  const above = parent && parent.id !== rootCategoryId ? parent : null
  const { owner } = categoryAddress(category.id, '')
  const views = [...new Set([...Object.keys(category.keys), ...Object.keys(above?.paths ?? {})])].sort()
  const paths: Record<string, string> = {}
  for (const view of views) {
    const key = category.keys[view] ?? category.url_key
    const wanted = above ? `${above.paths[view] ?? above.url_path}/${key}` : key
    if (wanted !== shared) paths[view] = addresses.claim({ owner, key: wanted, view })
  }
  for (const view of addresses.viewsOf(owner)) if (paths[view] === undefined) addresses.release(owner, view)
  return paths
}

type StoredRow = Omit<Stored, 'keys' | 'paths'> & Pick<CategoryTable, 'url_paths' | 'translations'>

function storedOf({ url_paths, translations, ...row }: StoredRow): Stored {
  const said = fromJson(translations) as Category['translations']
  const paths = fromJson(url_paths ?? '{}') as Record<string, string>
  return { ...row, id: Number(row.id), keys: keysOf(said), paths }
}

const keysOf = (translations: Category['translations']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(translations).flatMap(([view, { urlKey }]) => (urlKey === undefined ? [] : [[view, urlKey]])),
  )

async function save(
  t: Transaction<CatalogSchema>,
  category: Category,
  to: { parent: Stored; known: Stored | undefined; hash: string; now: number },
): Promise<Stored> {
  const level = to.parent.level + 1
  const row = { ...categoryRow(category), content_hash: to.hash, updated_at: to.now }
  if (to.known) {
    await t.updateTable('category').set(row).where('id', '=', to.known.id).execute()
    return { ...to.known, url_key: category.urlKey, keys: keysOf(category.translations), content_hash: to.hash }
  }
  await t
    .insertInto('category')
    .values({ ...row, parent_id: to.parent.id, level, path: '', url_path: '', url_paths: null, created_at: to.now })
    .execute()
  const { id } = await t
    .selectFrom('category')
    .select('id')
    .where('name_path', '=', category.path)
    .executeTakeFirstOrThrow()
  const path = `${to.parent.path}/${id}`
  await t.updateTable('category').set({ path }).where('id', '=', id).execute()
  const keys = keysOf(category.translations)
  return { id: Number(id), path, level, url_key: category.urlKey, url_path: '', keys, paths: {}, content_hash: to.hash }
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
  'id' | 'parent_id' | 'path' | 'level' | 'url_path' | 'url_paths' | 'content_hash' | 'created_at' | 'updated_at'
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
