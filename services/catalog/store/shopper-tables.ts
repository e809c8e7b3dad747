import type { Generated, Kysely } from 'kysely'
import type { ColumnKinds } from '../../kit/columns.ts'

export type ReviewStatus = 'pending' | 'approved' | 'rejected'

/** What shoppers leave behind in the catalogue. */
export type ShopperTables = {
  review: {
    id: Generated<number>
    product_id: number
    title: string
    text: string
    nickname: string
    created_at: number
    /** One review of a source is one review here, however often it is imported. */
    content_hash: string
    status: ReviewStatus
    /** The store view it was written in and is shown in; empty for all. */
    view: string
    customer_id: number | null
    /** Whether its writer had bought the product by then. */
    verified: number
  }
  review_rating: {
    review_id: number
    code: string
    stars: number
    /** In which order the ratings were given. */
    place: number
  }
  /** What may be rated with stars. */
  rating: { id: Generated<number>; code: string; position: number; active: number }
  compare_list: { id: Generated<number>; uid: string; customer_id: number | null; touched_at: number }
  compare_item: { id: Generated<number>; list_id: number; product_id: number }
}

/** What a review says of who wrote it, and the ratings a fresh Magento has. */
export async function reviewTables(k: Kysely<unknown>, columns: ColumnKinds): Promise<void> {
  const { schema } = k
  await schema
    .alterTable('review')
    .addColumn('status', columns.key(12), (column) => column.notNull().defaultTo('approved'))
    .execute()
  await schema
    .alterTable('review')
    .addColumn('view', columns.key(32), (column) => column.notNull().defaultTo(''))
    .execute()
  await schema.alterTable('review').addColumn('customer_id', columns.bigint).execute()
  await schema
    .alterTable('review')
    .addColumn('verified', columns.boolean, (column) => column.notNull().defaultTo(0))
    .execute()
  await schema.createIndex('review_customer').on('review').column('customer_id').execute()
  await schema
    .createTable('rating')
    .addColumn('id', columns.id, columns.autoincrement)
    .addColumn('code', columns.key(64), (column) => column.notNull().unique())
    .addColumn('position', columns.integer, (column) => column.notNull())
    .addColumn('active', columns.boolean, (column) => column.notNull())
    .execute()
  const database = k as Kysely<Pick<ShopperTables, 'rating' | 'review_rating'>>
  const used = await database.selectFrom('review_rating').select('code').distinct().execute()
  const codes = [...new Set(['Quality', 'Value', 'Price', ...used.map(({ code }) => code)])]
  const isActive = (code: string) => used.length === 0 || used.some((one) => one.code === code)
  await database
    .insertInto('rating')
    .values(codes.map((code, position) => ({ code, position, active: isActive(code) ? 1 : 0 })))
    .execute()
}

/** Compare lists: who knows the uid of a guest's list has it, so it is long and random. */
export async function compareTables(k: Kysely<unknown>, columns: ColumnKinds): Promise<void> {
  await k.schema
    .createTable('compare_list')
    .addColumn('id', columns.id, columns.autoincrement)
    .addColumn('uid', columns.key(32), (column) => column.notNull().unique())
    .addColumn('customer_id', columns.bigint, (column) => column.unique())
    .addColumn('touched_at', columns.datetime, (column) => column.notNull())
    .execute()
  await k.schema.createIndex('compare_list_age').on('compare_list').column('touched_at').execute()
  await k.schema
    .createTable('compare_item')
    .addColumn('id', columns.id, columns.autoincrement)
    .addColumn('list_id', columns.bigint, (column) => column.notNull())
    .addColumn('product_id', columns.bigint, (column) => column.notNull())
    .addUniqueConstraint('compare_item_once', ['list_id', 'product_id'])
    .execute()
}

/** Ratings are shown in the order in which they were given. */
export async function ratingPlaces(k: Kysely<unknown>, columns: ColumnKinds): Promise<void> {
  await k.schema
    .alterTable('review_rating')
    .addColumn('place', columns.integer, (column) => column.notNull().defaultTo(0))
    .execute()
}
