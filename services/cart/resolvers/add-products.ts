import { inputError } from '../../kit/errors.ts'
import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import { prepare, withAdditions } from '../add-to-cart.ts'
import type { Refusal } from '../domain/refusal.ts'
import { buyerOf, type CartParts, priced, scopeOf } from './cart-scope.ts'
import { type ItemInput, itemsOf, wantedOf } from './item-input.ts'

/** Magento's one mutation for products of every type: a refused one is told and stops nothing. */
export function addProducts(parts: CartParts): TypeResolvers {
  const { carts, neighbours, now } = parts
  return {
    addProductsToCart: async (
      _: unknown,
      { cartId, cartItems }: { cartId: string; cartItems: ItemInput[] },
      context: RequestContext,
    ) => {
      if (cartId === '') throw inputError('Required parameter "cartId" is missing')
      const wanted = itemsOf('cartItems', cartItems).map(wantedOf)
      await carts.find(cartId, buyerOf(context))
      const prepared = await prepare(neighbours, scopeOf(context), wanted)
      const { cart, answer } = await carts.change(cartId, buyerOf(context), async (before) => {
        const { cart, refusals } = withAdditions(before, prepared, now())
        return { cart, answer: refusals }
      })
      return { cart: await priced(parts, cart, context), user_errors: answer.map(refusalView) }
    },
  }
}

/** A refusal in the shape of Magento's `Error`; what ran short says how many are left, unless the shop hides it. */
function refusalView({ code, message, quantity }: Refusal) {
  const type = code === 'INSUFFICIENT_STOCK' && quantity !== undefined ? 'InsufficientStockError' : 'CartUserInputError'
  return { __typename: type, code, message, quantity: quantity ?? null }
}
