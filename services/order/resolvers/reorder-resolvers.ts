import type { CartApi, LineRefusal } from '../../../contracts/internal/cart.ts'
import { inputError } from '../../kit/errors.ts'
import type { CommerceModule, RequestContext } from '../../kit/module.ts'
import { isReorderable } from '../domain/available-actions.ts'
import type { OrderReads } from '../order-reads.ts'
import { notAuthorized } from './customer-orders.ts'

/** The cart's codes as CheckoutUserInputErrorCodes knows them. */
const codes = new Set(['REORDER_NOT_AVAILABLE', 'PRODUCT_NOT_FOUND', 'NOT_SALABLE', 'INSUFFICIENT_STOCK'])

/** Buying the same again: what was ordered goes into the customer's cart, as far as it is still sold. */
export function reorderResolvers(
  reads: OrderReads,
  cart: Pick<CartApi, 'addToCustomerCart'>,
): CommerceModule['resolvers'] {
  return {
    Mutation: {
      reorderItems: async (_: unknown, { orderNumber }: { orderNumber: string }, context: RequestContext) => {
        const { customer, store, currency, configuration } = context
        if (!customer) throw notAuthorized()
        const order = await reads.byNumber(orderNumber)
        if (order?.content.customer?.id !== customer.id) {
          throw inputError(`Order number "${orderNumber}" doesn't belong to the current customer`)
        }
        const allowed = isReorderable(order, configuration.orders)
        const items = allowed ? order.content.lines.map(({ wanted, quantity }) => ({ ...wanted, quantity })) : []
        const whose = { customerId: customer.id, customerGroupId: customer.groupId, store: store.code, currency }
        const { cartId, refusals } = await cart.addToCustomerCart({ ...whose, items })
        const told = allowed
          ? refusals.map(inputErrorOf)
          : [userInputError('REORDER_NOT_AVAILABLE', 'Reorder is not available.')]
        return { cart: { id: cartId }, userInputErrors: told }
      },
    },
  }
}

const userInputError = (code: string, message: string) => ({ code, message, path: ['orderNumber'] })
const inputErrorOf = ({ code, message }: LineRefusal) => userInputError(codes.has(code) ? code : 'UNDEFINED', message)
