import { type Kysely, sql } from 'kysely'
import type { CatalogSchema, UrlRewriteTable } from './schema.ts'

export type Address = Pick<
  UrlRewriteTable,
  'view' | 'request_path' | 'entity_type' | 'entity_id' | 'target' | 'redirect_code'
>

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

/** Where an entity lives now in a store view. */
export async function homeOf(
  database: Kysely<CatalogSchema>,
  { entity_type, entity_id, target }: Address,
  view: string,
): Promise<string | null> {
  let query = database
    .selectFrom('url_rewrite')
    .select('request_path')
    .where('entity_type', '=', entity_type)
    .where('entity_id', '=', entity_id)
    .where('redirect_code', '=', 0)
    .where('view', 'in', ['', view])
    .orderBy('view', 'desc')
  if (target !== null) query = query.where('target', '=', target)
  return (await query.executeTakeFirst())?.request_path ?? null
}

export type Rewrite = Omit<UrlRewriteTable, 'id'> & { id: number }
type RewriteChoice = { text?: string | undefined; type?: UrlRewriteTable['entity_type'] | undefined }
type Part = { page: number; size: number }

/** Addresses and redirects whose path or target holds the text, by path; pages count from 1. */
export async function listRewrites(
  database: Kysely<CatalogSchema>,
  { text, type }: RewriteChoice,
  { page, size }: Part,
) {
  let query = database.selectFrom('url_rewrite')
  if (type) query = query.where('entity_type', '=', type)
  if (text) {
    // `|` escapes: a backslash means something else to each engine.
    const like = `%${text.replace(/[|%_]/g, (sign) => `|${sign}`)}%`
    const holds = (column: 'request_path' | 'target') => sql<boolean>`${sql.ref(column)} like ${like} escape '|'`
    query = query.where((where) => where.or([holds('request_path'), holds('target')]))
  }
  const counted = await query.select(({ fn }) => fn.countAll().as('total')).executeTakeFirst()
  const rows = await query
    .selectAll()
    .orderBy('request_path')
    .orderBy('view')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return { total: Number(counted?.total ?? 0), items: rows.map(asRewrite) }
}

/** One address by its number; null when there is none. */
export async function rewriteById(database: Kysely<CatalogSchema>, id: number): Promise<Rewrite | null> {
  const row = await database.selectFrom('url_rewrite').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? asRewrite(row) : null
}

/** What is entered for a path in exactly this store view (empty: for all); null when nothing is. */
export async function rewriteAt(database: Kysely<CatalogSchema>, path: string, view: string): Promise<Rewrite | null> {
  const row = await database
    .selectFrom('url_rewrite')
    .selectAll()
    .where('request_path', '=', path)
    .where('view', '=', view)
    .executeTakeFirst()
  return row ? asRewrite(row) : null
}

const asRewrite = (row: Omit<UrlRewriteTable, 'id'> & { id: number }): Rewrite => ({
  ...row,
  id: Number(row.id),
  entity_id: Number(row.entity_id),
})
