import { type Kysely, sql } from 'kysely'
import type { CatalogSchema } from './schema.ts'

/** `rating` is the mean of all stars in percent, as Magento counts: five stars are 100. */
export type ReviewSummary = { count: number; rating: number }
export type ReviewInfo = {
  id: number
  title: string
  text: string
  nickname: string
  createdAt: number
  ratings: { code: string; stars: number }[]
}

export async function reviewSummaries(database: Kysely<CatalogSchema>, ids: readonly number[]) {
  const rows = await database
    .selectFrom('review as r')
    .leftJoin('review_rating as s', 's.review_id', 'r.id')
    .select(({ fn }) => [
      'r.product_id',
      sql<number>`count(distinct r.id)`.as('reviews'),
      fn.avg<number | string | null>('s.stars').as('stars'),
    ])
    .where('r.product_id', 'in', ids)
    .groupBy('r.product_id')
    .execute()
  return new Map(
    rows.map(({ product_id, reviews, stars }): [number, ReviewSummary] => [
      Number(product_id),
      { count: Number(reviews), rating: Math.round(Number(stars ?? 0) * 20) },
    ]),
  )
}

/** One page of a product's reviews, the newest first. Pages count from 1. */
export async function reviewPage(
  database: Kysely<CatalogSchema>,
  productId: number,
  page: number,
  size: number,
): Promise<ReviewInfo[]> {
  const reviews = await database
    .selectFrom('review')
    .selectAll()
    .where('product_id', '=', productId)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(size)
    .offset((page - 1) * size)
    .execute()
  if (reviews.length === 0) return []
  const ids = reviews.map(({ id }) => Number(id))
  const ratings = await database
    .selectFrom('review_rating')
    .selectAll()
    .where('review_id', 'in', ids)
    .orderBy('code')
    .execute()
  return reviews.map(({ id, title, text, nickname, created_at }) => ({
    id: Number(id),
    title,
    text,
    nickname,
    createdAt: Number(created_at),
    ratings: ratings.filter(({ review_id }) => Number(review_id) === Number(id)),
  }))
}
