import type { Kysely } from 'kysely'
import { plainSettings } from '../../../contracts/catalogue/attribute-settings.ts'
import type { ColumnKinds } from '../../kit/columns.ts'

type Tables = { attribute: Record<string, unknown> & { id: number; code: string } }

/** What Magento keeps of attributes beside their kind, and which options are given by default. */
export async function attributeSettingTables(k: Kysely<unknown>, columns: ColumnKinds): Promise<void> {
  await k.schema.alterTable('attribute').addColumn('settings', columns.json).execute()
  await k.schema.alterTable('attribute_option').addColumn('is_default', columns.boolean).execute()
  await bornWith(k as Kysely<Tables>)
}

/** The attributes that a fresh Magento lets a shop fill, under their ids there. */
const initial = [
  { id: 83, code: 'manufacturer', label: 'Manufacturer' },
  { id: 93, code: 'color', label: 'Color' },
]

async function bornWith(k: Kysely<Tables>): Promise<void> {
  const known = await k.selectFrom('attribute').select(['id', 'code']).execute()
  const settings = JSON.stringify({ ...plainSettings, visibleInAdvancedSearch: true, usedForPromoRules: false })
  for (const { id, code, label } of initial) {
    if (known.some((attribute) => attribute.code === code)) continue
    const row = {
      code,
      label,
      labels: '{}',
      input: 'select',
      filterable: 1,
      searchable: 1,
      comparable: 1,
      visible_on_front: 0,
      used_in_listing: 0,
      sortable: 0,
      position: 0,
      unit: null,
      settings,
    }
    // A database that has attributes already has given these numbers to others.
    await k
      .insertInto('attribute')
      .values((known.length === 0 ? { id, ...row } : row) as never)
      .execute()
  }
}
