import type { Kysely } from 'kysely'
import { fromJson } from '../../kit/columns.ts'
import type { PriceKind, Titled } from './part-store.ts'
import { grouped } from './product-store.ts'
import type { CatalogSchema } from './schema.ts'

export type CustomValue = Titled & {
  id: number
  position: number
  price: string
  priceType: PriceKind
  sku: string | null
}
export type CustomOption = Titled & {
  id: number
  /** field, area, file, date, date_time, time, drop_down, radio, checkbox or multiple. */
  type: string
  required: boolean
  position: number
  price: string
  priceType: PriceKind
  sku: string | null
  maxCharacters: number
  fileExtensions: string | null
  imageWidth: number
  imageHeight: number
  /** Of the four types that are chosen from; empty for the others. */
  values: CustomValue[]
}

/** The customizable options of these products, in their order: two statements for any number. */
export async function customOptionsOf(
  database: Kysely<CatalogSchema>,
  ids: readonly number[],
): Promise<Map<number, CustomOption[]>> {
  if (ids.length === 0) return new Map()
  const options = await database
    .selectFrom('custom_option')
    .selectAll()
    .where('product_id', 'in', ids)
    .orderBy('position')
    .orderBy('id')
    .execute()
  if (options.length === 0) return new Map()
  const rows = await database
    .selectFrom('custom_option_value')
    .selectAll()
    .where('product_id', 'in', ids)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const values = new Map<number, CustomValue[]>()
  for (const row of rows) {
    const optionId = Number(row.option_id)
    values.set(optionId, [...(values.get(optionId) ?? []), { ...common(row), id: Number(row.id) }])
  }
  return new Map(
    [...grouped(options)].map(([id, list]) => [
      id,
      list.map((row) => ({
        ...common(row),
        id: Number(row.id),
        type: row.type,
        required: Boolean(row.required),
        maxCharacters: row.max_characters,
        fileExtensions: row.file_extensions,
        imageWidth: row.image_width,
        imageHeight: row.image_height,
        values: values.get(Number(row.id)) ?? [],
      })),
    ]),
  )
}

type Common = {
  title: string
  titles: unknown
  position: number
  price: string
  price_type: string
  sku: string | null
}

const common = ({ title, titles, position, price, price_type, sku }: Common) => ({
  title,
  titles: fromJson(titles) as Record<string, string>,
  position,
  price,
  priceType: price_type as PriceKind,
  sku,
})
