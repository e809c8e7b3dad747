import type { Kysely } from 'kysely'
import { fromJson } from '../../kit/columns.ts'
import { grouped } from './product-store.ts'
import type { CatalogSchema } from './schema.ts'

type Reader = Kysely<CatalogSchema>

/** A title and what it is in store views that say otherwise. */
export type Titled = { title: string; titles: Record<string, string> }

/** A title in a store view. */
export const titleIn = ({ title, titles }: Titled, view: string): string => titles[view] ?? title

const titled = (row: { title: string; titles: unknown }): Titled => ({
  title: row.title,
  titles: fromJson(row.titles) as Record<string, string>,
})

export type PriceKind = 'fixed' | 'percent'
export type BundleSelection = {
  id: number
  childId: number
  childSku: string
  quantity: number
  canChangeQuantity: boolean
  isDefault: boolean
  price: string
  priceType: PriceKind
  position: number
}
export type BundleOption = Titled & {
  id: number
  type: string
  required: boolean
  position: number
  selections: BundleSelection[]
}
export type Bundle = {
  priceType: 'fixed' | 'dynamic'
  skuType: 'fixed' | 'dynamic'
  weightType: 'fixed' | 'dynamic'
  priceView: 'range' | 'as-low-as'
  shipment: 'together' | 'separately'
  specialPercent: string | null
  options: BundleOption[]
}

/** Bundles with their options and with the selections whose products exist and are enabled. Three statements for any number. */
export async function bundlesOf(database: Reader, ids: readonly number[]): Promise<Map<number, Bundle>> {
  if (ids.length === 0) return new Map()
  const bundles = await database.selectFrom('product_bundle').selectAll().where('product_id', 'in', ids).execute()
  if (bundles.length === 0) return new Map()
  const options = grouped(
    await database
      .selectFrom('bundle_option')
      .selectAll()
      .where('product_id', 'in', ids)
      .orderBy('position')
      .orderBy('id')
      .execute(),
  )
  const selections = await selectionsOf(database, ids)
  return new Map(
    bundles.map((row): [number, Bundle] => [
      Number(row.product_id),
      {
        priceType: row.price_type as Bundle['priceType'],
        skuType: row.sku_type as Bundle['skuType'],
        weightType: row.weight_type as Bundle['weightType'],
        priceView: row.price_view as Bundle['priceView'],
        shipment: row.shipment as Bundle['shipment'],
        specialPercent: row.special_percent,
        options: (options.get(Number(row.product_id)) ?? []).map((option) => ({
          ...titled(option),
          id: Number(option.id),
          type: option.type,
          required: Boolean(option.required),
          position: option.position,
          selections: selections.get(Number(option.id)) ?? [],
        })),
      },
    ]),
  )
}

/** The selections of these products by the option they belong to. */
async function selectionsOf(database: Reader, ids: readonly number[]): Promise<Map<number, BundleSelection[]>> {
  const rows = await database
    .selectFrom('bundle_selection as s')
    .innerJoin('product as p', 'p.sku', 's.child_sku')
    .selectAll('s')
    .select('p.id as child_id')
    .where('s.product_id', 'in', ids)
    .where('p.enabled', '=', 1)
    .orderBy('s.position')
    .orderBy('s.id')
    .execute()
  const selections = new Map<number, BundleSelection[]>()
  for (const row of rows) {
    const optionId = Number(row.option_id)
    const selection = {
      id: Number(row.id),
      childId: Number(row.child_id),
      childSku: row.child_sku,
      quantity: row.quantity,
      canChangeQuantity: Boolean(row.can_change_quantity),
      isDefault: Boolean(row.is_default),
      price: row.price,
      priceType: row.price_type as PriceKind,
      position: row.position,
    }
    selections.set(optionId, [...(selections.get(optionId) ?? []), selection])
  }
  return selections
}

export type GroupMember = { childId: number; childSku: string; quantity: number; position: number }

/** The members of groups that exist and are enabled, in their order. */
export async function membersOf(database: Reader, ids: readonly number[]): Promise<Map<number, GroupMember[]>> {
  if (ids.length === 0) return new Map()
  const rows = await database
    .selectFrom('grouped_member as m')
    .innerJoin('product as p', 'p.sku', 'm.child_sku')
    .select(['m.product_id', 'm.child_sku', 'm.quantity', 'm.position', 'p.id as child_id'])
    .where('m.product_id', 'in', ids)
    .where('p.enabled', '=', 1)
    .orderBy('m.product_id')
    .orderBy('m.position')
    .execute()
  return new Map(
    [...grouped(rows)].map(([id, members]) => [
      id,
      members.map(({ child_id, child_sku, quantity, position }) => ({
        childId: Number(child_id),
        childSku: child_sku,
        quantity,
        position,
      })),
    ]),
  )
}
