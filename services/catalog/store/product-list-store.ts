import { type Kysely, sql } from 'kysely'
import type { CatalogSchema } from './schema.ts'

export type ListedProduct = {
  id: number
  sku: string
  name: string
  type: string
  enabled: boolean
  visibility: string
  updatedAt: number
}

/** Products, hidden and disabled ones too, whose SKU or name has this text in it, by id; and how many there are. */
export async function listProducts(
  database: Kysely<CatalogSchema>,
  { search, page, size }: { search: string; page: number; size: number },
): Promise<{ total: number; products: ListedProduct[] }> {
  const like = `%${search.replace(/[|%_]/g, '|$&')}%`
  const named = database
    .selectFrom('product as p')
    .leftJoin('product_text as t', (join) => join.onRef('t.product_id', '=', 'p.id').on('t.view', '=', ''))
    .$if(search !== '', (query) =>
      query.where(sql<boolean>`(p.sku like ${like} escape '|' or t.name like ${like} escape '|')`),
    )
  const counted = await named.select(({ fn }) => fn.countAll().as('total')).executeTakeFirst()
  const rows = await named
    .select(['p.id', 'p.sku', 't.name', 'p.type', 'p.enabled', 'p.visibility', 'p.updated_at'])
    .orderBy('p.id')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return {
    total: Number(counted?.total ?? 0),
    products: rows.map((row) => ({
      id: Number(row.id),
      sku: row.sku,
      name: row.name ?? '',
      type: row.type,
      enabled: Boolean(row.enabled),
      visibility: row.visibility,
      updatedAt: Number(row.updated_at),
    })),
  }
}
