import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divideHalfUp, fractionOf, minorUnits } from './decimal.ts'

describe('decimal arithmetic', () => {
  it.each([
    ['5.00', '1', 'USD', 500],
    ['5', '0.92', 'EUR', 460],
    ['0.125', '1', 'USD', 13],
    ['4.99', '149.5', 'JPY', 746],
    ['1.5', '0.3075', 'KWD', 461],
  ])('%s at a rate of %s is %s %d', (amount, rate, currency, minor) => {
    expect(minorUnits(amount, rate, currency)).toBe(minor)
  })

  it('reads a decimal string exactly', () => {
    expect(fractionOf('8.25')).toEqual({ numerator: 825n, denominator: 100n })
    expect(fractionOf('21')).toEqual({ numerator: 21n, denominator: 1n })
  })

  it('rounds to the nearest integer and halves up, for both signs', () => {
    fc.assert(
      fc.property(fc.bigInt(-1_000_000n, 1_000_000n), fc.bigInt(1n, 10_000n), (dividend, divisor) => {
        const doubledRest = 2n * (dividend - divideHalfUp(dividend, divisor) * divisor)
        expect(doubledRest >= -divisor && doubledRest < divisor).toBe(true)
      }),
    )
  })
})
