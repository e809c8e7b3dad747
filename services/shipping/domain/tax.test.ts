import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sum, taxLine, taxRules } from './tax.fixture.ts'
import { taxLines } from './tax.ts'

const figures = (unitMinor: number, given: ReturnType<typeof taxRules>) => {
  const [taxed] = taxLines([taxLine(unitMinor)], given).lines
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
    expect(figures(row, taxRules([percent], { includesTax: () => includesTax }))).toEqual(expected)
  })

  it('a price with 21% inside loses that tax abroad and takes the tax of the destination', () => {
    const inside = { includesTax: () => true }
    const home = taxRules(['21']).groupsOf
    expect(figures(12100, taxRules(['19'], { ...inside, homeGroupsOf: home }))).toEqual([10000, 1900, 11900])
    expect(figures(12100, taxRules([], { ...inside, homeGroupsOf: home }))).toEqual([10000, 0, 10000])
  })

  it('keeps the price with tax abroad where trade across borders is switched on', () => {
    const rules = taxRules(['19'], {
      includesTax: () => true,
      homeGroupsOf: taxRules(['21']).groupsOf,
      crossBorderTrade: true,
    })
    expect(figures(11900, rules)).toEqual([10000, 1900, 11900])
  })

  it('no rate: no tax, nothing applied', () => {
    const { lines, applied } = taxLines([taxLine(500)], taxRules([]))
    expect(lines).toMatchObject([{ exclMinor: 500, taxMinor: 0, inclMinor: 500, percent: '0' }])
    expect(applied).toEqual([])
  })

  it.each([
    ['total', [1, 1, 0], 2],
    ['row', [1, 1, 1], 3],
    ['unit', [1, 1, 1], 3],
  ] as const)('three lines of 0.10 at 8.25%%, rounded by %s', (algorithm, each, whole) => {
    const { lines, applied } = taxLines([taxLine(10), taxLine(10), taxLine(10)], taxRules(['8.25'], { algorithm }))
    expect(lines.map(({ taxMinor }) => taxMinor)).toEqual(each)
    expect(applied).toEqual([{ label: 'Tax 1', percent: '8.25', amountMinor: whole }])
  })

  it('three pieces of 0.10 in one row: by the piece 0.03, by the row 0.02', () => {
    const due = (algorithm: 'unit' | 'row') =>
      taxLines([taxLine(10, { quantity: 3 })], taxRules(['8.25'], { algorithm })).lines[0]?.taxMinor
    expect([due('unit'), due('row')]).toEqual([3, 2])
  })

  it('is due on what a discount leaves, or on the whole price, as the shop says', () => {
    const line = taxLine(10000, { discountMinor: 1000 })
    const after = taxLines([line], taxRules(['10'])).lines[0]
    expect(after).toMatchObject({ exclMinor: 10000, inclMinor: 11000, taxMinor: 900, payableMinor: 9900 })
    const before = taxLines([line], taxRules(['10'], { afterDiscount: false })).lines[0]
    expect(before).toMatchObject({ taxMinor: 1000, payableMinor: 10000 })
  })

  it('comes out of what a discount leaves of a price with tax', () => {
    const rules = taxRules(['10'], { includesTax: () => true })
    expect(taxLines([taxLine(11000, { discountMinor: 1100 })], rules).lines[0]).toMatchObject({
      exclMinor: 10000,
      inclMinor: 11000,
      taxMinor: 900,
      payableMinor: 9900,
    })
  })

  it('is told per rate when several are due, to the minor unit', () => {
    const inside = taxLines([taxLine(1000)], taxRules(['6', '3'], { includesTax: () => true }))
    expect(inside.lines[0]?.taxMinor).toBe(83)
    expect(inside.applied.map(({ amountMinor }) => amountMinor)).toEqual([55, 28])
  })
})

describe('tax, whatever the amounts', () => {
  const line = fc.record({
    unitMinor: fc.integer({ min: 0, max: 500_000 }),
    quantity: fc.integer({ min: 1, max: 20 }),
    off: fc.integer({ min: 0, max: 100 }),
  })
  const lines = fc.array(line, { maxLength: 12 }).map((rows) =>
    rows.map(({ unitMinor, quantity, off }) => {
      const discountMinor = Math.floor((unitMinor * quantity * off) / 100)
      return taxLine(unitMinor, { quantity, discountMinor })
    }),
  )
  const percents = fc.array(
    fc.integer({ min: 0, max: 400_000 }).map((value) => (value / 10_000).toFixed(4)),
    { maxLength: 3 },
  )
  const rules = fc
    .record({
      percents,
      inside: fc.boolean(),
      algorithm: fc.constantFrom('unit' as const, 'row' as const, 'total' as const),
      afterDiscount: fc.boolean(),
      compound: fc.boolean(),
    })
    .map(({ percents: given, inside, ...more }) => taxRules(given, { ...more, includesTax: () => inside }))

  it('every line adds up, no tax is negative, and the rates add up to the lines', () => {
    fc.assert(
      fc.property(lines, rules, (rows, given) => {
        const { lines: taxed, applied } = taxLines(rows, given)
        for (const [index, row] of taxed.entries()) {
          const asked = rows[index]
          if (!asked) throw new Error('more answers than questions')
          const entered = asked.unitMinor * asked.quantity
          expect(given.includesTax(asked) ? row.inclMinor : row.exclMinor).toBe(entered)
          expect(row.inclMinor).toBeGreaterThanOrEqual(row.exclMinor)
          expect(row.taxMinor).toBeGreaterThanOrEqual(0)
          expect(row.payableMinor).toBeGreaterThanOrEqual(0)
          if (asked.discountMinor === 0 && given.algorithm !== 'total') {
            expect(row.exclMinor + row.taxMinor).toBe(row.inclMinor)
          }
        }
        expect(sum(applied.map(({ amountMinor }) => amountMinor))).toBe(sum(taxed.map(({ taxMinor }) => taxMinor)))
      }),
    )
  })

  it('the order of lines changes no sum', () => {
    fc.assert(
      fc.property(lines, rules, (rows, given) => {
        const totals = (asked: typeof rows) => {
          const { lines: taxed, applied } = taxLines(asked, given)
          const bill = sum(taxed.map(({ payableMinor }) => payableMinor))
          return { bill, tax: sum(taxed.map(({ taxMinor }) => taxMinor)), applied }
        }
        expect(totals([...rows].reverse())).toEqual(totals(rows))
      }),
    )
  })

  it('rounded over the total, the sum is the total rounded once', () => {
    fc.assert(
      fc.property(lines, percents, (rows, given) => {
        const whole = sum(rows.map(({ unitMinor, quantity }) => unitMinor * quantity))
        const tax = (asked: typeof rows) =>
          sum(taxLines(asked, taxRules(given, { afterDiscount: false })).lines.map(({ taxMinor }) => taxMinor))
        expect(tax(rows)).toBe(tax([taxLine(whole)]))
      }),
    )
  })
})
