import type { CartApi } from '../../../contracts/internal/cart.ts'
import { inputError } from '../../kit/errors.ts'
import type { CommerceModule, RequestContext } from '../../kit/module.ts'
import type { OrderReads } from '../order-reads.ts'
import type { Placing } from '../place-order.ts'

type PaymentInput = { code: string; purchase_order_number?: string | null }
type WithPayment = { cart_id: string; payment_method: PaymentInput }

/** Placing an order. What stands in its way is told as a value with Magento's code. */
export function placeOrderResolvers(
  placing: Placing,
  reads: OrderReads,
  cart: Pick<CartApi, 'choosePayment'>,
): CommerceModule['resolvers'] {
  const customerOf = ({ customer }: RequestContext) => customer && { id: customer.id, groupId: customer.groupId }

  async function place(cartId: string, context: RequestContext) {
    const { store, currency, configuration } = context
    const outcome = await placing.place({ cartId, store: store.code, currency, customer: customerOf(context) })
    if (!outcome.ok) return { errors: [outcome.error], order: null, orderV2: null }
    const order = await reads.byNumber(outcome.number)
    if (!order) throw new Error(`Order ${outcome.number} was placed and cannot be read.`)
    const known = { order_number: order.number, order_id: order.number }
    return { errors: [], order: known, orderV2: await reads.view(order, configuration) }
  }

  return {
    Mutation: {
      placeOrder: (_: unknown, { input }: { input?: { cart_id: string } | null }, context: RequestContext) => {
        if (!input?.cart_id) throw inputError('Required parameter "cart_id" is missing')
        return place(input.cart_id, context)
      },
      setPaymentMethodAndPlaceOrder: async (
        _: unknown,
        { input }: { input?: WithPayment | null },
        context: RequestContext,
      ) => {
        if (!input?.cart_id) throw inputError('Required parameter "cart_id" is missing')
        if (!input.payment_method.code) throw inputError('Required parameter "code" for "payment_method" is missing.')
        const { code, purchase_order_number: number } = input.payment_method
        await cart.choosePayment({
          cartId: input.cart_id,
          customerId: context.customer?.id ?? null,
          payment: { code, purchaseOrderNumber: number?.trim() || null },
        })
        return place(input.cart_id, context)
      },
    },
  }
}
