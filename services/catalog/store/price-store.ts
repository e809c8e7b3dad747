import type { Kysely } from 'kysely'
import type { PriceMaterial, RulePrice, Tier } from '../domain/price.ts'
import { grouped, type ProductInfo, pricesOf } from './product-store.ts'
import type { CatalogSchema } from './schema.ts'
import { variantsOf } from './variant-store.ts'

type Reader = Kysely<CatalogSchema>

/**
 * What each of these products' prices is found from: its amounts, dates, tiers and rule prices. A product that does not
 * exist is absent; the number of statements does not depend on how many are asked for.
 */
export async function priceMaterials(database: Reader, ids: readonly number[]): Promise<Map<number, PriceMaterial>> {
  if (ids.length === 0) return new Map()
  const products = await database
    .selectFrom('product')
    .select(['id', 'special_from', 'special_to'])
    .where('id', 'in', ids)
    .execute()
  const rows = await pricesOf(database, ids)
  const tiers = await tiersOf(database, ids)
  const rulePrices = await rulePricesOf(database, ids)
  return new Map(
    products.map((product) => {
      const id = Number(product.id)
      const special = { from: product.special_from, to: product.special_to }
      const own = { tiers: tiers.get(id) ?? [], rulePrices: rulePrices.get(id) ?? [] }
      return [id, { rows: rows.get(id) ?? [], special, ...own }]
    }),
  )
}

/**
 * What the price of each product is found from: its own material, or that of each enabled variant of a configurable one.
 */
export async function priceSources(
  database: Reader,
  products: readonly Pick<ProductInfo, 'id' | 'type'>[],
): Promise<Map<number, PriceMaterial[]>> {
  const parents = products.filter(({ type }) => type === 'configurable').map(({ id }) => id)
  const variants = await variantsOf(database, parents)
  const childIds = [...variants.values()].flatMap((list) => list.map(({ childId }) => childId))
  const own = products.filter(({ type }) => type !== 'configurable').map(({ id }) => id)
  const materials = await priceMaterials(database, [...new Set([...own, ...childIds])])
  return new Map(
    products.map(({ id, type }) => {
      const ids = type === 'configurable' ? (variants.get(id) ?? []).map(({ childId }) => childId) : [id]
      return [id, ids.flatMap((one) => materials.get(one) ?? [])]
    }),
  )
}

/** The tier prices of these products, from few pieces to many. */
export async function tiersOf(database: Reader, ids: readonly number[]): Promise<Map<number, Tier[]>> {
  if (ids.length === 0) return new Map()
  const rows = await database
    .selectFrom('product_tier')
    .selectAll()
    .where('product_id', 'in', ids)
    .orderBy('product_id')
    .orderBy('quantity')
    .orderBy('place')
    .execute()
  const tiers = new Map<number, Tier[]>()
  const known = new Map<string, Tier>()
  for (const { product_id, place, group_id, quantity, percent, currency, price_minor } of rows) {
    const id = Number(product_id)
    const key = `${id} ${place}`
    let tier = known.get(key)
    if (!tier) {
      tier = { groupId: group_id < 0 ? null : Number(group_id), quantity, percent, amounts: {} }
      known.set(key, tier)
      tiers.set(id, [...(tiers.get(id) ?? []), tier])
    }
    if (price_minor !== null) tier.amounts[currency] = Number(price_minor)
  }
  return tiers
}

async function rulePricesOf(database: Reader, ids: readonly number[]): Promise<Map<number, RulePrice[]>> {
  const rows = await database.selectFrom('product_rule_price').selectAll().where('product_id', 'in', ids).execute()
  return new Map(
    [...grouped(rows)].map(([id, prices]) => [
      id,
      prices.map(({ group_id, currency, first_day, last_day, price_minor }) => ({
        groupId: Number(group_id),
        currency,
        firstDay: first_day,
        lastDay: last_day,
        priceMinor: Number(price_minor),
      })),
    ]),
  )
}
