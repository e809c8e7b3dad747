import { z } from 'zod'
import { inputError } from '../../kit/errors.ts'
import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import { buyerOf, type CartParts, priced } from './cart-scope.ts'
import { required } from './required.ts'

const email = z.email().max(254)

export function setGuestEmail(parts: CartParts): TypeResolvers {
  return {
    setGuestEmailOnCart: async (
      _: unknown,
      { input }: { input?: { cart_id: string; email: string } | null },
      context: RequestContext,
    ) => {
      const cartId = required(input?.cart_id, 'cart_id')
      const text = required(input?.email, 'email')
      if (context.customer) throw inputError('The request is not allowed for logged in customers')
      // Compatibility forms first: a full-width "＠" must not survive validation as something else.
      const address = email.safeParse(text.normalize('NFKC').trim())
      if (!address.success) throw inputError('Invalid email format')
      const { cart } = await parts.carts.change(cartId, buyerOf(context), async (before) => ({
        cart: { ...before, email: address.data },
        answer: null,
      }))
      return { cart: await priced(parts, cart, context) }
    },
  }
}
