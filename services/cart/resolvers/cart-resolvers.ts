import type { CommerceModule, RequestContext } from '../../kit/module.ts'
import { cartFields } from './cart-fields.ts'
import { type CartParts, priced } from './cart-scope.ts'
import { changeItems } from './change-items.ts'
import { chooseMethods } from './choose-methods.ts'
import { createCart } from './create-cart.ts'
import { estimates } from './estimate.ts'
import { setAddresses } from './set-addresses.ts'

const byTypename = { __resolveType: (value: { __typename: string }) => value.__typename }

/** Who answers each field of the cart's slice. */
export function cartResolvers(parts: CartParts): CommerceModule['resolvers'] {
  return {
    Query: {
      cart: async (_: unknown, { cart_id }: { cart_id: string }, context: RequestContext) =>
        priced(parts, await parts.carts.find(cart_id), context),
    },
    Mutation: {
      ...createCart(parts),
      ...changeItems(parts),
      ...setAddresses(parts),
      ...chooseMethods(parts),
      ...estimates(parts),
    },
    Cart: {
      ...cartFields(parts.neighbours),
      __resolveReference: async ({ id }: { id: string }, context: RequestContext) =>
        priced(parts, await parts.carts.find(id), context),
    },
    CartItemInterface: byTypename,
    CartAddressInterface: byTypename,
    Error: byTypename,
  }
}
