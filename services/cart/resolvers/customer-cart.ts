import { authorizationError, inputError } from '../../kit/errors.ts'
import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import { stocksOf } from '../add-to-cart.ts'
import type { Cart } from '../domain/cart.ts'
import { mergeCarts } from '../domain/merge-lines.ts'
import { buyerOf, type CartParts, priced } from './cart-scope.ts'

/** The one active cart of whoever is signed in; opened when there is none. */
export function ownCart(parts: CartParts): TypeResolvers {
  return {
    customerCart: async (_: unknown, _args: unknown, context: RequestContext) => {
      const buyer = buyerOf(context)
      if (buyer === null) throw authorizationError('The request is allowed for logged in customer')
      return priced(parts, await parts.carts.openFor(buyer), context)
    },
  }
}

/** What happens to a guest's cart when the guest signs in. */
export function takeOverCarts(parts: CartParts): TypeResolvers {
  const { carts, neighbours, now } = parts

  const customerOf = (context: RequestContext): number => {
    const buyer = buyerOf(context)
    if (buyer === null) throw authorizationError("The current customer isn't authorized.")
    return buyer
  }
  /** The second cart with what is in the first; what stock does not allow together stays as the second has it. */
  const together = async (source: Cart, destination: Cart): Promise<Cart> => {
    const skus = [...source.lines, ...destination.lines].flatMap((line) => line.parts.map(({ sku }) => sku))
    const { mergePreference } = neighbours.configuration().checkout.carts
    return mergeCarts(source, destination, { stocks: await stocksOf(neighbours, skus), mergePreference, now: now() })
  }

  return {
    mergeCarts: async (
      _: unknown,
      { source_cart_id, destination_cart_id }: { source_cart_id: string; destination_cart_id?: string | null },
      context: RequestContext,
    ) => {
      if (source_cart_id === '') throw inputError('Required parameter "source_cart_id" is missing')
      if (destination_cart_id === '') throw inputError('The parameter "destination_cart_id" cannot be empty')
      const buyer = customerOf(context)
      const find = async () => {
        const source = await carts.findForChange(source_cart_id, null)
        const destination = destination_cart_id
          ? await carts.findForChange(destination_cart_id, buyer)
          : await carts.openFor(buyer)
        return { source, destination }
      }
      return priced(parts, await carts.merge(find, together), context)
    },

    assignCustomerToGuestCart: async (_: unknown, { cart_id }: { cart_id: string }, context: RequestContext) => {
      const customerId = customerOf(context)
      const find = async () => ({
        source: await carts.findOfCustomer(customerId),
        destination: await carts.findForChange(cart_id, null),
      })
      // The guest's cart goes on under the id that the client knows; what the customer had before joins it.
      const decide = async (source: Cart | null, destination: Cart) => {
        const merged = source ? await together(source, destination) : destination
        return { ...merged, customerId }
      }
      return priced(parts, await carts.merge(find, decide), context)
    },
  }
}
