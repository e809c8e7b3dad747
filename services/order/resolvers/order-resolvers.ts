import type { PlacedOrder } from '../../../contracts/internal/order.ts'
import { inputError, noSuchEntity } from '../../kit/errors.ts'
import type { CommerceModule, RequestContext } from '../../kit/module.ts'
import type { Placing } from '../place-order.ts'
import type { OrderStore } from '../store/order-store.ts'
import { orderView } from './order-view.ts'

const notLocated = "We couldn't locate an order with the information provided."
type GuestOrderInput = { number: string; email: string; lastname: string }

/** Who answers each field of the order's slice. Orders are somebody's own: no answer is kept. */
export function orderResolvers(placing: Placing, orders: OrderStore): CommerceModule['resolvers'] {
  const located = (order: PlacedOrder | null) => {
    if (!order) throw noSuchEntity(notLocated)
    return orderView(order)
  }

  return {
    Query: {
      guestOrder: async (_: unknown, { input }: { input: GuestOrderInput }, context: RequestContext) => {
        context.cacheable = false
        const order = await orders.byNumber(input.number.trim())
        return located(order && belongsTo(order, input) ? order : null)
      },
      guestOrderByToken: async (_: unknown, { input }: { input: { token: string } }, context: RequestContext) => {
        context.cacheable = false
        return located(await orders.byToken(input.token))
      },
    },
    Mutation: {
      placeOrder: async (_: unknown, { input }: { input?: { cart_id: string } | null }, context: RequestContext) => {
        if (!input?.cart_id) throw inputError('Required parameter "cart_id" is missing')
        const outcome = await placing.place(input.cart_id, context.store.code, context.currency)
        if (!outcome.ok) return { errors: [outcome.error], order: null, orderV2: null }
        const order = await orders.byNumber(outcome.number)
        if (!order) throw new Error(`Order ${outcome.number} was placed and cannot be read.`)
        const known = { order_number: order.number, order_id: order.number }
        return { errors: [], order: known, orderV2: orderView(order) }
      },
    },
    OrderItemInterface: { __resolveType: () => 'OrderItem' },
  }
}

/** Whether somebody knows what only the buyer should: case and surrounding blanks do not matter. */
function belongsTo({ content }: PlacedOrder, { email, lastname }: GuestOrderInput): boolean {
  const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()
  return same(content.email, email) && same(content.billingAddress.lastname, lastname)
}
