import { describe, expect, it } from 'vitest'
import { percentText } from './decimal.ts'
import { combinedPercent, type TaxRate, taxGroups } from './tax-rate.ts'

const [goodsClass, home] = [{ taxClass: 'Taxable Goods' }, { country: 'US', region: null, postcode: null }]
const taxes = (
  given: TaxRate[],
  to = home,
  line: { taxClass: string; isShipping?: boolean } = goodsClass,
  customers = 'Retail Customer',
) => taxGroups({ rates: given, shippingClass: 'Delivery' }, to, customers, line)
const codes = (...asked: Parameters<typeof taxes>) =>
  taxes(...asked).flatMap((group) => group.rates.map(({ code }) => code))

const rate = (
  code: string,
  region: string,
  postcode: string,
  percent: string,
  more: Partial<TaxRate> = {},
): TaxRate => ({
  code,
  titles: {},
  customerClasses: [],
  rule: '',
  priority: 0,
  calculateOffSubtotal: false,
  country: 'US',
  region,
  postcode,
  percent,
  productClasses: ['Taxable Goods'],
  appliesToShipping: false,
  ...more,
})
const rates = [
  rate('US', '*', '*', '1'),
  rate('US-CA', 'CA', '*', '8.25'),
  rate('US-CA-90210', 'CA', '90210', '9.5'),
  rate('US books', '*', '*', '0.5', { productClasses: ['Books'] }),
  rate('US shipping', '*', '*', '3', { productClasses: [], appliesToShipping: true }),
]
describe('which tax rate a line gets', () => {
  it.each([
    ['CA', '90210', 'US-CA-90210'],
    ['CA', '94016', 'US-CA'],
    ['NY', '10001', 'US'],
    [null, null, 'US'],
  ])('region %s, postcode %s: %s', (region, postcode, code) => {
    expect(codes(rates, { country: 'US', region, postcode } as typeof home)).toEqual([code])
  })

  it('asks for the class of the product, and for shipping by its own switch or class', () => {
    expect(codes(rates, home, { taxClass: 'Books' })).toEqual(['US books'])
    expect(codes(rates, home, { taxClass: 'None' })).toEqual([])
    expect(codes(rates, home, { ...goodsClass, isShipping: true })).toEqual(['US shipping'])
    const delivery = rate('Delivery', '*', '*', '7', { productClasses: ['Delivery'] })
    expect(codes([delivery], home, { taxClass: '', isShipping: true })).toEqual(['Delivery'])
  })

  it('asks for the class of the customer', () => {
    const wholesale = rate('Wholesale', '*', '*', '2', { customerClasses: ['Wholesale'] })
    expect(codes([wholesale])).toEqual([])
    expect(codes([wholesale], home, goodsClass, 'Wholesale')).toEqual(['Wholesale'])
  })

  it('is nothing in a country without rates', () => {
    expect(codes(rates, { ...home, country: 'NL' })).toEqual([])
  })
})

describe('several taxes on one line', () => {
  const gst = rate('GST', '*', '*', '5', { rule: 'GST' })
  const pst = (more: Partial<TaxRate>) => rate('PST', '*', '*', '10', { rule: 'PST', ...more })
  const together = (more: Partial<TaxRate>) => percentText(combinedPercent(taxes([gst, pst(more)])))

  it('of one priority are added up', () => {
    expect(together({})).toBe('15')
  })

  it('of a later priority are due on the earlier ones, too', () => {
    expect(together({ priority: 1 })).toBe('15.5')
  })

  it('are due on the price alone where that is said', () => {
    expect(together({ priority: 1, calculateOffSubtotal: true })).toBe('15')
  })
})
