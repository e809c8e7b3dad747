import type { Transaction } from 'kysely'
import type { Review } from '../../../contracts/catalogue.ts'
import type { Engine } from '../../kit/columns.ts'
import { emitAll } from '../../kit/outbox.ts'
import { learnRatings } from '../store/rating-store.ts'
import { addReviews } from '../store/review-store.ts'
import type { CatalogSchema } from '../store/schema.ts'
import { contentHash } from './content-hash.ts'
import { queueProducts } from './index-queue.ts'
import type { Refused } from './write-products.ts'

/**
 * Adds reviews that are not there yet: the same words by the same person about the same product are one review. Reviews
 * of unknown products are refused. Answers how many were new.
 */
export async function writeReviews(
  t: Transaction<CatalogSchema>,
  engine: Engine,
  reviews: Review[],
  now: number,
): Promise<{ added: number; refused: Refused[] }> {
  if (reviews.length === 0) return { added: 0, refused: [] }
  const skus = [...new Set(reviews.map(({ sku }) => sku))]
  const products = await t.selectFrom('product').select(['id', 'sku']).where('sku', 'in', skus).execute()
  const idOf = new Map(products.map(({ id, sku }) => [sku, Number(id)]))
  const refused = [...new Set(skus.filter((sku) => !idOf.has(sku)))].map((sku) => ({
    sku,
    reason: 'there are reviews of it, but no such product',
  }))
  const wanted = new Map<string, Review>()
  for (const review of reviews) {
    const { sku, nickname, title, text } = review
    if (idOf.has(sku)) wanted.set(contentHash([sku, nickname, title, text]), review)
  }
  const hashes = [...wanted.keys()]
  if (hashes.length === 0) return { added: 0, refused }
  const stored = await t.selectFrom('review').select('content_hash').where('content_hash', 'in', hashes).execute()
  for (const { content_hash } of stored) wanted.delete(content_hash)
  await learnRatings(
    t,
    [...wanted.values()].flatMap(({ ratings }) => Object.keys(ratings)),
  )
  await addReviews(
    t,
    [...wanted].map(([contentHash, { sku, title, text, nickname, createdAt, ratings }]) => ({
      productId: idOf.get(sku) ?? 0,
      customerId: null,
      title,
      text,
      nickname,
      createdAt: createdAt ? Date.parse(createdAt) : now,
      contentHash,
      status: 'approved' as const,
      view: '',
      verified: false,
      ratings: Object.entries(ratings).map(([code, stars]) => ({ code, stars })),
    })),
  )
  const reviewed = [...new Set([...wanted.values()].map(({ sku }) => sku))]
  await emitAll(
    t,
    reviewed.map((sku) => ({ type: 'product.changed', productId: idOf.get(sku) ?? 0, sku, categoryIds: [] })),
  )
  // Lists can be sorted by rating.
  await queueProducts(
    t,
    engine,
    reviewed.flatMap((sku) => idOf.get(sku) ?? []),
  )
  return { added: wanted.size, refused }
}
