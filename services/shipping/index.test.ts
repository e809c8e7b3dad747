import { describe, expect, it } from 'vitest'
import { type StoreConfigurationInput, storeConfiguration } from '../../contracts/stores.ts'
import { openShipping } from './index.ts'

const view = {
  code: 'default',
  name: 'Default',
  locale: 'nl_NL',
  displayCurrency: 'EUR',
  allowedCurrencies: ['EUR', 'USD', 'JPY'],
}
const settings = {
  groupName: 'Main',
  baseCurrency: 'EUR',
  rates: { USD: '1.1', JPY: '160' },
  views: [view],
  title: 'Shop',
  defaultCountry: 'NL',
  allowedCountries: ['NL', 'DE'],
  tax: {
    pricesIncludeTax: true,
    shippingIncludesTax: false,
    rates: [
      { code: 'NL high', country: 'NL', percent: '21', appliesToShipping: true },
      { code: 'NL low', country: 'NL', percent: '9', productClasses: ['Books'] },
      { code: 'DE', country: 'DE', percent: '19', appliesToShipping: true },
    ],
  },
  shipping: { flatrate: { title: 'Post', name: 'Parcel', price: '4.95' } },
  payment: {},
  mail: { fromName: 'Shop', fromAddress: 'shop@example.org' },
} satisfies StoreConfigurationInput
const open = async (changes: Partial<StoreConfigurationInput> = {}) => {
  const configuration = storeConfiguration.parse({ ...settings, ...changes })
  return (await openShipping({ configuration: () => configuration })).api
}
const netherlands = { country: 'NL', region: null, postcode: null }
const parcel = {
  store: 'default',
  destination: netherlands,
  subtotalMinor: 1000,
  subtotalInclMinor: 1210,
  wholeSubtotalMinor: 1000,
  discountMinor: 0,
  pieces: 1,
  freePieces: 0,
  weight: 1,
  isFree: false,
}
const one = { quantity: 1, discountMinor: 0 }

describe('shipping and tax by configuration', () => {
  it.each([
    ['EUR', 495],
    ['USD', 545],
    ['JPY', 792],
  ])('a rate in %s is %d minor units', async (currency, priceMinor) => {
    const [rate] = await (await open()).rates({ ...parcel, currency })
    expect(rate?.priceMinor).toBe(priceMinor)
  })

  it('says which exchange rate is missing', async () => {
    await expect((await open()).rates({ ...parcel, currency: 'GBP' })).rejects.toThrow(
      'add rates.GBP to the store configuration',
    )
  })

  it('goods include tax, shipping does not, each class has its rate', async () => {
    const { lines, applied } = await (await open()).taxes({
      store: 'default',
      currency: 'EUR',
      destination: netherlands,
      customerTaxClass: null,
      lines: [
        { id: 'chair', taxClass: 'Taxable Goods', unitMinor: 12100, ...one },
        { id: 'book', taxClass: 'Books', unitMinor: 1090, ...one },
        { id: 'shipping', taxClass: '', unitMinor: 495, ...one, isShipping: true },
      ],
    })
    expect(lines.map(({ exclMinor, taxMinor, inclMinor }) => [exclMinor, taxMinor, inclMinor])).toEqual([
      [10000, 2100, 12100],
      [1000, 90, 1090],
      [495, 104, 599],
    ])
    expect(applied).toEqual([
      { label: 'NL high', percent: '21', amountMinor: 2204 },
      { label: 'NL low', percent: '9', amountMinor: 90 },
    ])
  })

  it('abroad, the home tax comes off and the tax of the place goes on', async () => {
    const request = {
      store: 'default',
      currency: 'EUR',
      customerTaxClass: null,
      lines: [{ id: 'a', taxClass: 'Taxable Goods', unitMinor: 12100, ...one }],
    }
    const { lines } = await (await open()).taxes({ ...request, destination: { ...netherlands, country: 'DE' } })
    expect(lines).toMatchObject([{ id: 'a', exclMinor: 10000, taxMinor: 1900, inclMinor: 11900, percent: '19' }])
  })
})
