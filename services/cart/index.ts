import type { CartApi } from '../../contracts/internal/cart.ts'
import { guestGroupId } from '../../contracts/internal/customer.ts'
import { openDatabase } from '../kit/database.ts'
import { logger } from '../kit/logger.ts'
import type { CommerceModule } from '../kit/module.ts'
import { readSlice } from '../kit/read-slice.ts'
import type { Relay } from '../kit/relay.ts'
import { addToCustomerCart } from './add-to-cart.ts'
import { rulesAdmin } from './admin/rules-admin.ts'
import { emailOf } from './cart-email.ts'
import { cartForOrder } from './cart-for-order.ts'
import { openCarts } from './carts.ts'
import { cartsOfDeletedCustomers } from './deleted-customers.ts'
import { missedLines } from './domain/missed-lines.ts'
import type { Neighbours } from './neighbours.ts'
import { priceCart } from './price-cart.ts'
import { cartResolvers } from './resolvers/cart-resolvers.ts'
import { couponsOfCanceledOrders } from './rules/canceled-orders.ts'
import { ruleBook } from './rules/rule-book.ts'
import { ruleWriter } from './rules/rule-writer.ts'
import { redemptionStore } from './rules/store/redemption-store.ts'
import { ruleStore } from './rules/store/rule-store.ts'
import { ruleMigrations } from './rules/store/rule-tables.ts'
import { cartStore } from './store/cart-store.ts'
import { type CartTables, cartMigrations, laterCartMigrations } from './store/cart-tables.ts'

const dayMs = 24 * 3600 * 1000
const sweepEveryMs = 6 * 3600 * 1000
/** How soon coupons of an order that did not come about are free again. */
const releaseEveryMs = 60 * 1000

export type CartOptions = Omit<Neighbours, 'rules' | 'now'> & {
  databaseUrl: string
  relay?: Relay
  now?: () => number
}

/** The cart service: composition root, the only file that knows every part of it. */
export async function openCart({ databaseUrl, relay, now = Date.now, ...others }: CartOptions) {
  const migrations = { ...cartMigrations, ...ruleMigrations, ...laterCartMigrations }
  const database = await openDatabase<CartTables>({ url: databaseUrl, name: 'cart', migrations })
  relay?.addSource(database)
  const rules = ruleStore(database)
  const redemptions = redemptionStore(database, now)
  relay?.subscribe(couponsOfCanceledOrders(database, redemptions))
  relay?.subscribe(cartsOfDeletedCustomers(database))
  const neighbours: Neighbours = { ...others, now, rules: ruleBook(rules, redemptions) }
  const store = cartStore(database)
  const carts = openCarts(store, now)
  const log = logger('cart')

  const api: CartApi = {
    async forOrder({ cartId, ...terms }) {
      const cart = await store.findForChange(cartId)
      if (cart) {
        const answer = await cartForOrder(neighbours, cart, terms)
        if (!answer.ok && answer.couponsLost) await store.save({ ...cart, coupons: [] }, now())
        return answer
      }
      return { ok: false, error: { code: 'CART_NOT_FOUND', message: `Could not find a cart with ID "${cartId}"` } }
    },
    async close({ cartId, orderNumber, lines }) {
      await redemptions.settle(cartId, orderNumber)
      await store.close(cartId, orderNumber, (held) => (lines ? missedLines(held, lines) : []), now())
    },
    release: ({ cartId }) => redemptions.giveBack(cartId),
    async choosePayment({ cartId, customerId, payment: paymentChoice }) {
      await carts.change(cartId, customerId, async (cart) => ({ cart: { ...cart, paymentChoice }, answer: null }))
    },
    async bill({ cartId, customer, store: code, currency }) {
      const cart = await carts.find(cartId, customer?.id ?? null)
      const scope = { store: code, currency, customerGroupId: customer?.groupId ?? guestGroupId }
      const { totals } = await priceCart(neighbours, cart, scope)
      return { grandMinor: totals.grandMinor, currency, email: await emailOf(neighbours.customer, cart) }
    },
    addToCustomerCart: ({ customerId, customerGroupId, items, ...view }) =>
      addToCustomerCart(carts, neighbours, { customerId, scope: { ...view, customerGroupId }, items, now }),
  }
  const module: CommerceModule = {
    name: 'cart',
    typeDefs: readSlice(import.meta.url),
    resolvers: cartResolvers({ carts, neighbours, now }),
  }

  const sweep = async () => {
    const { keptDays } = others.configuration().checkout.carts
    await store.expire(now() - keptDays * dayMs)
  }
  const tidy = () => sweep().catch((error) => log.warn({ err: error }, 'old carts could not be forgotten'))
  const release = () =>
    redemptions.sweep().catch((error) => log.warn({ err: error }, 'held coupons could not be given back'))
  await tidy()
  const brooms = [setInterval(tidy, sweepEveryMs).unref(), setInterval(release, releaseEveryMs).unref()]
  return {
    module,
    api,
    admin: rulesAdmin(rules, now),
    writer: ruleWriter(rules, now),
    async close() {
      for (const broom of brooms) clearInterval(broom)
      await database.close()
    },
  }
}
