import { categoryOf, type ErrorCategory, inputError, noSuchEntity } from '../../kit/errors.ts'
import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import { buyerOf, type CartParts, priced } from './cart-scope.ts'
import { type ItemId, lineIdOf } from './item-input.ts'

export function removeItems(parts: CartParts): TypeResolvers {
  const { carts } = parts
  return {
    removeItemFromCart: async (
      _: unknown,
      { input }: { input: (ItemId & { cart_id: string }) | null },
      context: RequestContext,
    ) => {
      if (!input?.cart_id) throw inputError('Required parameter "cart_id" is missing.')
      const lineId = lineIdOf(input)
      if (lineId === null) throw inputError('Required parameter "cart_item_id" is missing.')
      const { cart } = await carts.change(input.cart_id, buyerOf(context), async (before) => {
        const lines = before.lines.filter(({ id }) => id !== lineId)
        if (lines.length === before.lines.length) throw noSuchEntity("The cart doesn't contain the item")
        return { cart: { ...before, lines }, answer: null }
      })
      return { cart: await priced(parts, cart, context) }
    },

    clearCart: async (_: unknown, { input }: { input: { uid: string } }, context: RequestContext) => {
      try {
        const { cart } = await carts.change(input.uid, buyerOf(context), async (before) => ({
          cart: { ...before, lines: [] },
          answer: null,
        }))
        return { cart: await priced(parts, cart, context), errors: [] }
      } catch (error) {
        const type = clearingError(error)
        if (type === null || !(error instanceof Error)) throw error
        return { cart: null, errors: [{ type, message: error.message }] }
      }
    },
  }
}

/** Magento's ClearCartErrorType of a cart that cannot be used; null for everything that is not a refusal. */
function clearingError(error: unknown): string | null {
  const types: Partial<Record<ErrorCategory, string>> = {
    'graphql-authorization': 'UNAUTHORISED',
    'graphql-no-such-entity': error instanceof Error && error.message.includes('active') ? 'INACTIVE' : 'NOT_FOUND',
  }
  const category = categoryOf(error as { extensions?: Record<string, unknown> })
  return category && (types[category] ?? null)
}
