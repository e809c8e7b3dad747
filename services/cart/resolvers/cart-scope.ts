import type { RequestContext } from '../../kit/module.ts'
import type { Carts } from '../carts.ts'
import type { Cart } from '../domain/cart.ts'
import type { Neighbours, Scope } from '../neighbours.ts'
import { priceCart } from '../price-cart.ts'
import type { Supposition } from '../priced-cart.ts'

/** What the cart's resolvers work with. */
export type CartParts = { carts: Carts; neighbours: Neighbours; now: () => number }

/** The request's store view and currency. A cart is one shopper's own, so the answer is kept by nobody. */
export function scopeOf(context: RequestContext): Scope {
  context.cacheable = false
  return { store: context.store.code, currency: context.currency, customerGroupId: context.customerGroupId }
}

/** Whose carts the caller may see: a customer's own, or those of guests. */
export const buyerOf = (context: RequestContext): number | null => context.customer?.id ?? null

/** A cart as the `Cart` resolvers take it. */
export function priced({ neighbours }: CartParts, cart: Cart, context: RequestContext, supposed: Supposition = {}) {
  return priceCart(neighbours, cart, scopeOf(context), supposed)
}
