import { inputError } from '../../kit/errors.ts'
import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import { cartIdRefusal, newCartId } from '../cart-id.ts'
import { type CartParts, priced } from './cart-scope.ts'

/** A cart id of the client's own choice, or a new one. */
function idOf(wanted: string | null | undefined): string {
  if (wanted == null) return newCartId()
  const refusal = cartIdRefusal(wanted)
  if (refusal) throw inputError(refusal)
  return wanted
}

export function createCart(parts: CartParts): TypeResolvers {
  return {
    createEmptyCart: async (_: unknown, { input }: { input?: { cart_id?: string | null } | null }) =>
      (await parts.carts.open(idOf(input?.cart_id))).id,

    createGuestCart: async (
      _: unknown,
      { input }: { input?: { cart_uid?: string | null } | null },
      context: RequestContext,
    ) => ({ cart: await priced(parts, await parts.carts.open(idOf(input?.cart_uid)), context) }),
  }
}
