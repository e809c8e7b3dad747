import { sql, type Transaction } from 'kysely'
import type { Engine } from '../../kit/columns.ts'
import { overwrite } from '../../kit/upsert.ts'
import type { CatalogSchema } from '../store/schema.ts'
import { chunks } from './chunks.ts'

/** The search documents of these products are to be built anew. */
export async function queueProducts(t: Transaction<CatalogSchema>, engine: Engine, ids: number[]): Promise<void> {
  for (const some of chunks(ids, 500)) {
    const rows = some.map((product_id) => ({ product_id }))
    await t
      .insertInto('index_queue')
      .values(rows)
      .$call(overwrite(engine, ['product_id']))
      .execute()
  }
}

/** Every product's search document is to be built anew. */
export async function queueAll(t: Transaction<CatalogSchema>, engine: Engine): Promise<void> {
  await t
    .insertInto('index_queue')
    .columns(['product_id'])
    .expression(t.selectFrom('product').select('id as product_id').where('id', '>', 0))
    .$call(overwrite(engine, ['product_id']))
    .execute()
}

/** Products in these categories or anywhere below them: whether and where they are listed may be other now. */
export async function queueBelow(t: Transaction<CatalogSchema>, engine: Engine, categoryIds: number[]): Promise<void> {
  for (const ids of chunks(categoryIds, 200)) {
    const below = t
      .selectFrom('category as changed')
      .innerJoin('category as c', (join) =>
        join.on(({ eb, or, ref }) =>
          or([
            eb('c.id', '=', ref('changed.id')),
            eb(
              'c.path',
              'like',
              engine === 'mysql' ? sql<string>`concat(changed.path, '/%')` : sql<string>`changed.path || '/%'`,
            ),
          ]),
        ),
      )
      .innerJoin('category_product as a', 'a.category_id', 'c.id')
      .select('a.product_id')
      .distinct()
      .where('changed.id', 'in', ids)
    await t
      .insertInto('index_queue')
      .columns(['product_id'])
      .expression(below)
      .$call(overwrite(engine, ['product_id']))
      .execute()
  }
}

/** Products that are reduced for a time, and the configurable products they are variants of. */
export async function queueReduced(t: Transaction<CatalogSchema>, engine: Engine): Promise<void> {
  const reduced = await t
    .selectFrom('product as p')
    .leftJoin('configurable_variant as v', 'v.child_sku', 'p.sku')
    .select(['p.id', 'v.product_id as parent_id'])
    .distinct()
    .where(({ eb, or }) => or([eb('p.special_from', 'is not', null), eb('p.special_to', 'is not', null)]))
    .execute()
  const ids = reduced.flatMap(({ id, parent_id }) => [Number(id), ...(parent_id === null ? [] : [Number(parent_id)])])
  await queueProducts(t, engine, [...new Set(ids)])
}
