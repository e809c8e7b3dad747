import { sql, type Transaction } from 'kysely'
import { insertMany } from '../../kit/bulk.ts'
import type { Engine } from '../../kit/columns.ts'
import { overwrite } from '../../kit/upsert.ts'
import { parentsOf } from '../store/parent-store.ts'
import type { CatalogSchema } from '../store/schema.ts'
import { chunks } from './chunks.ts'

/** The search documents of these products are to be built anew. */
export async function queueProducts(t: Transaction<CatalogSchema>, engine: Engine, ids: number[]): Promise<void> {
  const rows = ids.map((product_id) => ({ product_id }))
  await insertMany(t, 'index_queue', rows, { engine, keys: ['product_id'] })
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

/** Products that are reduced for a time, by a special price or a rule, and the products they are a part of. */
export async function queueReduced(t: Transaction<CatalogSchema>, engine: Engine): Promise<void> {
  const reduced = await t
    .selectFrom('product as p')
    .select(['p.id', 'p.sku'])
    .where(({ eb, or, exists, selectFrom }) =>
      or([
        eb('p.special_from', 'is not', null),
        eb('p.special_to', 'is not', null),
        exists(selectFrom('product_rule_price as r').select('r.product_id').whereRef('r.product_id', '=', 'p.id')),
      ]),
    )
    .execute()
  const ids = reduced.map(({ id }) => Number(id))
  for (const some of chunks(reduced, 500)) {
    const parents = await parentsOf(
      t,
      some.map(({ sku }) => sku),
    )
    ids.push(...parents.map(({ id }) => id))
  }
  await queueProducts(t, engine, [...new Set(ids)])
}
