import type { Transaction } from 'kysely'
import type { Tier } from '../domain/price.ts'
import { tierRows } from '../writer/tier-rows.ts'
import type { CatalogSchema } from './schema.ts'

/** Brings the tier prices of a product to the given ones. */
export async function replaceTiers(t: Transaction<CatalogSchema>, productId: number, tiers: Tier[]): Promise<void> {
  await t.deleteFrom('product_tier').where('product_id', '=', productId).execute()
  const rows = tiers.flatMap((tier, place) => tierRows(productId, place, tier))
  if (rows.length > 0) await t.insertInto('product_tier').values(rows).execute()
}
