import { authorizationError } from '../../kit/errors.ts'
import type { RequestContext } from '../../kit/module.ts'
import { encodeUid } from '../../kit/uid.ts'
import { magentoMoment } from '../day.ts'
import { averagePercent, ratingValues } from '../domain/rating-ids.ts'
import type { CatalogParts, Reads } from '../reads.ts'
import { activeRatings } from '../store/rating-store.ts'
import { countReviews, type ReviewInfo, reviewPage } from '../store/review-store.ts'
import { type ProductNode, productNode } from './nodes.ts'
import { checkPage, type Page, pageInfo } from './paging.ts'
import { largestPage } from './product-list.ts'

type ReadsOf = (context: RequestContext) => Reads
type Part = { page: number; size: number }

/** What shoppers said about a product, and how it comes out on average, in percent of five stars. */
export function reviewFields(readsOf: ReadsOf) {
  const summary = async ({ id }: ProductNode, context: RequestContext) =>
    context.configuration.catalog.reviews.enabled ? readsOf(context).reviews.load(id) : { count: 0, rating: 0 }
  return {
    rating_summary: async (product: ProductNode, _args: unknown, context: RequestContext) =>
      (await summary(product, context)).rating,
    review_count: async (product: ProductNode, _args: unknown, context: RequestContext) =>
      (await summary(product, context)).count,
    reviews: async (product: ProductNode, page: Page, context: RequestContext) => {
      checkPage(page)
      const { count } = await summary(product, context)
      const read = ({ page, size }: Part) => readsOf(context).reviewPage(product.id, page, size)
      return pageOf(count, page, read, async (review) => shownReview(review, product))
    },
  }
}

/** What may be rated, and a customer's own reviews, those that wait for approval among them. */
export function reviewResolvers(parts: CatalogParts, readsOf: ReadsOf) {
  return {
    Query: {
      productReviewRatingsMetadata: async (_parent: unknown, _args: unknown, context: RequestContext) => {
        context.tags.add('review_rating')
        const { enabled } = context.configuration.catalog.reviews
        const ratings = enabled ? await activeRatings(parts.database.read()) : []
        return {
          items: ratings.map(({ id, code }) => ({
            id: encodeUid(id),
            name: code,
            values: ratingValues(id).map(({ id, value }) => ({ value_id: encodeUid(id), value: String(value) })),
          })),
        }
      },
    },
    Customer: {
      reviews: async ({ id }: { id: number }, page: Page, context: RequestContext) => {
        context.cacheable = false
        if (context.customer?.id !== Number(id)) throw authorizationError("The current customer isn't authorized.")
        checkPage(page)
        const choice = { customerId: context.customer.id, view: context.store.code }
        const count = await countReviews(parts.database.read(), choice)
        const read = (part: Part) => reviewPage(parts.database.read(), choice, part)
        return pageOf(count, page, read, async (review) => {
          const product = await readsOf(context).product.load(review.productId)
          return product && shownReview(review, productNode(product, context))
        })
      },
    },
  }
}

/** A page beyond the last shows the last, as in Magento. */
async function pageOf(
  count: number,
  asked: Page,
  read: (part: Part) => Promise<ReviewInfo[]>,
  show: (review: ReviewInfo) => Promise<object | null>,
) {
  const pageSize = Math.min(asked.pageSize, largestPage)
  const currentPage = Math.max(1, Math.min(asked.currentPage, Math.ceil(count / pageSize)))
  const reviews = count === 0 ? [] : await read({ page: currentPage, size: pageSize })
  const shown = await Promise.all(reviews.map(show))
  return {
    items: shown.filter((review) => review !== null),
    page_info: pageInfo({ currentPage, pageSize }, count),
  }
}

/** A review as it is answered; `product` is the one it is about. */
export function shownReview({ title, text, nickname, createdAt, ratings }: ReviewInfo, product: ProductNode) {
  return {
    summary: title,
    text,
    nickname,
    created_at: magentoMoment(createdAt),
    average_rating: averagePercent(ratings.map(({ stars }) => stars)),
    ratings_breakdown: ratings.map(({ code, stars }) => ({ name: code, value: String(stars) })),
    product,
  }
}
