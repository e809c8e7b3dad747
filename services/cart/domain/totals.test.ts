import { describe, expect, it } from 'vitest'
import { pieceOf, totalsOf } from './totals.ts'

const row = (exclMinor: number, taxMinor: number) => ({
  exclMinor,
  taxMinor,
  inclMinor: exclMinor + taxMinor,
  percent: '8.25',
})

describe('totals', () => {
  it('adds rows and shipping to the cent', () => {
    const applied = [
      { label: 'US-CA', percent: '8.25', amountMinor: 248 },
      { label: 'US-CA', percent: '8.25', amountMinor: 41 },
      { label: 'Eco', percent: '1', amountMinor: 5 },
    ]
    expect(totalsOf([row(1999, 165), row(1001, 83)], row(500, 41), applied)).toEqual({
      subtotalExclMinor: 3000,
      subtotalInclMinor: 3248,
      shippingExclMinor: 500,
      shippingInclMinor: 541,
      taxMinor: 289,
      grandMinor: 3789,
      grandExclTaxMinor: 3500,
      taxes: [
        { label: 'US-CA', percent: '8.25', amountMinor: 289 },
        { label: 'Eco', percent: '1', amountMinor: 5 },
      ],
    })
  })

  it('an empty cart costs nothing', () => {
    expect(totalsOf([], null, [])).toMatchObject({ grandMinor: 0, taxMinor: 0, taxes: [] })
  })

  it.each([
    [row(3000, 248), 1000, 3, false, { exclMinor: 1000, inclMinor: 1083 }],
    [row(2772, 228), 1000, 3, true, { exclMinor: 924, inclMinor: 1000 }],
    [row(0, 0), 0, 2, false, { exclMinor: 0, inclMinor: 0 }],
  ])('one piece of %o at %d, %d pieces, tax inside %s', (taxed, unit, quantity, includes, piece) => {
    expect(pieceOf(taxed, unit, quantity, includes)).toEqual(piece)
  })
})
