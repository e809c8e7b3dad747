import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type OrderShop, openOrderShop } from './order-shop.fixture.ts'

// Every commit reaches the disk, and the disk of a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let shop: OrderShop
beforeEach(async () => {
  shop = await openOrderShop()
})
afterEach(() => shop.close())

describe('looking an order up', () => {
  it('by its token, or by number, mail address and last name; copies stay as they were', async () => {
    const { orderV2 } = await shop.place('a')
    const byToken = await shop.find('guestOrderByToken', { token: orderV2?.token })
    const byFacts = await shop.find('guestOrder', {
      number: '000000001',
      email: 'ADA@example.org',
      lastname: 'lovelace ',
    })
    expect(byToken).toEqual(byFacts)
    expect(byToken.total.grand_total.value).toBe(48.28)
  })

  it.each([
    { number: '000000001', email: 'eve@example.org', lastname: 'Lovelace' },
    { number: '000000001', email: 'ada@example.org', lastname: 'Eve' },
    { number: '000000002', email: 'ada@example.org', lastname: 'Lovelace' },
    { number: "' or 1=1 --", email: 'ada@example.org', lastname: 'Lovelace' },
  ])('not with %o', async (input) => {
    await shop.place('a')
    await expect(shop.find('guestOrder', input)).rejects.toThrow(
      "We couldn't locate an order with the information provided.",
    )
  })

  it('not with a token that nobody holds', async () => {
    await expect(shop.find('guestOrderByToken', { token: '' })).rejects.toThrow("We couldn't locate")
  })
})
