import fc from 'fast-check'
import { expect, test } from 'vitest'
import { finalPrice, type PriceMaterial, type PriceTerms, percentOff, tiersFor } from './price.ts'

const rules = { base: 'USD', rates: { EUR: '0.5' }, digitsOf: () => 2 }
const terms: PriceTerms = { currency: 'USD', rules, groupId: 0, quantity: 1, today: '2026-11-21' }
const material: PriceMaterial = {
  rows: [{ currency: 'USD', priceMinor: 10_000, specialMinor: 9_500 }],
  special: { from: '2026-11-21', to: '2026-11-21' },
  tiers: [],
  rulePrices: [],
}
const final = (change: Partial<PriceMaterial>, more: Partial<PriceTerms> = {}) =>
  finalPrice({ ...material, ...change }, { ...terms, ...more }).finalMinor

test('the lowest of regular, special, tier and rule price is asked for', () => {
  const tier = { groupId: null, quantity: 1, percent: '10', amounts: {} }
  const rule = { groupId: 0, currency: 'USD', firstDay: '2026-11-01', lastDay: '2026-11-30', priceMinor: 8_000 }
  expect(final({})).toBe(9_500)
  expect(final({ tiers: [tier] })).toBe(9_000)
  expect(final({ tiers: [tier], rulePrices: [rule] })).toBe(8_000)
  expect(final({ rulePrices: [{ ...rule, priceMinor: 12_000 }] }, { today: '2026-11-22' })).toBe(10_000)
})

test('a tier holds from its quantity on and for its group alone', () => {
  const tiers = [
    { groupId: 2, quantity: 1, percent: null, amounts: { USD: 7_000 } },
    { groupId: null, quantity: 5, percent: null, amounts: { USD: 6_000 } },
  ]
  expect(final({ tiers })).toBe(9_500)
  expect(final({ tiers }, { groupId: 2 })).toBe(7_000)
  expect(final({ tiers }, { quantity: 4.9 })).toBe(9_500)
  expect(final({ tiers }, { quantity: 5 })).toBe(6_000)
  expect(tiersFor({ ...material, tiers }, terms)).toEqual([{ quantity: 5, priceMinor: 6_000 }])
})

test('amounts go by the rate unless a currency has its own', () => {
  const tiers = [{ groupId: null, quantity: 1, percent: null, amounts: { USD: 6_001 } }]
  expect(final({ tiers }, { currency: 'EUR' })).toBe(3_001)
  const own = [{ groupId: null, quantity: 1, percent: null, amounts: { USD: 6_001, EUR: 2_500 } }]
  expect(final({ tiers: own }, { currency: 'EUR' })).toBe(2_500)
})

test('a price of its own in a currency has rule prices of its own', () => {
  const rows = [...material.rows, { currency: 'EUR', priceMinor: 4_000, specialMinor: null }]
  const rule = (currency: string, priceMinor: number) => ({
    groupId: 0,
    currency,
    firstDay: '0000-01-01',
    lastDay: '9999-12-31',
    priceMinor,
  })
  const eur = { currency: 'EUR' }
  expect(final({ rulePrices: [rule('USD', 5_000)] }, eur)).toBe(2_500)
  expect(final({ rows, rulePrices: [rule('USD', 5_000)] }, eur)).toBe(4_000)
  expect(final({ rows, rulePrices: [rule('USD', 5_000), rule('EUR', 3_900)] }, eur)).toBe(3_900)
})

test('a percentage leaves between nothing and everything, and never more than half a unit amiss', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.nat(10_000), (minor, hundredths) => {
      const left = percentOff(minor, (hundredths / 100).toFixed(2))
      expect(left).toBeGreaterThanOrEqual(0)
      expect(left).toBeLessThanOrEqual(minor)
      expect(Math.abs(left - (minor * (10_000 - hundredths)) / 10_000)).toBeLessThanOrEqual(0.5001)
    }),
  )
})
