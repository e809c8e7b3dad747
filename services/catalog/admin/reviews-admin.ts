import type { Transaction } from 'kysely'
import type { AdminModule } from '../../kit/admin-module.ts'
import { inputError, noSuchEntity } from '../../kit/errors.ts'
import { emit } from '../../kit/outbox.ts'
import { magentoMoment } from '../day.ts'
import { productsById, productsBySku } from '../store/product-store.ts'
import { allRatings, saveRating } from '../store/rating-store.ts'
import * as store from '../store/review-store.ts'
import type { CatalogSchema } from '../store/schema.ts'
import type { ReviewStatus } from '../store/shopper-tables.ts'
import { queueProducts } from '../writer/index-queue.ts'
import type { AdminParts } from './admin-parts.ts'
import { pageOf } from './checked.ts'

type Listed = { status?: ReviewStatus | null; sku?: string | null; currentPage: number; pageSize: number }

/** Reviews that wait for a decision, those that have one, and what may be rated. */
export function reviewsAdmin({ database, sync }: Pick<AdminParts, 'database' | 'sync'>): AdminModule {
  async function view(reviews: store.ReviewInfo[]) {
    const products = await productsById(database.read(), [...new Set(reviews.map(({ productId }) => productId))])
    const skuOf = new Map(products.map(({ id, sku }) => [id, sku]))
    return reviews.map(({ title, createdAt, view: store, ratings, ...review }) => ({
      ...review,
      sku: skuOf.get(review.productId) ?? null,
      summary: title,
      store,
      createdAt: magentoMoment(createdAt),
      ratings: ratings.map(({ code, stars }) => ({ name: code, stars })),
    }))
  }

  /** Does something with a review, and announces its product when what is shown of it changed. */
  async function change(id: number, act: (t: Transaction<CatalogSchema>, review: store.ReviewInfo) => Promise<void>) {
    await database.transaction(async (t) => {
      const before = await store.reviewById(t, id)
      if (!before) throw noSuchEntity(`There is no review ${id}.`)
      await act(t, before)
      const after = await store.reviewById(t, id)
      if (before.status !== 'approved' && after?.status !== 'approved') return
      const [product] = await productsById(t, [before.productId])
      if (!product) return
      await queueProducts(t, database.engine, [product.id])
      await emit(t, { type: 'product.changed', productId: product.id, sku: product.sku, categoryIds: [] })
    })
    await sync()
  }

  const setStatus =
    (status: ReviewStatus) =>
    async (_parent: unknown, { id }: { id: number }) => {
      await change(id, (t) => store.setReviewStatus(t, id, status))
      const review = await store.reviewById(database.read(), id)
      return review ? (await view([review]))[0] : null
    }

  return {
    name: 'reviews',
    typeDefs: `
      enum ReviewStatus { pending approved rejected }
      type AdminReview {
        id: Int!
        sku: String
        nickname: String!
        summary: String!
        text: String!
        status: ReviewStatus!
        "The store view it was written in; empty for all."
        store: String!
        customerId: Int
        "Whether its writer had bought the product."
        verified: Boolean!
        createdAt: String!
        ratings: [AdminReviewRating!]!
      }
      type AdminReviewRating { name: String! stars: Int! }
      type AdminReviews { totalCount: Int! items: [AdminReview!]! }
      type AdminRating { id: Int! name: String! position: Int! active: Boolean! }
      extend type Query {
        "The newest first."
        reviews(status: ReviewStatus, sku: String, currentPage: Int! = 1, pageSize: Int! = 20): AdminReviews!
        ratings: [AdminRating!]!
      }
      extend type Mutation {
        approveReview(id: Int!): AdminReview!
        rejectReview(id: Int!): AdminReview!
        deleteReview(id: Int!): Boolean!
        "Asks shoppers for a rating, or for it no more."
        saveRating(name: String!, active: Boolean! = true, position: Int): AdminRating!
      }`,
    permissions: {
      reviews: 'catalog',
      ratings: 'catalog',
      approveReview: 'catalog',
      rejectReview: 'catalog',
      deleteReview: 'catalog',
      saveRating: 'catalog',
    },
    resolvers: {
      Query: {
        async reviews(_, { status, sku, ...part }: Listed) {
          const product = sku == null ? undefined : (await productsBySku(database.read(), [sku]))[0]
          if (sku != null && !product) return { totalCount: 0, items: [] }
          const choice = { ...(status && { status }), ...(product && { productId: product.id }) }
          const totalCount = await store.countReviews(database.read(), choice)
          return { totalCount, items: await view(await store.reviewPage(database.read(), choice, pageOf(part))) }
        },
        ratings: () => allRatings(database.read()),
      },
      Mutation: {
        approveReview: setStatus('approved'),
        rejectReview: setStatus('rejected'),
        async deleteReview(_, { id }: { id: number }) {
          await change(id, (t) => store.deleteReview(t, id))
          return true
        },
        async saveRating(_, { name, ...settings }: { name: string; active: boolean; position?: number | null }) {
          const code = name.trim()
          if (code === '' || code.length > 64) throw inputError('A rating has a name of 1 to 64 letters.')
          return database.transaction(async (t) => {
            await emit(t, { type: 'configuration.changed' })
            return saveRating(t, database.engine, code, settings)
          })
        },
      },
    },
  }
}
