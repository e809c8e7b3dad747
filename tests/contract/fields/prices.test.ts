import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { pricesCatalogue } from '../../support/prices-shop.ts'
import { smallConfiguration } from '../../support/small-shop.ts'

const january = { 'preview-version': String(Date.parse('2026-01-15T12:00:00Z') / 1000) }
const euro = { 'content-currency': 'EUR' }
const prices = '{ regular_price { value currency } final_price { value } discount { amount_off percent_off } }'
const range = `price_range { minimum_price ${prices} maximum_price ${prices} }`

type Price = {
  regular_price: { value: number; currency: string }
  final_price: { value: number }
  discount: { amount_off: number; percent_off: number }
}
type Product = { price_range: { minimum_price: Price; maximum_price: Price } } & Record<string, unknown>

describe.each(engines)('prices in products on %s', (engine) => {
  let shop: TestCommerce
  beforeAll(async () => {
    shop = await openTestCommerce(engine, smallConfiguration, pricesCatalogue)
  })
  afterAll(() => shop.close())

  async function product(sku: string, fields: string, headers: Record<string, string> = {}): Promise<Product> {
    const query = `{ products(filter: { sku: { eq: "${sku}" } }) { items { ${fields} } } }`
    const { products } = await shop.data<{ products: { items: Product[] } }>(query, {}, headers)
    return products.items[0] as Product
  }
  const figures = async (sku: string, headers: Record<string, string> = {}) => {
    const { minimum_price: low, maximum_price: high } = (await product(sku, range, headers)).price_range
    return [low.regular_price.value, low.final_price.value, high.regular_price.value, high.final_price.value]
  }

  test('a special price holds within its dates, and a preview is shown the prices of its day', async () => {
    expect(await figures('lamp')).toEqual([100, 100, 100, 100])
    expect(await figures('lamp', january)).toEqual([100, 80, 100, 80])
    const fields = 'special_price special_from_date special_to_date'
    const dates = { special_from_date: '2026-01-10 00:00:00', special_to_date: '2026-01-20 00:00:00' }
    expect(await product('lamp', fields)).toEqual({ special_price: null, ...dates })
    expect(await product('lamp', fields, january)).toEqual({ special_price: 80, ...dates })
  })

  test('a catalog rule reduces what it means, one after the other, and a variant within its parent', async () => {
    expect(await figures('vase')).toEqual([50, 45, 50, 45])
    expect(await figures('vase', january)).toEqual([50, 40, 50, 40])
    expect(await figures('tee')).toEqual([30, 30, 40, 40])
    expect(await figures('tee', january)).toEqual([30, 25, 40, 40])
    expect((await product('vase', range)).price_range.minimum_price.discount).toEqual({
      amount_off: 5,
      percent_off: 10,
    })
  })

  test('another currency goes by the rate, or by its own price', async () => {
    expect(await figures('lamp', euro)).toEqual([90, 90, 90, 90])
    expect(await figures('vase', euro)).toEqual([40, 36, 40, 36])
    expect((await product('vase', range, euro)).price_range.minimum_price.regular_price.currency).toBe('EUR')
  })

  test('tiers are those of everybody and of the own group, from few to many', async () => {
    const fields = 'price_tiers { quantity final_price { value } discount { amount_off percent_off } } tier_price'
    expect(await product('lamp', fields)).toEqual({
      price_tiers: [
        { quantity: 2, final_price: { value: 90 }, discount: { amount_off: 10, percent_off: 10 } },
        { quantity: 5, final_price: { value: 80 }, discount: { amount_off: 20, percent_off: 20 } },
      ],
      tier_price: 90,
    })
    expect((await product('lamp', 'price_tiers { final_price { value } }', euro)).price_tiers).toEqual([
      { final_price: { value: 75 } },
      { final_price: { value: 72 } },
    ])
    expect((await product('tee', 'price_tiers { quantity }')).price_tiers).toEqual([])
  })

  test('the old names answer, too', async () => {
    const old = '{ amount { value currency } adjustments { code } }'
    const fields = `price { regularPrice ${old} minimalPrice ${old} maximalPrice ${old} }
      tier_prices { customer_group_id qty value percentage_value website_id }`
    const amount = (value: number) => ({ amount: { value, currency: 'USD' }, adjustments: [] })
    expect(await product('lamp', fields, january)).toEqual({
      price: { regularPrice: amount(100), minimalPrice: amount(80), maximalPrice: amount(80) },
      tier_prices: [
        { customer_group_id: '32000', qty: 2, value: 90, percentage_value: null, website_id: 0 },
        { customer_group_id: '32000', qty: 5, value: 80, percentage_value: 20, website_id: 0 },
      ],
    })
  })

  test('a list is filtered and sorted by what is asked after rules', async () => {
    const query = `{ products(filter: { price: { from: "40", to: "49" } }, sort: { price: ASC }) { items { sku } } }`
    const { products } = await shop.data<{ products: unknown }>(query)
    expect(products).toEqual({ items: [{ sku: 'vase' }] })
  })

  test('a cart asks what the list said, by tier and rule', async () => {
    const { createEmptyCart: id } = await shop.data<{ createEmptyCart: string }>('mutation { createEmptyCart }')
    const items = '[{ sku: "lamp", quantity: 5 }, { sku: "vase", quantity: 1 }]'
    const query = `mutation { addProductsToCart(cartId: "${id}", cartItems: ${items}) {
      user_errors { message } cart { items { prices { price { value } row_total { value } } } } } }`
    expect(await shop.data(query)).toEqual({
      addProductsToCart: {
        user_errors: [],
        cart: {
          items: [
            { prices: { price: { value: 80 }, row_total: { value: 400 } } },
            { prices: { price: { value: 45 }, row_total: { value: 45 } } },
          ],
        },
      },
    })
  })

  test('a public answer about prices is everybody’s who has the same cache id', async () => {
    const query = encodeURIComponent(`{ products(filter: { sku: { eq: "vase" } }) { items { ${range} } } }`)
    const get = (headers = {}) => fetch(`${shop.url}/graphql?query=${query}`, { headers })
    const answer = await get()
    expect(answer.headers.get('cache-control')).toMatch('public')
    const id = answer.headers.get('x-magento-cache-id') ?? ''
    expect((await get({ 'x-magento-cache-id': id })).headers.get('cache-control')).toMatch('public')
    expect((await get({ 'x-magento-cache-id': 'another' })).headers.get('cache-control')).toBe('no-store')
    expect((await get(january)).headers.get('cache-control')).toBe('no-store')
  })
})
