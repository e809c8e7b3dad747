import { inputError, noSuchEntity } from '../../kit/errors.ts'
import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import { buyerOf, type CartParts, priced } from './cart-scope.ts'
import { required } from './required.ts'

/** A longer text is no coupon of ours: what a database row can hold. */
const longestCode = 190

const invalid = "The coupon code isn't valid. Verify the code and try again."

export function coupons(parts: CartParts): TypeResolvers {
  const { carts } = parts
  return {
    applyCouponToCart: async (
      _: unknown,
      { input }: { input?: { cart_id: string; coupon_code: string } | null },
      context: RequestContext,
    ) => {
      const cartId = required(input?.cart_id, 'cart_id')
      const code = required(input?.coupon_code, 'coupon_code').trim()
      const { cart } = await carts.change(cartId, buyerOf(context), async (before) => {
        if (before.lines.length === 0) throw noSuchEntity('Cart does not contain products.')
        const known = await priced(parts, before, context)
        if (known.coupons.length > 0) {
          throw inputError('A coupon is already applied to the cart. Please remove it to apply another')
        }
        if (code === '' || code.length > longestCode) throw noSuchEntity(invalid)
        const tried = await priced(parts, before, context, { coupons: [code] })
        if (!tried.coupons.includes(code)) throw noSuchEntity(invalid)
        return { cart: { ...before, coupons: [code] }, answer: null }
      })
      return { cart: await priced(parts, cart, context) }
    },

    removeCouponFromCart: async (
      _: unknown,
      { input }: { input?: { cart_id: string } | null },
      context: RequestContext,
    ) => {
      const cartId = required(input?.cart_id, 'cart_id')
      const { cart } = await carts.change(cartId, buyerOf(context), async (before) => {
        if (before.lines.length === 0) throw noSuchEntity('Cart does not contain products')
        const after = before.coupons.length === 0 ? before : { ...before, coupons: [] }
        return { cart: after, answer: null }
      })
      return { cart: await priced(parts, cart, context) }
    },
  }
}
