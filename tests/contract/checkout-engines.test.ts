import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CartApi } from '../../contracts/internal/cart.ts'
import type { Cart } from '../../services/cart/domain/cart.ts'
import { cartAddress, cartLine } from '../../services/cart/domain/samples.fixture.ts'
import { cartStore } from '../../services/cart/store/cart-store.ts'
import { type CartTables, cartMigrations } from '../../services/cart/store/cart-tables.ts'
import { openInventory } from '../../services/inventory/index.ts'
import { openDatabase } from '../../services/kit/database.ts'
import { orderContent, orderLine } from '../../services/order/domain/sample-order.fixture.ts'
import { settings, twentyTees } from '../../services/order/order-shop.fixture.ts'
import { openPlacing } from '../../services/order/place-order.ts'
import { orderStore } from '../../services/order/store/order-store.ts'
import { type OrderTables, orderMigrations } from '../../services/order/store/order-tables.ts'
import { placementStore } from '../../services/order/store/placement-store.ts'
import { openPayment } from '../../services/payment/index.ts'
import { type MariaDb, startMariaDb } from '../support/mariadb.ts'

let server: MariaDb
beforeAll(async () => {
  server = await startMariaDb()
})
afterAll(() => server.close())

const cart: CartApi = {
  forOrder: async ({ cartId }) => ({
    ok: true,
    cart: orderContent({ cartId, lines: [orderLine({ quantity: 1 })] }),
  }),
  close: async () => {},
  choosePayment: async () => {},
  bill: async ({ currency }) => ({ grandMinor: 0, currency, email: null }),
  release: async () => {},
  addToCustomerCart: async () => ({ cartId: '', refusals: [] }),
}

test('60 buyers of 20 pieces, two processes, on MariaDB: exactly 20 orders without a hole in their numbers', async () => {
  const inventory = await openInventory({ databaseUrl: await server.createDatabase('inventory') })
  await inventory.writer.write([twentyTees])
  const configuration = () => settings
  const payment = await openPayment({ databaseUrl: await server.createDatabase('payment'), configuration })
  const url = await server.createDatabase('order')
  const process = async () => {
    const database = await openDatabase<OrderTables>({ url, name: 'order', migrations: orderMigrations })
    const orders = orderStore(database, 15_000, Date.now)
    const customers = { customer: async () => null }
    const neighbours = { cart, inventory: inventory.api, payment: payment.api, customers }
    return { database, orders, placing: openPlacing(neighbours, placementStore(database, 15_000, Date.now), orders) }
  }
  const first = await process()
  const second = await process()

  const place = (buyer: number) =>
    [first, second].map(({ placing }) =>
      placing.place({ cartId: `buyer-${buyer}`, store: 'default', currency: 'USD', customer: null }),
    )
  const outcomes = await Promise.all(Array.from({ length: 60 }, (_, buyer) => place(buyer)).flat())
  const numbers = new Set(outcomes.flatMap((outcome) => (outcome.ok ? outcome.number : [])))
  expect([...numbers].sort()).toEqual(Array.from({ length: 20 }, (_, index) => String(index + 1).padStart(9, '0')))
  expect(await first.orders.byNumber('000000020')).toMatchObject({ content: { totals: { grandMinor: 4828 } } })
  expect((await inventory.api.stock(['tee'])).map(({ available }) => available)).toEqual([0])
  for (const { close } of [first.database, second.database, inventory, payment]) await close()
})

test('a cart lives the same on MariaDB as on SQLite', async () => {
  const url = await server.createDatabase('cart')
  const database = await openDatabase<CartTables>({ url, name: 'cart', migrations: cartMigrations })
  const store = cartStore(database)
  const id = 'a'.repeat(32)
  expect([await store.create(id, 1), await store.create(id, 1)]).toEqual([true, false])
  const empty = (await store.find(id)) as Cart
  const shippingAddress = { ...cartAddress({ lastname: 'Łukasiewicz 注文 😀' }), customerNotes: null }
  const saved = await store.save({ ...empty, shippingAddress, lines: [cartLine({ id: null, quantity: 3 })] }, 2)
  expect(await store.find(id)).toEqual(saved)
  expect(await store.save({ ...empty, email: 'late@example.org' }, 3)).toBeNull()
  await store.close(id, '000000001', () => [], 4)
  expect((await store.find(id))?.status).toBe('placed')
  expect(await store.expire(100)).toBe(1)
  expect(await store.find(id)).toBeNull()
  await database.close()
})
