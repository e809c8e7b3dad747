import { describe, expect, it } from 'vitest'
import { rateFor } from './tax-rate.ts'

const rate = (code: string, region: string, postcode: string, percent: string, more = {}) => ({
  code,
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
const goods = { id: 'a', taxClass: 'Taxable Goods', rowMinor: 100 }

describe('which tax rate a line gets', () => {
  it.each([
    ['CA', '90210', 'US-CA-90210'],
    ['CA', '94016', 'US-CA'],
    ['NY', '10001', 'US'],
    [null, null, 'US'],
  ])('region %s, postcode %s: %s', (region, postcode, code) => {
    expect(rateFor(rates, { country: 'US', region, postcode }, goods)?.code).toBe(code)
  })

  it('asks for the class of the product, and for shipping by its own switch', () => {
    const destination = { country: 'US', region: null, postcode: null }
    expect(rateFor(rates, destination, { ...goods, taxClass: 'Books' })?.code).toBe('US books')
    expect(rateFor(rates, destination, { ...goods, taxClass: 'None' })).toBeNull()
    expect(rateFor(rates, destination, { ...goods, isShipping: true })?.code).toBe('US shipping')
  })

  it('is nothing in a country without rates', () => {
    expect(rateFor(rates, { country: 'NL', region: null, postcode: '1011' }, goods)).toBeNull()
  })
})
