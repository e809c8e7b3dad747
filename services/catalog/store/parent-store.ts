import type { Kysely } from 'kysely'
import type { CatalogSchema } from './schema.ts'

/**
 * The products that show these SKUs as a part of themselves, as variants, selections or members: their prices and choices
 * change with them.
 */
export async function parentsOf(
  database: Kysely<CatalogSchema>,
  skus: readonly string[],
): Promise<{ id: number; sku: string }[]> {
  if (skus.length === 0) return []
  const parents = new Map<number, string>()
  for (const table of ['configurable_variant', 'bundle_selection', 'grouped_member'] as const) {
    const rows = await database
      .selectFrom(`${table as 'grouped_member'} as part`)
      .innerJoin('product as p', 'p.id', 'part.product_id')
      .select(['p.id', 'p.sku'])
      .distinct()
      .where('part.child_sku', 'in', [...skus])
      .execute()
    for (const { id, sku } of rows) parents.set(Number(id), sku)
  }
  return [...parents].map(([id, sku]) => ({ id, sku }))
}
