import type { Transaction } from 'kysely'
import type { Attribute } from '../../../contracts/catalogue.ts'
import type { AttributeTable, CatalogSchema, OptionTable } from '../store/schema.ts'
import { chunks } from './chunks.ts'

type AttributeRow = Omit<AttributeTable, 'id'>
type OptionRow = Omit<OptionTable, 'id'>

const flag = (value: boolean) => (value ? 1 : 0)
const same = <T extends object>(stored: T, wanted: Partial<T>) =>
  Object.entries(wanted).every(([key, value]) => String(stored[key as keyof T] ?? '') === String(value ?? ''))

/**
 * Adds attributes and options and brings known ones up to date; ids stay. Options that a source no longer names are kept,
 * because products may. Answers whether anything is new, and whether something that search documents are made of is other.
 */
export async function writeAttributes(
  t: Transaction<CatalogSchema>,
  attributes: Attribute[],
): Promise<{ changed: boolean; documentsChanged: boolean }> {
  const stored = await t.selectFrom('attribute').selectAll().execute()
  const byCode = new Map(stored.map((row) => [row.code, row]))
  let changed = false
  let documentsChanged = false
  for (const attribute of attributes) {
    const row = attributeRow(attribute)
    const known = byCode.get(attribute.code)
    if (!known) {
      await t.insertInto('attribute').values(row).execute()
      changed = true
    } else if (!same(normalised(known), row)) {
      await t.updateTable('attribute').set(row).where('id', '=', known.id).execute()
      changed = documentsChanged = true
    }
  }
  const ids = await t.selectFrom('attribute').select(['id', 'code']).execute()
  const idOf = new Map(ids.map(({ id, code }) => [code, Number(id)]))
  const options = attributes.flatMap((attribute) => optionRows(attribute, idOf.get(attribute.code) ?? 0))
  const outcome = await writeOptions(t, options)
  return { changed: changed || outcome.changed, documentsChanged: documentsChanged || outcome.updated }
}

async function writeOptions(t: Transaction<CatalogSchema>, options: OptionRow[]) {
  const stored = await t.selectFrom('attribute_option').selectAll().execute()
  const known = new Map(stored.map((row) => [`${row.attribute_id} ${row.value}`, row]))
  const fresh: OptionRow[] = []
  let updated = false
  for (const row of options) {
    const before = known.get(`${row.attribute_id} ${row.value}`)
    if (!before) fresh.push(row)
    else if (!same(normalised(before), row)) {
      await t.updateTable('attribute_option').set(row).where('id', '=', before.id).execute()
      updated = true
    }
  }
  for (const rows of chunks(fresh, 500)) await t.insertInto('attribute_option').values(rows).execute()
  return { changed: updated || fresh.length > 0, updated }
}

/** Drivers may hand a JSON column back as a value. */
function normalised<T extends object>(row: T): T {
  const texts = Object.entries(row).map(([key, value]) => [
    key,
    typeof value === 'object' && value !== null ? JSON.stringify(value) : value,
  ])
  return Object.fromEntries(texts) as T
}

function attributeRow(attribute: Attribute): AttributeRow {
  return {
    code: attribute.code,
    label: attribute.label,
    labels: JSON.stringify(attribute.labels),
    input: attribute.input,
    filterable: flag(attribute.filterable),
    searchable: flag(attribute.searchable),
    comparable: flag(attribute.comparable),
    visible_on_front: flag(attribute.visibleOnFront),
    used_in_listing: flag(attribute.usedInListing),
    sortable: flag(attribute.sortable),
    position: attribute.position,
    unit: attribute.unit ?? null,
    settings: JSON.stringify(attribute.settings),
  }
}

function optionRows({ options }: Attribute, attribute_id: number): OptionRow[] {
  const byValue = new Map(options.map((option) => [option.value, option]))
  return [...byValue.values()].map(({ value, labels, swatch, position, isDefault }) => ({
    attribute_id,
    value,
    labels: JSON.stringify(labels),
    swatch_type: swatch?.type ?? null,
    swatch_value: swatch?.value ?? null,
    position,
    is_default: flag(isDefault),
  }))
}
