import { inputError } from '../../kit/errors.ts'
import type { CommerceModule, RequestContext } from '../../kit/module.ts'
import { addProducts } from './add-products.ts'
import { addTypedProducts } from './add-typed-products.ts'
import { cartFields } from './cart-fields.ts'
import { buyerOf, type CartParts, priced } from './cart-scope.ts'
import { chooseMethods } from './choose-methods.ts'
import { coupons } from './coupons.ts'
import { createCart } from './create-cart.ts'
import { ownCart, takeOverCarts } from './customer-cart.ts'
import { estimates } from './estimate.ts'
import { downloadFields } from './item-options.ts'
import { removeItems } from './remove-items.ts'
import { setAddresses } from './set-addresses.ts'
import { setGuestEmail } from './set-guest-email.ts'
import { updateItems } from './update-items.ts'

const byTypename = { __resolveType: (value: { __typename: string }) => value.__typename }

/** Who answers each field of the cart's slice. */
export function cartResolvers(parts: CartParts): CommerceModule['resolvers'] {
  return {
    Query: {
      ...ownCart(parts),
      cart: async (_: unknown, { cart_id }: { cart_id: string }, context: RequestContext) => {
        if (cart_id === '') throw inputError('Required parameter "cart_id" is missing')
        return priced(parts, await parts.carts.find(cart_id, buyerOf(context)), context)
      },
    },
    Mutation: {
      ...createCart(parts),
      ...takeOverCarts(parts),
      ...addProducts(parts),
      ...addTypedProducts(parts),
      ...updateItems(parts),
      ...removeItems(parts),
      ...setAddresses(parts),
      ...setGuestEmail(parts),
      ...coupons(parts),
      ...chooseMethods(parts),
      ...estimates(parts),
    },
    Cart: {
      ...cartFields(parts.neighbours),
      __resolveReference: async ({ id }: { id: string }, context: RequestContext) =>
        priced(parts, await parts.carts.find(id, buyerOf(context)), context),
    },
    DownloadableCartItem: downloadFields,
    CartItemInterface: byTypename,
    CartAddressInterface: byTypename,
    Error: byTypename,
  }
}
