import type { Kysely } from 'kysely'
import type { BundlePricing, PricedOption } from '../domain/bundle-price.ts'
import type { PriceBasis } from '../domain/composed-price.ts'
import type { PriceMaterial } from '../domain/price.ts'
import { type Bundle, bundlesOf, membersOf } from './part-store.ts'
import { priceMaterials, priceSources } from './price-store.ts'
import type { ProductInfo } from './product-store.ts'
import type { CatalogSchema } from './schema.ts'

const unpriced: PriceMaterial = { rows: [], special: { from: null, to: null }, tiers: [], rulePrices: [] }

/**
 * What the price of each of these products is found from, whatever its type. The number of statements does not depend on
 * how many products there are.
 */
export async function priceBases(
  database: Kysely<CatalogSchema>,
  products: readonly Pick<ProductInfo, 'id' | 'type'>[],
): Promise<Map<number, PriceBasis>> {
  const of = (type: string) => products.filter((product) => product.type === type).map(({ id }) => id)
  const whole = products.filter(({ type }) => type !== 'bundle' && type !== 'grouped')
  const sources = await priceSources(database, whole)
  const bundles = await bundlesOf(database, of('bundle'))
  const members = await membersOf(database, of('grouped'))
  const parts = [...bundles.values()].flatMap(({ options }) => options.flatMap(({ selections }) => selections))
  const childIds = [...parts, ...[...members.values()].flat()].map(({ childId }) => childId)
  const materials = await priceMaterials(database, [...new Set([...childIds, ...bundles.keys()])])
  const materialOf = (id: number) => materials.get(id) ?? unpriced
  return new Map(
    products.map(({ id, type }): [number, PriceBasis] => {
      const bundle = bundles.get(id)
      if (bundle) return [id, { kind: 'bundle', ...pricingOf(bundle, materialOf(id), materialOf) }]
      if (type === 'grouped') {
        return [id, { kind: 'group', members: (members.get(id) ?? []).map(({ childId }) => materialOf(childId)) }]
      }
      return [id, { kind: 'sources', sources: sources.get(id) ?? [] }]
    }),
  )
}

/** A bundle as its price is computed by. */
export function pricingOf(
  { priceType, specialPercent, options }: Bundle,
  own: PriceMaterial,
  materialOf: (id: number) => PriceMaterial,
): { bundle: BundlePricing; options: PricedOption[] } {
  return {
    bundle: { priceType, specialPercent, own },
    options: options.map(({ type, required, selections }) => ({
      type,
      required,
      selections: selections.map(({ quantity, price, priceType: kind, childId }) => ({
        quantity,
        price,
        priceType: kind,
        child: materialOf(childId),
      })),
    })),
  }
}
