import type { RequestContext } from '../../kit/module.ts'
import type { CatalogParts, Reads } from '../reads.ts'
import { compareListResolvers } from './compare-list.ts'
import { reviewResolvers } from './reviews.ts'
import { sendEmailToFriend } from './send-friend.ts'
import { writeReview } from './write-review.ts'

/** What shoppers do with products besides looking at them: comparing, rating, recommending. */
export function shopperResolvers(parts: CatalogParts, readsOf: (context: RequestContext) => Reads) {
  const compare = compareListResolvers(parts, readsOf)
  const reviews = reviewResolvers(parts, readsOf)
  return {
    Query: { ...compare.Query, ...reviews.Query },
    Mutation: {
      ...compare.Mutation,
      createProductReview: writeReview(parts, readsOf),
      sendEmailToFriend: sendEmailToFriend(parts, readsOf),
    },
    Customer: {
      __resolveReference: (reference: { id: number }) => reference,
      ...compare.Customer,
      ...reviews.Customer,
    },
  }
}
