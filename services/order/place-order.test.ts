import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CartForOrder } from '../../contracts/internal/cart.ts'
import type { InventoryApi } from '../../contracts/internal/inventory.ts'
import type { PaymentApi } from '../../contracts/internal/payment.ts'
import { storeConfiguration } from '../../contracts/stores.ts'
import type { RequestContext } from '../kit/module.ts'
import { openRelay, type Relay } from '../kit/relay.ts'
import { openPayment } from '../payment/index.ts'
import { orderContent, orderLine } from './domain/sample-order.fixture.ts'
import { openOrder } from './index.ts'
import type { Neighbours } from './place-order.ts'
import { openShelf } from './shelf.fixture.ts'

const view = { code: 'default', name: 'Default', locale: 'en_US', displayCurrency: 'USD', allowedCurrencies: ['USD'] }
const settings = storeConfiguration.parse({
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
const context = { store: settings.views[0], currency: 'USD', cacheable: true } as RequestContext

type Answer = { errors: { code: string; message: string }[]; orderV2: { number: string; token: string } | null }
type Order = Awaited<ReturnType<typeof openOrder>>
let folder: string
let shelf: ReturnType<typeof openShelf>
let payment: Awaited<ReturnType<typeof openPayment>>
let order: Order
let relay: Relay
let closed: string[]
let heard: string[]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-order-'))
  shelf = openShelf(join(folder, 'shelf.sqlite'), { tee: 20 })
  payment = await openPayment({ databaseUrl: `sqlite:${folder}`, configuration: () => settings })
  closed = []
  heard = []
  relay = openRelay()
  relay.subscribe(async ({ event }) => void heard.push(event.type === 'order.placed' ? event.number : event.type))
  order = await open()
})
afterEach(async () => {
  await relay.close()
  await order.close()
  await payment.close()
  shelf.close()
  rmSync(folder, { recursive: true })
})

/** One tee per cart. Carts whose id starts with "po" pay by a purchase order without a number, which is declined. */
const contentOf = (cartId: string): CartForOrder => {
  const code = cartId.startsWith('po') ? 'purchaseorder' : 'checkmo'
  const lines = [orderLine({ quantity: 1 })]
  return orderContent({ cartId, lines, payment: { code, title: code, purchaseOrderNumber: null } })
}
const cart: Neighbours['cart'] = {
  forOrder: async ({ cartId }) => ({ ok: true, cart: contentOf(cartId) }),
  close: async ({ cartId }) => void closed.push(cartId),
}
const open = (
  changes: { inventory?: Partial<InventoryApi>; payment?: Partial<PaymentApi>; cart?: Partial<typeof cart> } = {},
) =>
  openOrder({
    databaseUrl: `sqlite:${folder}`,
    relay,
    cart: { ...cart, ...changes.cart },
    inventory: { stock: async () => [], ...shelf.api, ...changes.inventory },
    payment: { ...payment.api, ...changes.payment },
  })

async function place(cartId: string, service = order): Promise<Answer> {
  const resolve = service.module.resolvers.Mutation?.placeOrder as unknown as (
    ...args: [null, { input: { cart_id: string } }, RequestContext]
  ) => Promise<Answer>
  return resolve(null, { input: { cart_id: cartId } }, context)
}

/** A process that dies in the middle of a call: the call is done, its answer never heard. */
function death() {
  let reached = () => {}
  const happened = new Promise<void>((resolve) => {
    reached = resolve
  })
  const during = <Request>(call: (request: Request) => Promise<unknown>) => {
    return async (request: Request) => {
      await call(request)
      reached()
      return new Promise<never>(() => {})
    }
  }
  return { happened, during }
}

describe('placing orders', () => {
  it('takes the stock, closes the cart, announces the order, answers its number', async () => {
    const { errors, orderV2 } = await place('a')
    expect(errors).toEqual([])
    expect(orderV2?.number).toBe('000000001')
    expect(orderV2?.token).toMatch(/^[\w-]{43}$/)
    expect(shelf.count('tee')).toEqual({ onHand: 19, reserved: 0 })
    expect(closed).toEqual(['a'])
    await relay.drain()
    expect(heard).toEqual(['000000001'])
  })

  it('200 simultaneous buyers of 20 pieces place exactly 20 orders', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, (_, index) => place(`buyer-${index}`)))
    const numbers = answers.flatMap(({ orderV2 }) => orderV2?.number ?? [])
    expect(new Set(numbers).size).toBe(20)
    expect(numbers.sort().at(-1)).toBe('000000020')
    expect(shelf.count('tee')).toEqual({ onHand: 0, reserved: 0 })
    const refusals = answers.flatMap(({ errors }) => errors)
    expect(refusals).toHaveLength(180)
    const words = 'Unable to place order: Tee: Only 0 of 1 available'
    expect(new Set(refusals.map(({ code, message }) => `${code} ${message}`))).toEqual(
      new Set([`UNABLE_TO_PLACE_ORDER ${words}`]),
    )
  }, 60_000)

  it('negative control: reading the stock first and writing it afterwards sells what is not there', async () => {
    let onHand = 20
    const naive: Pick<InventoryApi, 'reserve' | 'release' | 'commit'> = {
      async reserve({ lines }) {
        const seen = onHand
        await new Promise((done) => setImmediate(done))
        if (seen < 1) return { ok: false, sku: lines[0]?.sku ?? '', available: seen }
        onHand = seen - 1
        return { ok: true }
      },
      release: async () => {},
      commit: async () => {},
    }
    await order.close()
    order = await open({ inventory: naive })
    const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => place(`buyer-${index}`)))
    expect(answers.filter(({ orderV2 }) => orderV2).length).toBeGreaterThan(20)
  }, 60_000)

  it('a double click and a later retry are one order', async () => {
    const twice = await Promise.all([place('a'), place('a')])
    const later = await place('a')
    expect([...twice, later].map(({ orderV2 }) => orderV2?.number)).toEqual(['000000001', '000000001', '000000001'])
    expect(shelf.count('tee').onHand).toBe(19)
  })

  it('two processes on one cart place one order', async () => {
    const second = await open()
    const answers = await Promise.all([place('a'), place('a', second), place('a'), place('a', second)])
    expect(new Set(answers.map(({ orderV2 }) => orderV2?.number))).toEqual(new Set(['000000001']))
    expect(shelf.count('tee')).toEqual({ onHand: 19, reserved: 0 })
    await second.close()
  })

  it('a declined payment gives the stock back, and the cart may try again', async () => {
    const { errors, orderV2 } = await place('po')
    expect(orderV2).toBeNull()
    expect(errors).toEqual([
      { code: 'UNABLE_TO_PLACE_ORDER', message: 'Unable to place order: Purchase order number is a required field.' },
    ])
    expect(shelf.count('tee')).toEqual({ onHand: 20, reserved: 0 })
    expect(closed).toEqual([])
    await order.close()
    order = await open({
      payment: { authorize: (bill) => payment.api.authorize({ ...bill, purchaseOrderNumber: 'PO-1' }) },
    })
    expect((await place('po')).orderV2?.number).toBe('000000001')
    expect(shelf.count('tee')).toEqual({ onHand: 19, reserved: 0 })
  })

  it('says what is wrong with a cart that is not ready, and keeps nothing', async () => {
    await order.close()
    const error = { code: 'GUEST_EMAIL_MISSING' as const, message: 'Guest email for cart is missing.' }
    order = await open({ cart: { forOrder: async () => ({ ok: false, error }) } })
    expect((await place('a')).errors).toEqual([error])
    expect(shelf.count('tee').reserved).toBe(0)
  })

  it('a neighbour that breaks down for a moment is asked again', async () => {
    let failures = 2
    await order.close()
    order = await open({
      payment: {
        authorize: async (bill) => {
          if (failures-- > 0) throw new Error('connection reset')
          return payment.api.authorize(bill)
        },
      },
    })
    expect((await place('a')).orderV2?.number).toBe('000000001')
  })

  it('a neighbour that stays broken undoes the order and says so', async () => {
    await order.close()
    order = await open({ payment: { authorize: () => Promise.reject(new Error('down')) } })
    const { errors } = await place('a')
    expect(errors[0]?.message).toContain('A server error stopped your order')
    expect(shelf.count('tee')).toEqual({ onHand: 20, reserved: 0 })
  })

  it('once the order stands, a broken stock service does not take it back: it is settled later', async () => {
    await order.close()
    order = await open({ inventory: { commit: () => Promise.reject(new Error('down')) } })
    expect((await place('a')).orderV2?.number).toBe('000000001')
    expect(shelf.count('tee')).toEqual({ onHand: 20, reserved: 1 })
    await order.close()
    order = await open()
    expect(await order.recovered).toBe(1)
    expect(shelf.count('tee')).toEqual({ onHand: 19, reserved: 0 })
    expect(closed).toEqual(['a'])
  })
})

describe('a process that dies while placing an order', () => {
  it.each(['reserve', 'authorize', 'commit', 'close'] as const)('after %s: the next one finishes it', async (step) => {
    const { happened, during } = death()
    const deathly = await open({
      inventory: {
        ...(step === 'reserve' && { reserve: during(shelf.api.reserve) }),
        ...(step === 'commit' && { commit: during(shelf.api.commit) }),
      },
      ...(step === 'authorize' && { payment: { authorize: during(payment.api.authorize) } }),
      ...(step === 'close' && { cart: { close: during(cart.close) } }),
    })
    void place('a', deathly)
    await happened
    await order.close()
    order = await open()
    expect(await order.recovered).toBe(1)
    expect((await place('a')).orderV2?.number).toBe('000000001')
    expect(shelf.count('tee')).toEqual({ onHand: 19, reserved: 0 })
    await relay.drain()
    expect(heard).toEqual(['000000001'])
  })
})

describe('looking an order up', () => {
  type Found = { number: string; total: { grand_total: { value: number } } }
  const ask = (field: 'guestOrder' | 'guestOrderByToken', input: object) => {
    const resolve = order.module.resolvers.Query?.[field] as unknown as (
      ...args: [null, { input: object }, RequestContext]
    ) => Promise<Found>
    return resolve(null, { input }, context)
  }

  it('by its token, or by number, mail address and last name; copies stay as they were', async () => {
    const { orderV2 } = await place('a')
    const byToken = await ask('guestOrderByToken', { token: orderV2?.token })
    const byFacts = await ask('guestOrder', { number: '000000001', email: 'ADA@example.org', lastname: 'lovelace ' })
    expect(byToken).toEqual(byFacts)
    expect(byToken.total.grand_total.value).toBe(48.28)
  })

  it.each([
    { number: '000000001', email: 'eve@example.org', lastname: 'Lovelace' },
    { number: '000000001', email: 'ada@example.org', lastname: 'Eve' },
    { number: '000000002', email: 'ada@example.org', lastname: 'Lovelace' },
    { number: "' or 1=1 --", email: 'ada@example.org', lastname: 'Lovelace' },
  ])('not with %o', async (input) => {
    await place('a')
    await expect(ask('guestOrder', input)).rejects.toThrow("We couldn't locate an order with the information provided.")
  })

  it('not with a token that nobody holds', async () => {
    await expect(ask('guestOrderByToken', { token: '' })).rejects.toThrow("We couldn't locate")
  })
})
