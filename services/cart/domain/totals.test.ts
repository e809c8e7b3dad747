import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Part, totalsOf } from './totals.ts'

const row = (exclMinor: number, taxMinor: number, off = 0): Part => ({
  taxed: {
    exclMinor,
    inclMinor: exclMinor + taxMinor,
    unitExclMinor: exclMinor,
    unitInclMinor: exclMinor + taxMinor,
    taxMinor,
    payableMinor: exclMinor + taxMinor - off,
    percent: '8.25',
  },
  discounts: off ? [{ ruleId: 1, label: 'Sale', amountMinor: off, coupon: null, onShipping: false }] : [],
})
const discount = (ruleId: number, amountMinor: number, onShipping = false) => ({
  ruleId,
  label: `Rule ${ruleId}`,
  amountMinor,
  coupon: null,
  onShipping,
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
      goodsNetMinor: 3000,
      goodsDiscountMinor: 0,
      discountMinor: 0,
      taxMinor: 289,
      grandMinor: 3789,
      grandExclTaxMinor: 3500,
      taxes: [
        { label: 'US-CA', percent: '8.25', amountMinor: 289 },
        { label: 'Eco', percent: '1', amountMinor: 5 },
      ],
      discounts: [],
    })
  })

  it('an empty cart costs nothing', () => {
    expect(totalsOf([], null, [])).toMatchObject({ grandMinor: 0, taxMinor: 0, taxes: [], discounts: [] })
  })

  it('tells discounts once per rule for the goods and once for shipping', () => {
    const goods = [
      { ...row(1000, 0), discounts: [discount(1, 100), discount(2, 50)] },
      { ...row(1000, 0), discounts: [discount(1, 100)] },
    ]
    const totals = totalsOf(goods, { ...row(500, 0), discounts: [discount(1, 25, true)] }, [])
    expect(totals.discounts).toEqual([discount(1, 200), discount(2, 50), discount(1, 25, true)])
    expect([totals.goodsDiscountMinor, totals.discountMinor]).toEqual([250, 275])
  })

  it('the sum of what rows owe is what the cart owes', () => {
    const amounts = fc.array(fc.tuple(fc.nat(1e6), fc.nat(1e5), fc.nat(1e3)), { maxLength: 20 })
    fc.assert(
      fc.property(amounts, (given) => {
        const rows = given.map(([excl, tax, off]) => row(excl, tax, off))
        const sum = (index: 0 | 1 | 2) => given.reduce((total, one) => total + one[index], 0)
        const totals = totalsOf(rows, null, [])
        expect(totals.grandMinor).toBe(sum(0) + sum(1) - sum(2))
        expect(totals.grandExclTaxMinor + totals.taxMinor).toBe(totals.grandMinor)
      }),
    )
  })
})
