import type { Kysely } from 'kysely'
import type { CatalogSchema, UrlRewriteTable } from './schema.ts'

export type Address = Pick<UrlRewriteTable, 'request_path' | 'entity_type' | 'entity_id' | 'target' | 'redirect_code'>

/** What lives at the first of these paths that anything lives at; the store view's own address before the common one. */
export async function findAddress(
  database: Kysely<CatalogSchema>,
  paths: string[],
  view: string,
): Promise<Address | null> {
  if (paths.length === 0) return null
  const rows = await database
    .selectFrom('url_rewrite')
    .select(['view', 'request_path', 'entity_type', 'entity_id', 'target', 'redirect_code'])
    .where('request_path', 'in', paths)
    .where('view', 'in', ['', view])
    .execute()
  for (const path of paths) {
    const here = rows.filter(({ request_path }) => request_path === path)
    const found = here.find((row) => row.view === view) ?? here[0]
    if (found) return { ...found, entity_id: Number(found.entity_id) }
  }
  return null
}

/** Where an entity lives now. */
export async function homeOf(
  database: Kysely<CatalogSchema>,
  { entity_type, entity_id, target }: Address,
): Promise<string | null> {
  let query = database
    .selectFrom('url_rewrite')
    .select('request_path')
    .where('entity_type', '=', entity_type)
    .where('entity_id', '=', entity_id)
    .where('redirect_code', '=', 0)
  if (target !== null) query = query.where('target', '=', target)
  return (await query.executeTakeFirst())?.request_path ?? null
}
