import { type Kysely, sql, type Transaction } from 'kysely'
import { insertMany } from '../../kit/bulk.ts'
import type { CatalogSchema } from './schema.ts'
import type { ReviewStatus } from './shopper-tables.ts'

type Reader = Kysely<CatalogSchema>
type Writer = Transaction<CatalogSchema>

/** `rating` is the mean of all stars in percent, as Magento counts: five stars are 100. */
export type ReviewSummary = { count: number; rating: number }
export type ReviewInfo = {
  id: number
  productId: number
  customerId: number | null
  title: string
  text: string
  nickname: string
  createdAt: number
  status: ReviewStatus
  view: string
  verified: boolean
  ratings: { code: string; stars: number }[]
}

/** What the approved reviews of a store view come to, by product id. */
export async function reviewSummaries(database: Reader, ids: readonly number[], view: string) {
  const rows = await database
    .selectFrom('review as r')
    .leftJoin('review_rating as s', 's.review_id', 'r.id')
    .select(({ fn }) => [
      'r.product_id',
      sql<number>`count(distinct r.id)`.as('reviews'),
      fn.avg<number | string | null>('s.stars').as('stars'),
    ])
    .where('r.product_id', 'in', ids)
    .where('r.status', '=', 'approved')
    .where('r.view', 'in', ['', view])
    .groupBy('r.product_id')
    .execute()
  return new Map(
    rows.map(({ product_id, reviews, stars }): [number, ReviewSummary] => [
      Number(product_id),
      { count: Number(reviews), rating: Math.round(Number(stars ?? 0) * 20) },
    ]),
  )
}

/** Which reviews are meant; those of a store view are the ones written there and those for all. */
export type ReviewChoice = { productId?: number; customerId?: number; view?: string; status?: ReviewStatus }
type Part = { page: number; size: number }

function chosen(database: Reader, { productId, customerId, view, status }: ReviewChoice) {
  let query = database.selectFrom('review')
  if (productId !== undefined) query = query.where('product_id', '=', productId)
  if (customerId !== undefined) query = query.where('customer_id', '=', customerId)
  if (status !== undefined) query = query.where('status', '=', status)
  return view === undefined ? query : query.where('view', 'in', ['', view])
}

/** How many reviews are meant. */
export async function countReviews(database: Reader, choice: ReviewChoice): Promise<number> {
  const row = await chosen(database, choice)
    .select(({ fn }) => fn.countAll().as('reviews'))
    .executeTakeFirst()
  return Number(row?.reviews ?? 0)
}

/** One page of the chosen reviews, the newest first. Pages count from 1. */
export async function reviewPage(database: Reader, choice: ReviewChoice, { page, size }: Part): Promise<ReviewInfo[]> {
  const rows = await chosen(database, choice)
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  return withRatings(database, rows)
}

/** The same page of the approved reviews of many products: two statements for any number of them. */
export async function reviewPages(
  database: Reader,
  productIds: readonly number[],
  view: string,
  { page, size }: Part,
): Promise<Map<number, ReviewInfo[]>> {
  const newestFirst = sql<number>`row_number() over (partition by product_id order by created_at desc, id desc)`
  const rows = await database
    .selectFrom(
      database
        .selectFrom('review')
        .selectAll()
        .select(newestFirst.as('place'))
        .where('product_id', 'in', productIds)
        .where('status', '=', 'approved')
        .where('view', 'in', ['', view])
        .as('placed'),
    )
    .selectAll()
    .where('place', '>', (page - 1) * size)
    .where('place', '<=', page * size)
    .orderBy('product_id')
    .orderBy('place')
    .execute()
  return Map.groupBy(await withRatings(database, rows), ({ productId }) => productId)
}

/** One review in any state; null when there is none. */
export async function reviewById(database: Reader, id: number): Promise<ReviewInfo | null> {
  const rows = await database.selectFrom('review').selectAll().where('id', '=', id).execute()
  return (await withRatings(database, rows))[0] ?? null
}

type Row = Omit<CatalogSchema['review'], 'id'> & { id: number }

async function withRatings(database: Reader, rows: Row[]): Promise<ReviewInfo[]> {
  if (rows.length === 0) return []
  const ratings = await database
    .selectFrom('review_rating')
    .selectAll()
    .where(
      'review_id',
      'in',
      rows.map(({ id }) => Number(id)),
    )
    .orderBy('place')
    .execute()
  const ratingsOf = Map.groupBy(ratings, ({ review_id }) => Number(review_id))
  return rows.map((row) => ({
    id: Number(row.id),
    productId: Number(row.product_id),
    customerId: row.customer_id === null ? null : Number(row.customer_id),
    title: row.title,
    text: row.text,
    nickname: row.nickname,
    createdAt: Number(row.created_at),
    status: row.status,
    view: row.view,
    verified: Boolean(row.verified),
    ratings: (ratingsOf.get(Number(row.id)) ?? []).map(({ code, stars }) => ({ code, stars })),
  }))
}

export type NewReview = Omit<ReviewInfo, 'id'> & { contentHash: string }

/** Writes a review with its stars and answers its id. */
export async function addReview(t: Writer, review: NewReview): Promise<number> {
  const { insertId } = await t.insertInto('review').values(rowOf(review)).executeTakeFirstOrThrow()
  await insertMany(t, 'review_rating', starsOf(Number(insertId), review))
  return Number(insertId)
}

/** Writes many reviews with their stars, each known by its `contentHash`. */
export async function addReviews(t: Writer, reviews: NewReview[]): Promise<void> {
  if (reviews.length === 0) return
  await insertMany(t, 'review', reviews.map(rowOf))
  const hashes = reviews.map(({ contentHash }) => contentHash)
  const rows = await t.selectFrom('review').select(['id', 'content_hash']).where('content_hash', 'in', hashes).execute()
  const idOf = new Map(rows.map(({ id, content_hash }) => [content_hash, Number(id)]))
  await insertMany(
    t,
    'review_rating',
    reviews.flatMap((review) => starsOf(idOf.get(review.contentHash) ?? 0, review)),
  )
}

const rowOf = (review: NewReview) => ({
  product_id: review.productId,
  customer_id: review.customerId,
  title: review.title,
  text: review.text,
  nickname: review.nickname,
  created_at: review.createdAt,
  content_hash: review.contentHash,
  status: review.status,
  view: review.view,
  verified: review.verified ? 1 : 0,
})

const starsOf = (review_id: number, { ratings }: NewReview) =>
  ratings.map(({ code, stars }, place) => ({ review_id, code, stars, place }))

/** Decides on a review. */
export async function setReviewStatus(t: Writer, id: number, status: ReviewStatus): Promise<void> {
  await t.updateTable('review').set({ status }).where('id', '=', id).execute()
}

/** Deletes a review with its stars. */
export async function deleteReview(t: Writer, id: number): Promise<void> {
  await t.deleteFrom('review_rating').where('review_id', '=', id).execute()
  await t.deleteFrom('review').where('id', '=', id).execute()
}
