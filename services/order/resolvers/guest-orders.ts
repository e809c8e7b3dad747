import type { PlacedOrder } from '../../../contracts/internal/order.ts'
import { authorizationError, noSuchEntity } from '../../kit/errors.ts'
import type { CommerceModule, RequestContext } from '../../kit/module.ts'
import type { OrderReads } from '../order-reads.ts'

const notLocated = "We couldn't locate an order with the information provided."
type GuestOrderInput = { number: string; email: string; lastname: string }

/** Orders of guests, opened by what only the buyer knows or by the token that came with the order. */
export function guestOrderResolvers(reads: OrderReads): CommerceModule['resolvers'] {
  return {
    Query: {
      guestOrder: async (_: unknown, { input }: { input: GuestOrderInput }, context: RequestContext) => {
        context.cacheable = false
        const order = await reads.byNumber(input.number.trim())
        return reads.view(located(order && belongsTo(order, input) ? order : null), context.configuration)
      },
      guestOrderByToken: async (_: unknown, { input }: { input: { token: string } }, context: RequestContext) => {
        context.cacheable = false
        return reads.view(located(await reads.byToken(input.token)), context.configuration)
      },
    },
  }
}

/** A guest's order. One that belongs to an account is shown to whoever signs in to it, and to nobody else. */
export function located(order: PlacedOrder | null): PlacedOrder {
  if (!order) throw noSuchEntity(notLocated)
  if (order.content.customer) throw authorizationError('Please login to view the order.')
  return order
}

/** Whether somebody knows what only the buyer should: case and surrounding blanks do not matter. */
function belongsTo({ content }: PlacedOrder, { email, lastname }: GuestOrderInput): boolean {
  const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()
  return same(content.email, email) && same(content.billingAddress.lastname, lastname)
}
