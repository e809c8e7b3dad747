import type { Kysely, Transaction } from 'kysely'
import type { Engine } from '../../kit/columns.ts'
import { overwrite } from '../../kit/upsert.ts'
import type { CatalogSchema } from './schema.ts'

type Reader = Kysely<CatalogSchema>
type Writer = Transaction<CatalogSchema>

export type RatingInfo = { id: number; code: string }

/** What shoppers are asked to rate, in order. */
export async function activeRatings(database: Reader): Promise<RatingInfo[]> {
  return (await allRatings(database)).flatMap(({ id, name, active }) => (active ? { id, code: name } : []))
}

/** Every rating there is, asked for or not, in order. */
export async function allRatings(database: Reader) {
  const rows = await database.selectFrom('rating').selectAll().orderBy('position').orderBy('id').execute()
  return rows.map(({ id, code, position, active }) => ({
    id: Number(id),
    name: code,
    position,
    active: Boolean(active),
  }))
}

/** Adds a rating, or changes whether and where it is asked for. */
export async function saveRating(
  t: Writer,
  engine: Engine,
  code: string,
  { active, position }: { active: boolean; position?: number | null },
) {
  const all = await allRatings(t)
  const place = position ?? all.find(({ name }) => name === code)?.position ?? all.length
  await t
    .insertInto('rating')
    .values({ code, position: place, active: active ? 1 : 0 })
    .$call(overwrite(engine, ['code'], ['position', 'active']))
    .execute()
  const saved = (await allRatings(t)).find(({ name }) => name === code)
  if (!saved) throw new Error(`the rating "${code}" was written and is not there`)
  return saved
}

/**
 * Ratings that imported reviews use are asked for from now on. Those a shop was born with, and which no review ever
 * used, are then asked for no more.
 */
export async function learnRatings(t: Writer, codes: string[]): Promise<void> {
  const known = await t.selectFrom('rating').select(['id', 'code', 'active']).execute()
  const fresh = [...new Set(codes)].filter((code) => !known.some((rating) => rating.code === code))
  if (fresh.length === 0) return
  const rows = fresh.map((code, place) => ({ code, position: known.length + place, active: 1 }))
  await t.insertInto('rating').values(rows).execute()
  const used = await t.selectFrom('review_rating').select('code').distinct().execute()
  const unused = known.filter(({ code }) => !codes.includes(code) && !used.some((one) => one.code === code))
  for (const { id } of unused) await t.updateTable('rating').set({ active: 0 }).where('id', '=', id).execute()
}
