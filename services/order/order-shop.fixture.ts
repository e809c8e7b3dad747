import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { product } from '../../contracts/catalogue.ts'
import type { CartForOrder } from '../../contracts/internal/cart.ts'
import type { InventoryApi } from '../../contracts/internal/inventory.ts'
import type { PaymentApi } from '../../contracts/internal/payment.ts'
import { storeConfiguration } from '../../contracts/stores.ts'
import { openInventory } from '../inventory/index.ts'
import type { RequestContext } from '../kit/module.ts'
import { openRelay } from '../kit/relay.ts'
import { openPayment } from '../payment/index.ts'
import { orderContent, orderLine } from './domain/sample-order.fixture.ts'
import { openOrder } from './index.ts'
import type { Neighbours } from './place-order.ts'

const view = { code: 'default', name: 'Default', locale: 'en_US', displayCurrency: 'USD', allowedCurrencies: ['USD'] }
export const settings = storeConfiguration.parse({
  groupName: 'Main',
  baseCurrency: 'USD',
  views: [view],
  title: 'Shop',
  defaultCountry: 'US',
  allowedCountries: ['US'],
  tax: {},
  shipping: {},
  payment: { checkmo: { title: 'Check' }, purchaseorder: { title: 'PO' } },
  mail: { fromName: 'Shop', fromAddress: 'shop@example.org' },
})
const context = {
  configuration: settings,
  store: settings.views[0],
  currency: 'USD',
  cacheable: true,
  customer: null,
} as RequestContext

/** What the shelf holds at first. */
export const twentyTees = product.parse({
  sku: 'tee',
  type: 'simple',
  name: 'Tee',
  urlKey: 'tee',
  stock: { quantity: 20 },
})

type Service = Awaited<ReturnType<typeof openOrder>>
type Changes = { inventory?: Partial<InventoryApi>; payment?: Partial<PaymentApi>; cart?: Partial<Neighbours['cart']> }
export type PlaceOrderAnswer = {
  errors: { code: string; message: string }[]
  orderV2: { number: string; token: string } | null
}
export type FoundOrder = { number: string; total: { grand_total: { value: number } } }

/** One tee per cart. Carts whose id starts with "po" pay by a purchase order without a number, which is declined. */
const contentOf = (cartId: string): CartForOrder => {
  const code = cartId.startsWith('po') ? 'purchaseorder' : 'checkmo'
  const lines = [orderLine({ quantity: 1 })]
  return orderContent({ cartId, lines, payment: { code, title: code, purchaseOrderNumber: null, instructions: null } })
}

/** The order service over the databases of one folder; its neighbours can be broken one call at a time. */
export function orderShop(folder: string, inventory: InventoryApi, payment: PaymentApi) {
  const closed: string[] = []
  const heard: string[] = []
  const relay = openRelay()
  relay.subscribe(async ({ event }) => void heard.push(event.type === 'order.placed' ? event.number : event.type))
  const cart: Neighbours['cart'] = {
    forOrder: async ({ cartId }) => ({ ok: true, cart: contentOf(cartId) }),
    close: async ({ cartId }) => void closed.push(cartId),
    choosePayment: async () => {},
    bill: async ({ currency }) => ({ grandMinor: 0, currency, email: null }),
    release: async () => {},
    addToCustomerCart: async () => ({ cartId: '', refusals: [] }),
  }

  async function ask<T>(service: Service, type: 'Query' | 'Mutation', field: string, input: object): Promise<T> {
    const resolve = service.module.resolvers[type]?.[field] as unknown as (
      ...args: [null, { input: object }, RequestContext]
    ) => Promise<T>
    return resolve(null, { input }, context)
  }

  return {
    relay,
    cart,
    /** Carts that were closed and numbers of orders that were announced. */
    closed,
    heard,
    open: (changes: Changes = {}) =>
      openOrder({
        databaseUrl: `sqlite:${folder}`,
        configuration: () => settings,
        relay,
        cart: { ...cart, ...changes.cart },
        inventory: { ...inventory, ...changes.inventory },
        payment: { ...payment, ...changes.payment },
        customers: { customer: async () => null },
      }),
    place: (service: Service, cartId: string) =>
      ask<PlaceOrderAnswer>(service, 'Mutation', 'placeOrder', { cart_id: cartId }),
    find: (service: Service, field: 'guestOrder' | 'guestOrderByToken', input: object) =>
      ask<FoundOrder>(service, 'Query', field, input),
    /** What the stock service has written down about the tee. */
    teesLeft() {
      const file = new DatabaseSync(join(folder, 'inventory.sqlite'), { readOnly: true })
      const row = file.prepare("select quantity, reserved from stock_item where sku = 'tee'").get()
      file.close()
      return { onHand: Number(row?.quantity), reserved: Number(row?.reserved) }
    },
  }
}

/** An order service with real stock and real payments in a folder of its own: twenty tees on the shelf. */
export async function openOrderShop() {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-order-'))
  const databaseUrl = `sqlite:${folder}`
  const inventory = await openInventory({ databaseUrl })
  await inventory.writer.write([twentyTees])
  const payment = await openPayment({ databaseUrl, configuration: () => settings })
  const shop = orderShop(folder, inventory.api, payment.api)
  let order = await shop.open()
  return {
    ...shop,
    inventory: inventory.api,
    payment: payment.api,
    get order() {
      return order
    },
    place: (cartId: string, service = order) => shop.place(service, cartId),
    find: (field: 'guestOrder' | 'guestOrderByToken', input: object) => shop.find(order, field, input),
    /** A second process on the same databases. */
    openSecond: shop.open,
    /** Ends the service and opens it again, perhaps with neighbours that are broken. */
    async reopen(changes: Changes = {}) {
      await order.close()
      order = await shop.open(changes)
      return order
    },
    async close() {
      await shop.relay.close()
      await order.close()
      await payment.close()
      await inventory.close()
      rmSync(folder, { recursive: true })
    },
  }
}
export type OrderShop = Awaited<ReturnType<typeof openOrderShop>>
