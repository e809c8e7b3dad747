import { describe, expect, test } from 'vitest'
import { convertMoney, currencyDigits, moneyOf, multiplyRate, toMajor, toMinor } from './money.ts'

describe('amounts', () => {
  test.each([
    ['19.95', 'EUR', 1995],
    ['19.955', 'EUR', 1996],
    ['0.004', 'EUR', 0],
    ['1299', 'JPY', 1299],
    ['1299.5', 'JPY', 1300],
    ['1.2345', 'KWD', 1235],
    ['-0.005', 'EUR', -1],
  ])('%s in %s is %i minor units', (decimal, currency, minor) => {
    expect(toMinor(decimal, currency)).toBe(minor)
  })

  test.each(['', '1,50', '1e3', '.5', '12.', 'abc'])('"%s" is refused', (text) => {
    expect(() => toMinor(text, 'EUR')).toThrow(RangeError)
  })

  test('the wire carries floats with the currency', () => {
    expect(moneyOf(1995, 'EUR')).toEqual({ value: 19.95, currency: 'EUR' })
    expect(toMajor(1299, 'JPY')).toBe(1299)
  })
})

/** A small seeded generator: a failure can be run again. */
function random(seed: number) {
  let state = seed
  return (below: number) => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32
    return Math.floor((state / 2 ** 32) * below)
  }
}

describe('for any amount', () => {
  const next = random(20_260_101)
  const currencies = ['EUR', 'USD', 'JPY', 'KWD']
  const cases = Array.from({ length: 2000 }, () => ({
    minor: next(2_000_000_000) - 1_000_000_000,
    currency: currencies[next(currencies.length)] ?? 'EUR',
    rate: `${next(30)}.${String(next(10_000)).padStart(4, '0')}`,
  }))

  test('to the wire and back changes nothing', () => {
    for (const { minor, currency } of cases) {
      expect(toMinor(toMajor(minor, currency).toFixed(currencyDigits(currency)), currency)).toBe(minor)
    }
  })

  test('a rate is never more than half a minor unit off, and mirrors for negative amounts', () => {
    for (const { minor, rate } of cases) {
      const result = multiplyRate(minor, rate)
      const exact = BigInt(minor) * BigInt(rate.replace('.', ''))
      const off = BigInt(result) * 10_000n - exact
      expect(off <= 5000n && off >= -5000n).toBe(true)
      expect(multiplyRate(-minor, rate)).toBe(-result || 0)
    }
  })

  test('a conversion by 1 within one currency changes nothing', () => {
    for (const { minor, currency } of cases) expect(convertMoney(minor, currency, currency, '1')).toBe(minor)
  })
})

test('a conversion minds the decimals of both currencies', () => {
  expect(convertMoney(1000, 'USD', 'JPY', '149.55')).toBe(1496)
  expect(convertMoney(1496, 'JPY', 'USD', '0.00669')).toBe(1001)
})
