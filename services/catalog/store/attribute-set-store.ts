import type { Kysely, Transaction } from 'kysely'
import type { Engine } from '../../kit/columns.ts'
import { overwrite } from '../../kit/upsert.ts'
import type { CatalogSchema } from './schema.ts'

/** The number of each attribute set, by name. */
export async function attributeSets(database: Kysely<CatalogSchema>): Promise<Map<string, number>> {
  const rows = await database.selectFrom('attribute_set').select(['id', 'name']).execute()
  return new Map(rows.map(({ id, name }) => [name, Number(id)]))
}

/** Gives a number to each set that has none yet; the first of a shop's own is 9, as in Magento. */
export async function learnAttributeSets(t: Transaction<CatalogSchema>, engine: Engine, names: string[]) {
  const known = await attributeSets(t)
  const fresh = [...new Set(names)].filter((name) => !known.has(name)).sort()
  if (fresh.length === 0) return
  const first = Math.max(8, ...known.values()) + 1
  await t
    .insertInto('attribute_set')
    .values(fresh.map((name, place) => ({ id: first + place, name })))
    .$call(overwrite(engine, ['name']))
    .execute()
}
