import { randomUUID } from 'node:crypto'
import { authorizationError, inputError, noSuchEntity, tooManyRequests } from '../../kit/errors.ts'
import type { RequestContext } from '../../kit/module.ts'
import { emit } from '../../kit/outbox.ts'
import { openRateLimit } from '../../kit/rate-limit.ts'
import { decodeNumericUid } from '../../kit/uid.ts'
import { starsOf } from '../domain/rating-ids.ts'
import type { CatalogParts, Reads } from '../reads.ts'
import { activeRatings } from '../store/rating-store.ts'
import { addReview, type ReviewInfo } from '../store/review-store.ts'
import { queueProducts } from '../writer/index-queue.ts'
import { productNode } from './nodes.ts'
import { shownReview } from './reviews.ts'

type ReviewInput = {
  sku: string
  nickname: string
  summary: string
  text: string
  ratings: ({ id: string; value_id: string } | null)[]
}

const longest = { nickname: 128, summary: 255, text: 10_000 }
const hourMs = 3600 * 1000

/** `createProductReview`: taken from customers, and from guests where the shop lets them; shown once it is approved. */
export function writeReview(parts: CatalogParts, readsOf: (context: RequestContext) => Reads) {
  const { database, configuration, now, hasBought } = parts
  const limit = openRateLimit(
    () => configuration().catalog.reviews.perHour,
    hourMs,
    () => now().getTime(),
  )

  async function stars(ratings: ReviewInput['ratings']): Promise<ReviewInfo['ratings']> {
    const known = await activeRatings(database.read())
    const byCode = new Map<string, number>()
    for (const given of ratings) {
      if (!given) continue
      const rating = known.find(({ id }) => id === decodeNumericUid(given.id))
      if (!rating) throw inputError(`Value of uid "${given.id}" is incorrect.`)
      const value = starsOf(rating.id, decodeNumericUid(given.value_id))
      if (value === null) throw inputError(`Value of uid "${given.value_id}" is incorrect.`)
      byCode.set(rating.code, value)
    }
    return [...byCode].map(([code, value]) => ({ code, stars: value }))
  }

  return async (_parent: unknown, { input }: { input: ReviewInput }, context: RequestContext) => {
    context.cacheable = false
    const { customer, store } = context
    const settings = context.configuration.catalog.reviews
    if (!settings.enabled) throw authorizationError('Creating product reviews are not currently available.')
    if (!customer && !settings.allowGuests) {
      throw authorizationError("Guest customers aren't allowed to add product reviews.")
    }
    const words = checkedWords(input)
    const product = await readsOf(context).productBySku.load(input.sku)
    if (!product) throw noSuchEntity(`Could not find a product with SKU "${input.sku}"`)
    const ratings = await stars(input.ratings)
    if (!limit.take(context.remoteAddress)) {
      throw tooManyRequests('Too many reviews were written from here. Please try again later.')
    }
    const review: Omit<ReviewInfo, 'id'> = {
      productId: product.id,
      customerId: customer?.id ?? null,
      ...words,
      createdAt: now().getTime(),
      status: settings.moderated ? 'pending' : 'approved',
      view: store.code,
      verified: customer && hasBought ? await hasBought({ customerId: customer.id, sku: product.sku }) : false,
      ratings,
    }
    const id = await database.transaction(async (t) => {
      const id = await addReview(t, { ...review, contentHash: randomUUID() })
      if (review.status === 'approved') {
        // Lists by rating follow with the next change of the catalogue: a review must not wait for an index.
        await queueProducts(t, database.engine, [product.id])
        await emit(t, { type: 'product.changed', productId: product.id, sku: product.sku, categoryIds: [] })
      }
      return id
    })
    return { review: shownReview({ id, ...review }, productNode(product, context)) }
  }
}

/** The words of a review, trimmed. What is missing is said in Magento's words. */
function checkedWords({ nickname, summary, text }: ReviewInput) {
  const words = { title: summary.trim(), nickname: nickname.trim(), text: text.trim() }
  if (words.title === '') throw inputError('Please enter a review summary.')
  if (words.nickname === '') throw inputError('Please enter a nickname.')
  if (words.text === '') throw inputError('Please enter a review.')
  const tooLong =
    words.title.length > longest.summary || words.nickname.length > longest.nickname || words.text.length > longest.text
  if (tooLong) throw inputError('The review is too long.')
  return words
}
