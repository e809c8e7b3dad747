import type { RequestContext } from '../../kit/module.ts'
import { magentoMoment } from '../day.ts'
import type { CatalogParts, Reads } from '../reads.ts'
import { reviewPage } from '../store/review-store.ts'
import type { ProductNode } from './nodes.ts'
import { checkPage, type Page, pageInfo } from './paging.ts'
import { largestPage } from './product-list.ts'

/** What shoppers said about a product, and how it comes out on average, in percent of five stars. */
export function reviewFields(parts: CatalogParts, readsOf: (context: RequestContext) => Reads) {
  return {
    rating_summary: async ({ id }: ProductNode, _args: unknown, context: RequestContext) =>
      (await readsOf(context).reviews.load(id)).rating,
    review_count: async ({ id }: ProductNode, _args: unknown, context: RequestContext) =>
      (await readsOf(context).reviews.load(id)).count,
    reviews: async (product: ProductNode, page: Page, context: RequestContext) => {
      checkPage(page)
      const { count } = await readsOf(context).reviews.load(product.id)
      const page_info = pageInfo(page, count)
      const size = Math.min(page.pageSize, largestPage)
      const reviews = await reviewPage(parts.database.read(), product.id, page.currentPage, size)
      const items = reviews.map(({ title, text, nickname, createdAt, ratings }) => ({
        summary: title,
        text,
        nickname,
        created_at: magentoMoment(createdAt),
        average_rating: average(ratings.map(({ stars }) => stars * 20)),
        ratings_breakdown: ratings.map(({ code, stars }) => ({ name: code, value: String(stars) })),
        product,
      }))
      return { items, page_info }
    },
  }
}

const average = (numbers: number[]) =>
  numbers.length === 0 ? 0 : Math.round(numbers.reduce((sum, n) => sum + n, 0) / numbers.length)
