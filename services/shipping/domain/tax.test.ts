import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type TaxRules, taxLines } from './tax.ts'

const rate = (code: string, percent: string) => ({
  code,
  percent,
  country: 'NL',
  region: '*',
  postcode: '*',
  productClasses: ['Goods'],
  appliesToShipping: true,
})
const rules = (percent: string | null, includesTax: boolean, home = percent): TaxRules => ({
  rateOf: () => (percent === null ? null : rate('VAT', percent)),
  homeRateOf: () => (home === null ? null : rate('VAT', home)),
  includesTax: () => includesTax,
})
const line = (rowMinor: number, id = 'a') => ({ id, taxClass: 'Goods', rowMinor })
const figures = (rowMinor: number, given: TaxRules) => {
  const [taxed] = taxLines([line(rowMinor)], given).lines
  return [taxed?.exclMinor, taxed?.taxMinor, taxed?.inclMinor]
}

describe('tax', () => {
  it.each([
    [1999, '8.25', false, [1999, 165, 2164]],
    [1000, '8.25', false, [1000, 83, 1083]],
    [1999, '21', true, [1652, 347, 1999]],
    [100, '19', true, [84, 16, 100]],
    [1, '50', false, [1, 1, 2]],
    [0, '21', false, [0, 0, 0]],
  ])('%d minor units at %s%%, tax in the price: %s', (row, percent, includesTax, expected) => {
    expect(figures(row, rules(percent, includesTax))).toEqual(expected)
  })

  it('a price with 21% inside loses that tax abroad and takes the tax of the destination', () => {
    expect(figures(12100, rules('19', true, '21'))).toEqual([10000, 1900, 11900])
    expect(figures(12100, rules(null, true, '21'))).toEqual([10000, 0, 10000])
  })

  it('no rate: no tax, nothing applied', () => {
    expect(taxLines([line(500)], rules(null, false))).toEqual({
      lines: [{ id: 'a', exclMinor: 500, taxMinor: 0, inclMinor: 500, percent: '0' }],
      applied: [],
    })
  })

  it('three lines of 0.10 at 8.25% owe 0.02 together, not 0.03', () => {
    const { lines, applied } = taxLines([line(10), line(10), line(10)], rules('8.25', false))
    expect(lines.map(({ taxMinor }) => taxMinor)).toEqual([1, 1, 0])
    expect(applied).toEqual([{ label: 'VAT', percent: '8.25', amountMinor: 2 }])
  })

  it('groups what is applied by rate', () => {
    const byClass: TaxRules = {
      ...rules('21', false),
      rateOf: ({ taxClass }) => (taxClass === 'Books' ? rate('Low', '9') : rate('High', '21')),
    }
    const { applied } = taxLines([line(1000), { ...line(1000), taxClass: 'Books' }, line(500)], byClass)
    expect(applied).toEqual([
      { label: 'High', percent: '21', amountMinor: 315 },
      { label: 'Low', percent: '9', amountMinor: 90 },
    ])
  })

  const rows = fc.array(fc.integer({ min: 0, max: 5_000_000 }), { maxLength: 20 })
  const percents = fc.integer({ min: 0, max: 400_000 }).map((value) => (value / 10_000).toFixed(4))

  it('every line adds up, no tax is negative, and the sum is the total rounded once', () => {
    fc.assert(
      fc.property(rows, percents, fc.boolean(), (amounts, percent, includesTax) => {
        const { lines } = taxLines(
          amounts.map((row) => line(row)),
          rules(percent, includesTax),
        )
        for (const [index, taxed] of lines.entries()) {
          expect(taxed.exclMinor + taxed.taxMinor).toBe(taxed.inclMinor)
          expect(taxed.taxMinor).toBeGreaterThanOrEqual(0)
          expect(includesTax ? taxed.inclMinor : taxed.exclMinor).toBe(amounts[index])
        }
        const sum = amounts.reduce((total, row) => total + row, 0)
        const whole = taxLines([line(sum)], rules(percent, includesTax)).lines[0]?.taxMinor
        expect(lines.reduce((total, taxed) => total + taxed.taxMinor, 0)).toBe(whole)
      }),
    )
  })
})
