import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StoreConfigurationInput } from '../../../contracts/stores.ts'
import { type CheckoutShop, openCheckoutShop } from '../../support/checkout-shop.ts'
import { engines } from '../../support/commerce.ts'
import { smallConfiguration } from '../../support/small-shop.ts'

const rate = { country: 'US', region: 'CA' }
const rates = [
  { ...rate, code: 'US-CA', titles: { default: 'California' }, percent: '10', rule: 'state' },
  { ...rate, code: 'US-CA-LA', percent: '1', rule: 'city', postcode: '902*', priority: 1 },
  { ...rate, code: 'Books', percent: '5', productClasses: ['Books'], rule: 'state' },
  { ...rate, code: 'Delivery', percent: '10', productClasses: ['Delivery'], rule: 'state' },
]
const taxed = `prices { grand_total { value } subtotal_excluding_tax { value } subtotal_including_tax { value }
  applied_taxes { label amount { value } } }`

describe.each(engines)('taxes of a cart on %s', (engine) => {
  let shop: CheckoutShop
  beforeAll(async () => {
    shop = await openCheckoutShop(engine)
  })
  afterAll(() => shop.close())

  /** What a cart costs in California under these tax settings. */
  async function costs(tax: NonNullable<StoreConfigurationInput['tax']>, pieces: Record<string, number>) {
    await shop.commerce.writeConfiguration({ ...smallConfiguration, tax })
    const id = await shop.cartOf(pieces)
    await shop.shipTo(id)
    await shop.shipBy(id)
    return shop.cart(id, taxed)
  }
  const shown = (grand: number, excl: number, incl: number, taxes: [string, number][]) => ({
    prices: {
      grand_total: { value: grand },
      subtotal_excluding_tax: { value: excl },
      subtotal_including_tax: { value: incl },
      applied_taxes: taxes.map(([label, value]) => ({ label, amount: { value } })),
    },
  })

  test('several rates of one line, one on top of the other, each under its title', async () => {
    expect(await costs({ rates }, { chair: 1 })).toEqual(
      shown(116.1, 100, 111.1, [
        ['California', 10],
        ['US-CA-LA', 1.1],
      ]),
    )
  })

  test('each product by its class, and delivery by its own', async () => {
    expect(await costs({ rates, shippingClass: 'Delivery' }, { book: 1 })).toEqual(
      shown(26.5, 20, 21, [
        ['Books', 1],
        ['Delivery', 0.5],
      ]),
    )
  })

  test('prices with tax stay what they are where the tax is the same as at home', async () => {
    const home = { country: 'US', region: 'CA', postcode: '90210' }
    expect(await costs({ rates: rates.slice(0, 1), pricesIncludeTax: true, origin: home }, { chair: 1 })).toEqual(
      shown(105, 90.91, 100, [['California', 9.09]]),
    )
  })

  test.each([
    ['total', 3.01],
    ['row', 3.01],
    ['unit', 3],
  ] as const)('three cups of 9.99, rounded by %s, owe %d', async (algorithm, due) => {
    const odd = [{ ...rate, code: 'Odd', percent: '10.03' }]
    const answer = await costs({ rates: odd, algorithm }, { cup: 3 })
    expect(answer).toMatchObject({ prices: { applied_taxes: [{ label: 'Odd', amount: { value: due } }] } })
  })

  test('a discount on prices with tax takes its share of the tax, too', async () => {
    const id = await shop.rule({ action: 'by_percent', discountAmount: '10' })
    const home = { country: 'US', region: 'CA', postcode: '90210' }
    const tax = { rates: rates.slice(0, 1), pricesIncludeTax: true, discountIncludesTax: true, origin: home }
    await shop.commerce.writeConfiguration({ ...smallConfiguration, tax })
    const cart = await shop.cartOf({ chair: 1 })
    await shop.shipTo(cart)
    const sums = 'grand_total { value } subtotal_with_discount_excluding_tax { value } discounts { amount { value } }'
    expect(await shop.cart(cart, `prices { ${sums} }`)).toEqual({
      prices: {
        grand_total: { value: 90 },
        subtotal_with_discount_excluding_tax: { value: 81.82 },
        discounts: [{ amount: { value: 10 } }],
      },
    })
    await shop.removeRule(id)
  })

  test('tax before the discount is due on the whole price', async () => {
    const id = await shop.rule({ action: 'by_percent', discountAmount: '50' })
    const after = await costs({ rates: rates.slice(0, 1) }, { chair: 1 })
    const before = await costs({ rates: rates.slice(0, 1), afterDiscount: false }, { chair: 1 })
    await shop.removeRule(id)
    expect(after).toMatchObject({ prices: { grand_total: { value: 60 } } })
    expect(before).toMatchObject({ prices: { grand_total: { value: 65 } } })
  })
})
