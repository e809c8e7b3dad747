import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type CheckoutShop, openCheckoutShop } from '../../support/checkout-shop.ts'
import { engines } from '../../support/commerce.ts'

describe.each(engines)('estimates on %s', (engine) => {
  let shop: CheckoutShop
  beforeAll(async () => {
    shop = await openCheckoutShop(engine)
  })
  afterAll(() => shop.close())

  const place = (region: string) => `address: { country_code: US, region: { ${region} }, postcode: "90210" }`
  const flatrate = 'shipping_method: { carrier_code: "flatrate", method_code: "flatrate" }'
  const total = async (id: string, rest: string) => {
    type Totals = { estimateTotals: { cart: { prices: { grand_total: { value: number } } } } }
    const text = `mutation { estimateTotals(input: { cart_id: "${id}", ${rest} }) {
      cart { prices { grand_total { value } } } } }`
    return (await shop.data<Totals>(text)).estimateTotals.cart.prices.grand_total.value
  }

  test('estimateShippingMethods tells the ways to ship to a place before there is an address', async () => {
    const id = await shop.cartOf({ chair: 1 })
    const ask = (country: string) =>
      shop.data(`mutation { estimateShippingMethods(input: { cart_id: "${id}", address: { country_code: ${country} } }) {
        carrier_code method_code available error_message amount { value } price_incl_tax { value } } }`)
    expect(await ask('US')).toEqual({
      estimateShippingMethods: [
        {
          ...{ carrier_code: 'flatrate', method_code: 'flatrate', available: true, error_message: '' },
          ...{ amount: { value: 5 }, price_incl_tax: { value: 5 } },
        },
      ],
    })
    expect(await ask('FR')).toEqual({ estimateShippingMethods: [] })
  })

  test('estimateTotals adds tax and shipping of that place, and keeps nothing of it', async () => {
    const id = await shop.cartOf({ chair: 1 })
    expect(await total(id, place('region_code: "CA"'))).toBe(110)
    expect(await total(id, `${place('region_id: 12')}, ${flatrate}`)).toBe(115)
    expect(await total(id, `${place('region: "New York"')}, ${flatrate}`)).toBe(105)
    expect(await shop.cart(id, 'prices { grand_total { value } } shipping_addresses { city }')).toEqual({
      prices: { grand_total: { value: 100 } },
      shipping_addresses: [],
    })
  })

  test('both call a cart that is not there a wrong input, and an empty region is none', async () => {
    const unknown = ['Could not find a cart with ID "nobody"', 'graphql-input']
    const totals = `mutation { estimateTotals(input: { cart_id: "nobody", ${place('region_id: 12')} }) { cart { id } } }`
    const methods = (id: string, region: string) =>
      `mutation { estimateShippingMethods(input: { cart_id: "${id}", ${place(region)} }) { carrier_code } }`
    expect(await shop.refusal(totals)).toEqual(unknown)
    expect(await shop.refusal(methods('nobody', 'region_id: 12'))).toEqual(unknown)
    expect(await shop.refusal(methods(await shop.cartOf({ chair: 1 }), ''))).toEqual([
      'Missing parameter(s) for region input',
      'graphql-input',
    ])
  })
})
