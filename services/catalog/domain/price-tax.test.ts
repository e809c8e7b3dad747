import fc from 'fast-check'
import { expect, test } from 'vitest'
import { taxedPrice } from './price-tax.ts'

const tax = (percent: string, includedPercent = percent) => ({ percent, includedPercent })
const percents = fc.integer({ min: 0, max: 40_000 }).map((thousandths) => String(thousandths / 1000))
const amounts = fc.nat(50_000_000)

test('tax goes on, or comes out', () => {
  expect(taxedPrice(1999, tax('8.25'), false)).toEqual({ exclMinor: 1999, inclMinor: 2164 })
  expect(taxedPrice(1999, tax('21'), true)).toEqual({ exclMinor: 1652, inclMinor: 1999 })
  expect(taxedPrice(1000, tax('0'), true)).toEqual({ exclMinor: 1000, inclMinor: 1000 })
})

test('where another tax is due than is inside, the one comes off and the other goes on', () => {
  expect(taxedPrice(12_100, tax('19', '21'), true)).toEqual({ exclMinor: 10_000, inclMinor: 11_900 })
  expect(taxedPrice(12_100, tax('0', '21'), true)).toEqual({ exclMinor: 10_000, inclMinor: 10_000 })
})

test('a price without tax survives the way to one with tax and back', () => {
  fc.assert(
    fc.property(amounts, percents, (minor, percent) => {
      const { inclMinor } = taxedPrice(minor, tax(percent), false)
      expect(taxedPrice(inclMinor, tax(percent), true)).toEqual({ exclMinor: minor, inclMinor })
    }),
  )
})

test('a price with tax is its two parts, and never shown other than entered', () => {
  fc.assert(
    fc.property(amounts, percents, (minor, percent) => {
      const { exclMinor, inclMinor } = taxedPrice(minor, tax(percent), true)
      expect(inclMinor).toBe(minor)
      expect(Math.abs(exclMinor * (1 + Number(percent) / 100) - minor)).toBeLessThanOrEqual(0.5 * 1.41)
      const again = taxedPrice(exclMinor, tax(percent), false)
      expect(Math.abs(again.inclMinor - minor)).toBeLessThanOrEqual(1)
    }),
  )
})
