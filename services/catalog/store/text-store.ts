import type { Kysely } from 'kysely'
import { grouped } from './product-store.ts'
import type { CatalogSchema } from './schema.ts'

export type ShortText = { name: string; metaTitle: string | null; metaDescription: string | null }
export type LongText = { shortDescription: string | null; description: string | null }

/** The first that is said: the words of the view come before those for all views. */
function said<Row, Key extends keyof Row>(rows: Row[], key: Key): Row[Key] | null {
  for (const row of rows) if (row[key] !== null) return row[key]
  return null
}

const textsOf = (database: Kysely<CatalogSchema>, ids: readonly number[], view: string) =>
  database
    .selectFrom('product_text')
    .where('product_id', 'in', ids)
    .where('view', 'in', ['', view])
    .orderBy('view', 'desc')

/** Names and what search engines are told: needed in every list. */
export async function shortTexts(database: Kysely<CatalogSchema>, ids: readonly number[], view: string) {
  const rows = await textsOf(database, ids, view)
    .select(['product_id', 'name', 'meta_title', 'meta_description'])
    .execute()
  return new Map(
    [...grouped(rows)].map(([id, texts]): [number, ShortText] => [
      id,
      {
        name: said(texts, 'name') ?? '',
        metaTitle: said(texts, 'meta_title'),
        metaDescription: said(texts, 'meta_description'),
      },
    ]),
  )
}

/** Descriptions: long, and read only where they are shown. */
export async function longTexts(database: Kysely<CatalogSchema>, ids: readonly number[], view: string) {
  const rows = await textsOf(database, ids, view).select(['product_id', 'short_description', 'description']).execute()
  return new Map(
    [...grouped(rows)].map(([id, texts]): [number, LongText] => [
      id,
      { shortDescription: said(texts, 'short_description'), description: said(texts, 'description') },
    ]),
  )
}
