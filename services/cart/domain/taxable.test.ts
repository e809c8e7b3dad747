import { describe, expect, it } from 'vitest'
import { saleItem } from './samples.fixture.ts'
import { discountBase, taxableLines, taxedRows } from './taxable.ts'

const selection = (sku: string, priceMinor: number, quantity: number, taxClass: string) => ({
  selectionUid: sku,
  selectionId: 1,
  productUid: sku,
  sku,
  name: sku,
  quantity,
  priceMinor,
  regularPriceMinor: priceMinor,
  taxClass,
})
const option = { optionUid: 'o', optionId: 1, label: 'Parts', type: 'select' }
const selections = [selection('lamp', 1000, 1, 'Taxable Goods'), selection('book', 250, 2, 'Books')]
const bundle = saleItem({ type: 'bundle', finalPriceMinor: 1500, bundle: [{ ...option, selections }] })

describe('what is taxed by itself', () => {
  it('is a line', () => {
    expect(taxableLines([{ item: saleItem(), quantity: 3, discountMinor: 5 }])).toEqual([
      { id: '0', taxClass: 'Taxable Goods', unitMinor: 2000, quantity: 3, discountMinor: 5 },
    ])
  })

  it('are the selections of a bundle that costs what they cost, with their shares of a discount', () => {
    expect(taxableLines([{ item: bundle, quantity: 2, discountMinor: 100 }])).toEqual([
      { id: '0', taxClass: 'Taxable Goods', unitMinor: 1000, quantity: 2, discountMinor: 67 },
      { id: '0', taxClass: 'Books', unitMinor: 250, quantity: 4, discountMinor: 33 },
    ])
  })

  it('is a bundle with a price of its own', () => {
    const fixed = { ...bundle, finalPriceMinor: 1200, taxClass: 'Taxable Goods' }
    expect(taxableLines([{ item: fixed, quantity: 1, discountMinor: 0 }])).toHaveLength(1)
  })
})

const taxed = (exclMinor: number, taxMinor: number, percent: string) => ({
  id: '0',
  exclMinor,
  inclMinor: exclMinor + taxMinor,
  unitExclMinor: exclMinor / 2,
  unitInclMinor: (exclMinor + taxMinor) / 2,
  taxMinor,
  payableMinor: exclMinor + taxMinor,
  percent,
})

it('puts the parts of a bundle together again', () => {
  const [row] = taxedRows(
    [taxed(2000, 200, '10'), taxed(1000, 50, '5')],
    [{ item: bundle, quantity: 2, discountMinor: 0 }],
  )
  expect(row).toMatchObject({
    exclMinor: 3000,
    inclMinor: 3250,
    unitExclMinor: 1500,
    unitInclMinor: 1625,
    taxMinor: 250,
  })
})

it.each([
  [{ pricesIncludeTax: false, discountIncludesTax: false, afterDiscount: true }, 2000],
  [{ pricesIncludeTax: true, discountIncludesTax: false, afterDiscount: true }, 2000],
  [{ pricesIncludeTax: true, discountIncludesTax: true, afterDiscount: true }, 2200],
  [{ pricesIncludeTax: false, discountIncludesTax: true, afterDiscount: true }, 2000],
  [{ pricesIncludeTax: false, discountIncludesTax: true, afterDiscount: false }, 2200],
])('discounts are worked out with %o on %d', (settings, rowMinor) => {
  const { id: _, ...row } = taxed(2000, 200, '10')
  expect(discountBase(row, settings).rowMinor).toBe(rowMinor)
})
