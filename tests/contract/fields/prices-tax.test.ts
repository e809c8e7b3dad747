import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { pricesCatalogue, taxedConfiguration } from '../../support/prices-shop.ts'

const query = `query ($sku: String) { products(filter: { sku: { eq: $sku } }) { items {
  price_range { minimum_price { regular_price { value } final_price { value } discount { amount_off } } }
  price_tiers { final_price { value } }
  price { regularPrice { amount { value } adjustments { amount { value } code description } } }
} } }`
type Item = {
  price_range: {
    minimum_price: {
      regular_price: { value: number }
      final_price: { value: number }
      discount: { amount_off: number }
    }
  }
  price_tiers: { final_price: { value: number } }[]
  price: { regularPrice: { amount: { value: number }; adjustments: unknown[] } }
}

describe.each(engines)('prices with tax in products on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    shop = await openTestCommerce(engine, taxedConfiguration, pricesCatalogue)
  })
  afterAll(() => shop.close())

  async function priced(sku: string, tax: object = {}): Promise<Item> {
    await shop.commerce.writeConfiguration({
      ...taxedConfiguration,
      tax: { ...taxedConfiguration.tax, ...tax },
    })
    const { products } = await shop.data<{ products: { items: Item[] } }>(query, { sku })
    return products.items[0] as Item
  }
  const final = async (sku: string, tax: object = {}) =>
    (await priced(sku, tax)).price_range.minimum_price.final_price.value

  test('displayed with tax, a price has the tax of its class on it, tiers and discounts, too', async () => {
    expect((await priced('vase')).price_range.minimum_price).toEqual({
      regular_price: { value: 60 },
      final_price: { value: 54 },
      discount: { amount_off: 6 },
    })
    expect(await final('book')).toBe(21)
    expect((await priced('lamp')).price_tiers).toEqual([
      { final_price: { value: 108 } },
      { final_price: { value: 96 } },
    ])
  })

  test('displayed without tax or both, entered with tax or without', async () => {
    expect(await final('vase', { catalogDisplay: 1 })).toBe(45)
    expect(await final('vase', { catalogDisplay: 3 })).toBe(54)
    expect(await final('vase', { catalogDisplay: 1, pricesIncludeTax: true })).toBe(37.5)
    expect(await final('vase', { catalogDisplay: 2, pricesIncludeTax: true })).toBe(45)
  })

  test('the default destination decides the rate', async () => {
    const rates = [
      { code: 'US', country: 'US', percent: '20' },
      { code: 'NL', country: 'NL', percent: '21' },
    ]
    expect(await final('lamp', { rates, defaults: { country: 'NL' } })).toBe(121)
    const inclusive = { rates, defaults: { country: 'NL' }, pricesIncludeTax: true }
    expect(await final('lamp', inclusive)).toBe(100.83)
    expect(await final('lamp', { ...inclusive, crossBorderTrade: true })).toBe(100)
  })

  test('taxes of another class of customers are none of a guest’s', async () => {
    const rates = [
      { code: 'All', country: 'US', percent: '10', rule: 'a' },
      { code: 'Trade', country: 'US', percent: '5', rule: 'b', customerClasses: ['Trade'] },
    ]
    expect(await final('lamp', { rates })).toBe(110)
    const retail = rates.map((rate) => ({ ...rate, customerClasses: ['Retail Customer'] }))
    expect(await final('lamp', { rates: retail })).toBe(115)
  })

  test('the old shape tells the tax beside the amount', async () => {
    const { regularPrice } = (await priced('lamp')).price
    expect(regularPrice).toEqual({
      amount: { value: 120 },
      adjustments: [{ amount: { value: 20 }, code: 'TAX', description: 'INCLUDED' }],
    })
  })
})
