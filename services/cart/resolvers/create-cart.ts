import { alreadyExists, inputError } from '../../kit/errors.ts'
import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import { cartIdRefusal, newCartId } from '../cart-id.ts'
import { buyerOf, type CartParts, priced } from './cart-scope.ts'

/** A cart id of the client's own choice, or a new one. */
function idOf(wanted: string | null | undefined): string {
  if (wanted == null) return newCartId()
  const refusal = cartIdRefusal(wanted)
  if (refusal) throw inputError(refusal)
  return wanted
}

export function createCart(parts: CartParts): TypeResolvers {
  const { carts } = parts
  return {
    /** A customer gets the one cart he has, under its own id: another one asked for is not given. */
    createEmptyCart: async (
      _: unknown,
      { input }: { input?: { cart_id?: string | null } | null },
      context: RequestContext,
    ) => {
      const buyer = buyerOf(context)
      const id = idOf(input?.cart_id)
      return (buyer === null ? await carts.open(id) : await carts.openFor(buyer, id)).id
    },

    createGuestCart: async (
      _: unknown,
      { input }: { input?: { cart_uid?: string | null } | null },
      context: RequestContext,
    ) => {
      const id = idOf(input?.cart_uid)
      if (buyerOf(context) !== null) throw alreadyExists('Use `Query.customerCart` for logged in customer.')
      return { cart: await priced(parts, await carts.open(id), context) }
    },
  }
}
