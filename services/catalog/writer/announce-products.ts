import type { Transaction } from 'kysely'
import type { Engine } from '../../kit/columns.ts'
import { emitAll } from '../../kit/outbox.ts'
import { parentsOf } from '../store/parent-store.ts'
import { categoryIdsOf } from '../store/product-store.ts'
import type { CatalogSchema } from '../store/schema.ts'
import { readStructure } from '../store/structure.ts'
import { chunks } from './chunks.ts'
import { queueProducts } from './index-queue.ts'

/** Tells that these products and those they are a part of are other than before, and has them indexed anew. */
export async function announceProducts(
  t: Transaction<CatalogSchema>,
  engine: Engine,
  products: { id: number; sku: string }[],
): Promise<void> {
  if (products.length === 0) return
  const { tree } = await readStructure(t)
  const told = new Set<number>()
  for (const some of chunks(products, 500)) {
    const parents = await parentsOf(
      t,
      some.map(({ sku }) => sku),
    )
    const fresh = [...some, ...parents].filter(({ id }) => !told.has(id) && told.add(id))
    const ids = fresh.map(({ id }) => id)
    const categories = await categoryIdsOf(t, ids)
    const events = fresh.map(({ id, sku }) => {
      const categoryIds = tree.listing((categories.get(id) ?? []).map(({ category_id }) => category_id))
      return { type: 'product.changed' as const, productId: id, sku, categoryIds }
    })
    await emitAll(t, events)
    await queueProducts(t, engine, ids)
  }
}
