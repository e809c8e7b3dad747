import fc from 'fast-check'
import { expect, test } from 'vitest'
import { convert, discountOf, isReduced, priceIn, priceToday, rangeOf } from './price.ts'

const rules = {
  base: 'USD',
  rates: { EUR: '0.92', JPY: '151.305' },
  digitsOf: (currency: string) => (currency === 'JPY' ? 0 : 2),
}
const always = { from: null, to: null }

test('a reduction holds on its first and its last day', () => {
  const dates = { from: '2026-11-20', to: '2026-11-30' }
  expect(['2026-11-19', '2026-11-20', '2026-11-30', '2026-12-01'].map((day) => isReduced(dates, day))).toEqual([
    false,
    true,
    true,
    false,
  ])
  expect(isReduced(always, '2026-01-01')).toBe(true)
})

test('conversion rounds half up and minds currencies without decimals', () => {
  expect(convert(1999, '0.92', 2, 2)).toBe(1839)
  expect(convert(250, '0.01', 2, 2)).toBe(3)
  expect(convert(1999, '151.305', 2, 0)).toBe(3025)
  expect(convert(1999, '1', 2, 2)).toBe(1999)
})

test('conversion is never more than half a unit away', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.integer({ min: 1, max: 99_999 }), (minor, rate) => {
      expect(Math.abs(convert(minor, `${rate / 1000}`, 2, 2) - (minor * rate) / 1000)).toBeLessThanOrEqual(0.5001)
    }),
  )
})

test('a price of its own in a currency beats the rate, and brings its own reduction or none', () => {
  const rows = [
    { currency: 'USD', priceMinor: 2000, specialMinor: 1500 },
    { currency: 'EUR', priceMinor: 1900, specialMinor: null },
  ]
  expect(priceIn('EUR', rows, rules)).toMatchObject({ priceMinor: 1900, specialMinor: null })
  expect(priceIn('JPY', rows, rules)).toEqual({ priceMinor: 3026, specialMinor: 2270 })
  expect(priceIn('USD', [], rules)).toBeNull()
})

test('today decides between the regular and the special price', () => {
  const price = { priceMinor: 2000, specialMinor: 1500 }
  expect(priceToday(price, { from: '2026-11-20', to: null }, '2026-11-19').finalMinor).toBe(2000)
  expect(priceToday(price, { from: '2026-11-20', to: null }, '2026-11-20').finalMinor).toBe(1500)
  expect(priceToday({ priceMinor: 1000, specialMinor: 1500 }, always, '2026-11-20').finalMinor).toBe(1000)
  expect(priceToday(null, always, '2026-11-20')).toEqual({ regularMinor: 0, finalMinor: 0 })
})

test('a range takes each figure from whichever has it', () => {
  const range = rangeOf([
    { regularMinor: 3000, finalMinor: 1000 },
    { regularMinor: 2000, finalMinor: 2000 },
  ])
  expect(range.minimum).toEqual({ regularMinor: 2000, finalMinor: 1000 })
  expect(range.maximum).toEqual({ regularMinor: 3000, finalMinor: 2000 })
  expect(rangeOf([]).minimum.finalMinor).toBe(0)
})

test('a discount is told in money and in percent', () => {
  expect(discountOf({ regularMinor: 3000, finalMinor: 2000 })).toEqual({ amountMinor: 1000, percent: 33.33 })
  expect(discountOf({ regularMinor: 0, finalMinor: 0 })).toEqual({ amountMinor: 0, percent: 0 })
})
