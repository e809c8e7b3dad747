import { expect, it } from 'vitest'
import { orderSummary } from './order-summary.ts'
import { address, placedOrder } from './placed-order.fixture.ts'

it('adds up as the order did', () => {
  const { totals, items } = orderSummary(placedOrder(), 'en_US', 'UTC')
  expect(totals.map(({ label, amount }) => `${label} ${amount}`)).toEqual([
    'Subtotal $39.98',
    'Shipping & handling $5.00',
    'Tax US-CA (8.25%) $3.30',
    'Grand total $48.28',
  ])
  expect(items).toEqual([{ name: 'Tee', details: 'Color: Red · SKU: tee-red', quantity: 2, amount: '$39.98' }])
})

it('writes money and days as the store view does', () => {
  const { totals } = orderSummary(placedOrder({ currency: 'JPY' }), 'ja_JP', 'UTC')
  expect(totals.at(-1)?.amount).toMatch(/^[¥￥]4,828$/)
  expect(orderSummary(placedOrder(), 'en_US', 'UTC').date).toBe('January 2, 2026')
  expect(orderSummary(placedOrder(), 'en_US', 'Asia/Tokyo').date).toBe('January 3, 2026')
})

it('leaves out what an order does not have', () => {
  const virtual = placedOrder({ isVirtual: true, shippingAddress: null, shipping: null, taxes: [] })
  const summary = orderSummary(virtual, 'en_US', 'UTC')
  expect([summary.shippingAddress, summary.shippingMethod]).toEqual([null, null])
  expect(summary.totals.map(({ label }) => label)).toEqual(['Subtotal', 'Grand total'])
  const sparse = placedOrder({ billingAddress: address({ region: null, postcode: null, telephone: null }) })
  expect(orderSummary(sparse, 'en_US', 'UTC').billingAddress).toEqual([
    'Ada Lovelace',
    '12 St James Square',
    'Los Angeles',
    'United States',
  ])
})
