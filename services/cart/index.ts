import { readFileSync } from 'node:fs'
import type { CartApi } from '../../contracts/internal/cart.ts'
import { openDatabase } from '../kit/database.ts'
import { logger } from '../kit/logger.ts'
import type { CommerceModule } from '../kit/module.ts'
import { cartForOrder } from './cart-for-order.ts'
import { openCarts } from './carts.ts'
import type { Neighbours } from './price-cart.ts'
import { cartResolvers } from './resolvers/cart-resolvers.ts'
import { cartStore } from './store/cart-store.ts'
import { type CartTables, cartMigrations } from './store/cart-tables.ts'

/** Magento's checkout/cart/delete_quote_after. */
const keptMs = 30 * 24 * 3600 * 1000
const sweepEveryMs = 6 * 3600 * 1000

export type CartOptions = Neighbours & { databaseUrl: string; now?: () => number }

/** The cart service: composition root, the only file that knows every part of it. */
export async function openCart({ databaseUrl, now = Date.now, ...neighbours }: CartOptions) {
  const database = await openDatabase<CartTables>({ url: databaseUrl, name: 'cart', migrations: cartMigrations })
  const store = cartStore(database)
  const carts = openCarts(store, now)
  const log = logger('cart')

  const api: CartApi = {
    async forOrder({ cartId, ...scope }) {
      const cart = await store.findForChange(cartId)
      if (cart) return cartForOrder(neighbours, cart, scope)
      return { ok: false, error: { code: 'CART_NOT_FOUND', message: `Could not find a cart with ID "${cartId}"` } }
    },
    close: ({ cartId, orderNumber }) => store.close(cartId, orderNumber, now()),
  }
  const module: CommerceModule = {
    name: 'cart',
    typeDefs: readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8'),
    resolvers: cartResolvers({ carts, neighbours, now }),
  }

  const sweep = () =>
    store.expire(now() - keptMs).catch((error) => log.warn({ err: error }, 'old carts could not be forgotten'))
  await sweep()
  const broom = setInterval(sweep, sweepEveryMs).unref()
  return {
    module,
    api,
    async close() {
      clearInterval(broom)
      await database.close()
    },
  }
}
