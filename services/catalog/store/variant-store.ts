import type { Kysely } from 'kysely'
import { grouped } from './product-store.ts'
import type { CatalogSchema } from './schema.ts'

type Reader = Kysely<CatalogSchema>

export type Variant = { childId: number; childSku: string; options: { attributeId: number; optionId: number }[] }

/** The attributes a configurable product varies by, in their order. */
export async function superAttributesOf(database: Reader, ids: readonly number[]): Promise<Map<number, number[]>> {
  if (ids.length === 0) return new Map()
  const rows = await database
    .selectFrom('configurable_attribute')
    .selectAll()
    .where('product_id', 'in', ids)
    .orderBy('product_id')
    .orderBy('position')
    .execute()
  return new Map([...grouped(rows)].map(([id, list]) => [id, list.map(({ attribute_id }) => Number(attribute_id))]))
}

/** The variants that can be sold: those that exist and are enabled, in their order. */
export async function variantsOf(database: Reader, ids: readonly number[]): Promise<Map<number, Variant[]>> {
  if (ids.length === 0) return new Map()
  const rows = await database
    .selectFrom('configurable_variant as v')
    .innerJoin('product as p', 'p.sku', 'v.child_sku')
    .leftJoin('configurable_attribute as a', (join) =>
      join.onRef('a.product_id', '=', 'v.product_id').onRef('a.attribute_id', '=', 'v.attribute_id'),
    )
    .select(['v.product_id', 'p.id as child_id', 'v.child_sku', 'v.attribute_id', 'v.option_id'])
    .where('v.product_id', 'in', ids)
    .where('p.enabled', '=', 1)
    .orderBy('v.product_id')
    .orderBy('v.position')
    .orderBy('a.position')
    .execute()
  return new Map(
    [...grouped(rows)].map(([id, list]) => {
      const variants = new Map<number, Variant>()
      for (const { child_id, child_sku, attribute_id, option_id } of list) {
        const childId = Number(child_id)
        const variant = variants.get(childId) ?? { childId, childSku: child_sku, options: [] }
        variant.options.push({ attributeId: Number(attribute_id), optionId: Number(option_id) })
        variants.set(childId, variant)
      }
      return [id, [...variants.values()]]
    }),
  )
}
