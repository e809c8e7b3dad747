import type { Transaction } from 'kysely'
import type { Product } from '../../../contracts/catalogue.ts'
import { insertMany } from '../../kit/bulk.ts'
import type { Engine } from '../../kit/columns.ts'
import { emitAll } from '../../kit/outbox.ts'
import type { CategoryNode, CategoryTree } from '../domain/category-tree.ts'
import { type Lookup, type PreparedProduct, prepareProduct } from '../domain/prepare-product.ts'
import { parentsOf } from '../store/parent-store.ts'
import { queueRules } from '../store/rule-store.ts'
import type { CatalogSchema, ProductTable } from '../store/schema.ts'
import { type AddressBook, type Owner, productOwner } from './address-book.ts'
import { contentHash } from './content-hash.ts'
import { queueProducts } from './index-queue.ts'
import { childRows, childTables, productRow } from './product-rows.ts'
import { writeParts } from './write-parts.ts'

export type Refused = { sku: string; reason: string }
export type Outcome = { taken: number; unchanged: number; refused: Refused[] }
export type WriteContext = {
  engine: Engine
  lookup: Lookup
  tree: CategoryTree<CategoryNode>
  addresses: AddressBook
  /** What besides a product decides how it is stored: a change of it writes every product anew. */
  salt: string
  now: number
}

type Work = { product: Product; rows: PreparedProduct; row: Omit<ProductTable, 'id'>; knownId: number | null }

/** Writes some products, each of them wholly or not at all, and announces those that are other than before. */
export async function writeProducts(
  t: Transaction<CatalogSchema>,
  products: Product[],
  context: WriteContext,
): Promise<Outcome> {
  const skus = products.map(({ sku }) => sku)
  const stored = await t
    .selectFrom('product')
    .select(['id', 'sku', 'content_hash', 'created_at'])
    .where('sku', 'in', skus)
    .execute()
  const known = new Map(stored.map((row) => [row.sku, row]))
  const outcome: Outcome = { taken: 0, unchanged: 0, refused: [] }
  const work: Work[] = []
  for (const product of products) {
    const before = known.get(product.sku)
    const { stock: _, ...content } = product
    const hash = contentHash([context.salt, content])
    if (before?.content_hash === hash) {
      outcome.unchanged++
      continue
    }
    const prepared = prepareProduct(product, context.lookup)
    if (!prepared.ok) {
      outcome.refused.push({ sku: product.sku, reason: prepared.reason })
      continue
    }
    const row = productRow(product, hash, context.now)
    // Without a date of its own a product keeps the one of its first day.
    if (before && !product.createdAt) row.created_at = Number(before.created_at)
    work.push({ product, rows: prepared.rows, row, knownId: before ? Number(before.id) : null })
    outcome.taken++
  }
  if (work.length > 0) await save(t, work, context)
  return outcome
}

async function save(t: Transaction<CatalogSchema>, work: Work[], context: WriteContext): Promise<void> {
  const changedIds = work.flatMap(({ knownId }) => knownId ?? [])
  const categoriesBefore = await categoriesOf(t, changedIds)
  const fresh = work.flatMap(({ row, knownId }) => (knownId === null ? row : []))
  await insertMany(t, 'product', fresh)
  for (const { row, knownId } of work) {
    if (knownId !== null) await t.updateTable('product').set(row).where('id', '=', knownId).execute()
  }
  const skus = work.map(({ row }) => row.sku)
  const ids = await t.selectFrom('product').select(['id', 'sku']).where('sku', 'in', skus).execute()
  const idOf = new Map(ids.map(({ id, sku }) => [sku, Number(id)]))
  const placed = work.map((item) => ({ ...item, id: idOf.get(item.row.sku) ?? 0 }))

  if (changedIds.length > 0) {
    for (const table of childTables) await t.deleteFrom(table).where('product_id', 'in', changedIds).execute()
  }
  const all = placed.map(({ id, product, rows }) => childRows(id, product, rows))
  for (const table of childTables)
    await insertMany(
      t,
      table,
      all.flatMap((one) => one[table] as never[]),
    )
  await writeParts(
    t,
    placed.map(({ id, product, knownId }) => ({ id, product, isNew: knownId === null })),
  )
  await giveAddresses(t, placed, context)
  await announce(t, placed, categoriesBefore, context)
}

async function categoriesOf(t: Transaction<CatalogSchema>, ids: number[]): Promise<Map<number, number[]>> {
  const found = new Map<number, number[]>()
  if (ids.length === 0) return found
  const rows = await t
    .selectFrom('category_product')
    .select(['product_id', 'category_id'])
    .where('product_id', 'in', ids)
    .execute()
  for (const { product_id, category_id } of rows) {
    found.set(Number(product_id), [...(found.get(Number(product_id)) ?? []), Number(category_id)])
  }
  return found
}

type Placed = Work & { id: number }

/** Only what can be visited has an address; a variant keeps its url key for what it is worth. */
async function giveAddresses(t: Transaction<CatalogSchema>, placed: Placed[], { addresses }: WriteContext) {
  for (const { id, product } of placed) {
    const owner = productOwner(id)
    if (!product.enabled || product.visibility === 'none') {
      if (addresses.hasHome(owner)) addresses.release(owner)
      continue
    }
    const key = addresses.claim({ owner, key: product.urlKey })
    const keys = keysByView(product, owner, key, addresses)
    if (key === product.urlKey && keys === null) continue
    await t.updateTable('product').set({ url_key: key, url_keys: keys }).where('id', '=', id).execute()
  }
  await addresses.save(t)
}

/** The keys of the store views that have one of their own, claimed and as JSON; null where all share one. */
function keysByView({ translations }: Product, owner: Owner, shared: string, addresses: AddressBook): string | null {
  const wanted = Object.entries(translations).flatMap(([view, { urlKey }]) =>
    urlKey === undefined || urlKey === shared ? [] : [{ view, urlKey }],
  )
  for (const view of addresses.viewsOf(owner)) {
    if (!wanted.some((one) => one.view === view)) addresses.release(owner, view)
  }
  if (wanted.length === 0) return null
  return JSON.stringify(
    Object.fromEntries(wanted.map(({ view, urlKey }) => [view, addresses.claim({ owner, key: urlKey, view })])),
  )
}

/** A product that changed, and the products it is a part of: their prices and choices change with it. */
async function announce(
  t: Transaction<CatalogSchema>,
  placed: Placed[],
  categoriesBefore: Map<number, number[]>,
  { tree, engine }: WriteContext,
): Promise<void> {
  const parents = await parentsOf(
    t,
    placed.map(({ row }) => row.sku),
  )
  const told = new Set(placed.map(({ id }) => id))
  const others = parents.filter(({ id }) => !told.has(id))
  const categoriesNow = await categoriesOf(t, [...told, ...others.map(({ id }) => id)])
  const changed = [...placed.map(({ id, row }) => ({ id, sku: row.sku })), ...others]
  await emitAll(
    t,
    changed.map(({ id, sku }) => {
      const assigned = [...(categoriesBefore.get(id) ?? []), ...(categoriesNow.get(id) ?? [])]
      return { type: 'product.changed', productId: id, sku, categoryIds: tree.listing(assigned) }
    }),
  )
  await queueProducts(t, engine, [...told, ...others.map(({ id }) => id)])
  await queueRules(t, engine, [...told])
}
