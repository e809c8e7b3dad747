import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { type CheckoutShop, openCheckoutShop } from '../../support/checkout-shop.ts'
import { engines } from '../../support/commerce.ts'

const value = '{ value }'
const prices = `prices { grand_total ${value} grand_total_excluding_tax ${value} subtotal_excluding_tax ${value}
  subtotal_including_tax ${value} subtotal_with_discount_excluding_tax ${value}
  applied_taxes { label amount ${value} } discount { label amount ${value} }
  discounts { label applied_to amount { value currency } coupon { code } } }`
const itemPrices = `items { product { sku } prices { price ${value} price_including_tax ${value} row_total ${value}
  row_total_including_tax ${value} total_item_discount ${value} original_item_price ${value} original_row_total ${value}
  catalog_discount { amount_off percent_off } row_catalog_discount { amount_off percent_off }
  fixed_product_taxes { label } discounts { label applied_to amount ${value} coupon { code } } } }`

type Money = { value: number }
type Prices = { prices: { grand_total: Money; discounts: object[] | null; applied_taxes: object[] } }

describe.each(engines)('what a cart costs on %s', (engine) => {
  let shop: CheckoutShop
  beforeAll(async () => {
    shop = await openCheckoutShop(engine)
  })
  afterAll(() => shop.close())

  const made: number[] = []
  const rule = async (...given: Parameters<CheckoutShop['rule']>) => {
    made.push(await shop.rule(...given))
  }
  afterEach(async () => {
    for (const id of made.splice(0)) await shop.removeRule(id)
  })
  const total = async (id: string) =>
    (await shop.cart<Prices>(id, `prices { grand_total ${value} }`)).prices.grand_total.value

  test('an empty cart costs nothing, and every price is there', async () => {
    const nothing = { value: 0 }
    expect(await shop.cart(await shop.cartOf({}), prices)).toEqual({
      prices: {
        grand_total: nothing,
        grand_total_excluding_tax: nothing,
        subtotal_excluding_tax: nothing,
        subtotal_including_tax: nothing,
        subtotal_with_discount_excluding_tax: nothing,
        applied_taxes: [],
        discount: null,
        discounts: null,
      },
    })
  })

  test('goods, shipping, tax after the discount, and who took what: to the cent', async () => {
    await rule({ action: 'by_percent', discountAmount: '10', labels: { default: 'Ten off' } }, 'TEN')
    const id = await shop.cartOf({ chair: 1, cup: 3 })
    await shop.ready(id)
    await shop.set(id, 'applyCouponToCart', ', coupon_code: "TEN"')
    // 129.97 less 13.00 is 116.97; 10% of it is 11.70; 5.00 to ship.
    expect(await shop.cart(id, prices)).toEqual({
      prices: {
        grand_total: { value: 133.67 },
        grand_total_excluding_tax: { value: 121.97 },
        subtotal_excluding_tax: { value: 129.97 },
        subtotal_including_tax: { value: 142.97 },
        subtotal_with_discount_excluding_tax: { value: 116.97 },
        applied_taxes: [{ label: 'US-CA', amount: { value: 11.7 } }],
        discount: { label: ['Ten off'], amount: { value: -13 } },
        discounts: [
          { label: 'Ten off', applied_to: 'ITEM', amount: { value: 13, currency: 'USD' }, coupon: { code: 'TEN' } },
        ],
      },
    })
  })

  test('a line tells its price, its special price and what a rule takes off it', async () => {
    await rule({
      action: 'by_fixed',
      discountAmount: '3',
      actions: { kind: 'item', attribute: 'sku', operator: '==', value: 'rug' },
    })
    const { items } = await shop.cart<{ items: object[] }>(await shop.cartOf({ rug: 2, chair: 1 }), itemPrices)
    expect(items[0]).toEqual({
      product: { sku: 'rug' },
      prices: {
        price: { value: 40 },
        price_including_tax: { value: 40 },
        row_total: { value: 80 },
        row_total_including_tax: { value: 80 },
        total_item_discount: { value: 6 },
        original_item_price: { value: 50 },
        original_row_total: { value: 100 },
        catalog_discount: { amount_off: 10, percent_off: 20 },
        row_catalog_discount: { amount_off: 20, percent_off: 20 },
        fixed_product_taxes: [],
        discounts: [{ label: 'Discount', applied_to: 'ITEM', amount: { value: 6 }, coupon: null }],
      },
    })
    expect(items[1]).toMatchObject({ prices: { discounts: null, total_item_discount: { value: 0 } } })
  })

  test.each([
    ['cart_fixed', { action: 'cart_fixed', discountAmount: '25' }, 175],
    ['buy_x_get_y', { action: 'buy_x_get_y', discountStep: 1, discountAmount: '1' }, 100],
    ['by_percent of one piece', { action: 'by_percent', discountAmount: '50', discountQuantity: 1 }, 150],
    [
      'by_percent of a category that is not there',
      {
        action: 'by_percent',
        discountAmount: '50',
        actions: { kind: 'item', attribute: 'category_ids', operator: '==', value: '999' },
      },
      200,
    ],
    [
      'of an attribute set',
      {
        action: 'by_percent',
        discountAmount: '50',
        actions: { kind: 'item', attribute: 'attribute_set_id', operator: '==', value: '4' },
      },
      100,
    ],
    [
      'for a product that is found in the cart',
      {
        action: 'by_percent',
        discountAmount: '50',
        conditions: {
          kind: 'found',
          aggregator: 'all',
          value: true,
          conditions: [{ kind: 'item', attribute: 'quote_item_qty', operator: '>=', value: '3' }],
        },
      },
      200,
    ],
    [
      'from a subtotal on',
      {
        action: 'by_percent',
        discountAmount: '5',
        conditions: { kind: 'cart', attribute: 'base_subtotal', operator: '>=', value: '200' },
      },
      190,
    ],
    ['only tomorrow', { action: 'by_percent', discountAmount: '50', fromDate: '2999-01-01' }, 200],
    ['only for another group', { action: 'by_percent', discountAmount: '50', customerGroupIds: [1] }, 200],
    ['switched off', { action: 'by_percent', discountAmount: '50', isActive: false }, 200],
  ])('two chairs with a rule %s', async (_, given, expected) => {
    await rule(given)
    expect(await total(await shop.cartOf({ chair: 2 }))).toBe(expected)
  })

  test('an amount of a rule is in base currency, and taken off in the shopper’s', async () => {
    await rule({ action: 'by_fixed', discountAmount: '3' })
    const euro = { 'content-currency': 'EUR' }
    const answer = await shop.cart<Prices>(await shop.cartOf({ chair: 1 }), prices, euro)
    expect(answer.prices).toMatchObject({
      grand_total: { value: 87.3 },
      discounts: [{ amount: { value: 2.7, currency: 'EUR' } }],
    })
  })

  test('a rule reaches shipping and says so; its label is the store view’s', async () => {
    const labels = { default: 'Half', nl: 'De helft' }
    await rule({ action: 'by_percent', discountAmount: '50', applyToShipping: true, labels })
    const id = await shop.cartOf({ chair: 1 })
    await shop.ready(id)
    const { discounts } = (await shop.cart<Prices>(id, prices, { store: 'nl' })).prices
    expect(discounts).toMatchObject([
      { label: 'De helft', applied_to: 'ITEM', amount: { value: 45 } },
      { label: 'De helft', applied_to: 'SHIPPING', amount: { value: 2.25 } },
    ])
  })

  test('a rule with free shipping makes every way to ship cost nothing', async () => {
    await rule({ action: 'by_percent', freeShipping: 'shipment' })
    const id = await shop.cartOf({ chair: 1 })
    await shop.ready(id)
    expect(await total(id)).toBe(110)
  })

  test('the order of lines changes no total', async () => {
    await rule({ action: 'by_percent', discountAmount: '33.3' })
    const [one, other] = [
      await shop.cartOf({ cup: 3, chair: 1, rug: 2 }),
      await shop.cartOf({ rug: 2, chair: 1, cup: 3 }),
    ]
    for (const id of [one, other]) await shop.ready(id)
    expect(await shop.cart(one, prices)).toEqual(await shop.cart(other, prices))
  })

  test('the order keeps what the cart showed', async () => {
    await rule({ action: 'by_percent', discountAmount: '10', labels: { default: 'Ten off' } })
    const id = await shop.ready(await shop.cartOf({ chair: 1 }))
    expect(await total(id)).toBe(104)
    expect((await shop.place(id)).errors).toEqual([])
    const [mail] = await shop.mails()
    expect(mail).toContain('104.00')
  })
})
