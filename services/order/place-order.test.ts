import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { InventoryApi } from '../../contracts/internal/inventory.ts'
import { type OrderShop, openOrderShop } from './order-shop.fixture.ts'

// Every commit reaches the disk, and the disk of a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let shop: OrderShop
beforeEach(async () => {
  shop = await openOrderShop()
})
afterEach(() => shop.close())

describe('placing orders', () => {
  it('takes the stock, closes the cart, announces the order, answers its number', async () => {
    const { errors, orderV2 } = await shop.place('a')
    expect(errors).toEqual([])
    expect(orderV2?.number).toBe('000000001')
    expect(orderV2?.token).toMatch(/^[\w-]{43}$/)
    expect(shop.teesLeft()).toEqual({ onHand: 19, reserved: 0 })
    expect(shop.closed).toEqual(['a'])
    await shop.relay.drain()
    expect(shop.heard).toEqual(['000000001'])
  })

  it('200 simultaneous buyers of 20 pieces place exactly 20 orders', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, (_, index) => shop.place(`buyer-${index}`)))
    const numbers = answers.flatMap(({ orderV2 }) => orderV2?.number ?? [])
    expect(new Set(numbers).size).toBe(20)
    expect(numbers.sort().at(-1)).toBe('000000020')
    expect(shop.teesLeft()).toEqual({ onHand: 0, reserved: 0 })
    const refusals = answers.flatMap(({ errors }) => errors)
    expect(refusals).toHaveLength(180)
    const words = 'Unable to place order: Some of the products are out of stock.'
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
    await shop.reopen({ inventory: naive })
    const answers = await Promise.all(Array.from({ length: 60 }, (_, index) => shop.place(`buyer-${index}`)))
    expect(answers.filter(({ orderV2 }) => orderV2).length).toBeGreaterThan(20)
  }, 60_000)

  it('a double click and a later retry are one order', async () => {
    const twice = await Promise.all([shop.place('a'), shop.place('a')])
    const later = await shop.place('a')
    expect([...twice, later].map(({ orderV2 }) => orderV2?.number)).toEqual(['000000001', '000000001', '000000001'])
    expect(shop.teesLeft().onHand).toBe(19)
  })

  it('two processes on one cart place one order', async () => {
    const second = await shop.openSecond()
    const answers = await Promise.all([
      shop.place('a'),
      shop.place('a', second),
      shop.place('a'),
      shop.place('a', second),
    ])
    expect(new Set(answers.map(({ orderV2 }) => orderV2?.number))).toEqual(new Set(['000000001']))
    expect(shop.teesLeft()).toEqual({ onHand: 19, reserved: 0 })
    await second.close()
  })

  it('a declined payment gives the stock back, and the cart may try again', async () => {
    const { errors, orderV2 } = await shop.place('po')
    expect(orderV2).toBeNull()
    expect(errors).toEqual([
      { code: 'UNABLE_TO_PLACE_ORDER', message: 'Unable to place order: Purchase order number is a required field.' },
    ])
    expect(shop.teesLeft()).toEqual({ onHand: 20, reserved: 0 })
    expect(shop.closed).toEqual([])
    await shop.reopen({
      payment: { authorize: (bill) => shop.payment.authorize({ ...bill, purchaseOrderNumber: 'PO-1' }) },
    })
    expect((await shop.place('po')).orderV2?.number).toBe('000000001')
    expect(shop.teesLeft()).toEqual({ onHand: 19, reserved: 0 })
  })

  it('says what is wrong with a cart that is not ready, and keeps nothing', async () => {
    const error = { code: 'GUEST_EMAIL_MISSING' as const, message: 'Guest email for cart is missing.' }
    await shop.reopen({ cart: { forOrder: async () => ({ ok: false, error }) } })
    expect((await shop.place('a')).errors).toEqual([error])
    expect(shop.teesLeft().reserved).toBe(0)
  })

  it('a neighbour that breaks down for a moment is asked again', async () => {
    let failures = 2
    await shop.reopen({
      payment: {
        authorize: async (bill) => {
          if (failures-- > 0) throw new Error('connection reset')
          return shop.payment.authorize(bill)
        },
      },
    })
    expect((await shop.place('a')).orderV2?.number).toBe('000000001')
  })

  it('a neighbour that stays broken undoes the order and says so', async () => {
    await shop.reopen({ payment: { authorize: () => Promise.reject(new Error('down')) } })
    const { errors } = await shop.place('a')
    expect(errors[0]?.message).toContain('A server error stopped your order')
    expect(shop.teesLeft()).toEqual({ onHand: 20, reserved: 0 })
  })

  it('once the order stands, a broken stock service does not take it back: it is settled later', async () => {
    await shop.reopen({ inventory: { commit: () => Promise.reject(new Error('down')) } })
    expect((await shop.place('a')).orderV2?.number).toBe('000000001')
    expect(shop.teesLeft()).toEqual({ onHand: 20, reserved: 1 })
    await shop.reopen()
    expect(await shop.order.recovered).toBe(1)
    expect(shop.teesLeft()).toEqual({ onHand: 19, reserved: 0 })
    expect(shop.closed).toEqual(['a'])
  })
})
