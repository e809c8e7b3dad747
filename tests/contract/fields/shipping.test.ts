import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ada, type CheckoutShop, openCheckoutShop } from '../../support/checkout-shop.ts'
import { engines } from '../../support/commerce.ts'
import { smallConfiguration } from '../../support/small-shop.ts'

const row = { country: 'US', region: '*', postcode: '*' }
const shipping = {
  flatrate: { title: 'Flat Rate', name: 'Fixed', price: '5.00', per: 'item' as const, handling: { fee: '1' } },
  freeshipping: { title: 'Free Shipping', name: 'Free', minimumSubtotal: '150' },
  tablerate: {
    title: 'Best Way',
    name: 'Table Rate',
    condition: 'weight' as const,
    rows: [
      { ...row, subtotalFrom: '0', price: '7.00' },
      { ...row, subtotalFrom: '20', price: '14.00' },
    ],
  },
}
const methods = `shipping_addresses { available_shipping_methods { carrier_code method_code amount { value currency } } }`
type Methods = { shipping_addresses: { available_shipping_methods: { carrier_code: string; amount: object }[] }[] }

describe.each(engines)('ways to ship and to pay on %s', (engine) => {
  let shop: CheckoutShop
  beforeAll(async () => {
    shop = await openCheckoutShop(engine, { shipping })
  })
  afterAll(() => shop.close())

  const offered = async (pieces: Record<string, number>) => {
    const id = await shop.cartOf(pieces)
    await shop.shipTo(id)
    const [address] = (await shop.cart<Methods>(id, methods)).shipping_addresses
    return address?.available_shipping_methods.map(({ carrier_code, amount }) => [carrier_code, amount])
  }
  const usd = (value: number) => ({ value, currency: 'USD' })

  test('are offered by pieces, weight and subtotal', async () => {
    expect(await offered({ chair: 1 })).toEqual([
      ['flatrate', usd(6)],
      ['tablerate', usd(7)],
    ])
    expect(await offered({ chair: 2 })).toEqual([
      ['flatrate', usd(11)],
      ['freeshipping', usd(0)],
      ['tablerate', usd(14)],
    ])
  })

  test('tell all of themselves, with and without tax', async () => {
    const all = `carrier_code carrier_title method_code method_title available error_message amount { value }
      base_amount { value } price_excl_tax { value } price_incl_tax { value }`
    const id = await shop.cartOf({ chair: 1 })
    await shop.shipTo(id)
    await shop.shipBy(id)
    const selected = all.replace('available error_message', '')
    const { shipping_addresses } = await shop.cart<{ shipping_addresses: object[] }>(
      id,
      `shipping_addresses { available_shipping_methods { ${all} } selected_shipping_method { ${selected} } }`,
    )
    const flatrate = {
      ...{ carrier_code: 'flatrate', carrier_title: 'Flat Rate', method_code: 'flatrate', method_title: 'Fixed' },
      ...{ amount: { value: 6 }, base_amount: null, price_excl_tax: { value: 6 }, price_incl_tax: { value: 6 } },
    }
    expect(shipping_addresses[0]).toMatchObject({
      available_shipping_methods: [{ ...flatrate, available: true, error_message: '' }, { carrier_code: 'tablerate' }],
      selected_shipping_method: flatrate,
    })
  })

  test('setShippingMethodsOnCart refuses in Magento’s words', async () => {
    const set = (id: string, given: string) =>
      shop.refusal(`mutation { setShippingMethodsOnCart(input: { cart_id: "${id}", shipping_methods: [${given}] }) {
        cart { id } } }`)
    const flat = '{ carrier_code: "flatrate", method_code: "flatrate" }'
    const id = await shop.cartOf({ chair: 1 })
    expect(await set(id, flat)).toEqual([
      'The shipping address is missing. Set the address and try again.',
      'graphql-input',
    ])
    await shop.shipTo(id)
    expect(await set(id, '')).toEqual(['Required parameter "shipping_methods" is missing', 'graphql-input'])
    expect(await set(id, `${flat}, ${flat}`)).toEqual([
      'You cannot specify multiple shipping methods.',
      'graphql-input',
    ])
    expect(await set(id, '{ carrier_code: "", method_code: "x" }')).toEqual([
      'Required parameter "carrier_code" is missing.',
      'graphql-input',
    ])
    expect(await set(id, '{ carrier_code: "freeshipping", method_code: "freeshipping" }')).toEqual([
      'Carrier with such method not found: freeshipping, freeshipping',
      'graphql-no-such-entity',
    ])
    expect(await set(await shop.cartOf({}), flat)).toEqual([
      "The shipping method can't be set for an empty cart. Add an item to cart and try again.",
      'graphql-input',
    ])
    expect(await set(id, flat)).toEqual([undefined, undefined])
  })

  test('setPaymentMethodOnCart takes what is offered, and an empty code tells that nothing is chosen', async () => {
    const chosen = 'selected_payment_method { code title } available_payment_methods { code title is_deferred }'
    const offers = [{ code: 'checkmo', title: 'Check / Money order', is_deferred: false }]
    const pay = (id: string, code: string) =>
      shop.refusal(
        `mutation { setPaymentMethodOnCart(input: { cart_id: "${id}", payment_method: { code: "${code}" } }) { cart { id } } }`,
      )
    const id = await shop.cartOf({ chair: 1 })
    expect(await pay(id, 'checkmo')).toEqual([
      'The shipping address is missing. Set the address and try again.',
      'graphql-input',
    ])
    await shop.shipTo(id)
    expect(await shop.cart(id, chosen)).toEqual({
      selected_payment_method: { code: '', title: '' },
      available_payment_methods: offers,
    })
    expect(await pay(id, 'gold')).toEqual(['The requested Payment Method is not available.', 'graphql-input'])
    expect(await pay(id, '')).toEqual(['Required parameter "code" for "payment_method" is missing.', 'graphql-input'])
    expect(await pay(id, 'checkmo')).toEqual([undefined, undefined])
    expect(await shop.cart(id, chosen)).toMatchObject({ selected_payment_method: { code: 'checkmo' } })
  })

  test('a cart of virtual things is paid for when it has a billing address, and free is for what costs nothing', async () => {
    const id = await shop.cartOf({ course: 1 })
    const pay = `mutation { setPaymentMethodOnCart(input: { cart_id: "${id}", payment_method: { code: "checkmo" } }) {
      cart { id } } }`
    expect(await shop.refusal(pay)).toEqual([
      'The billing address is missing. Set the address and try again.',
      'graphql-input',
    ])
    await shop.set(id, 'setBillingAddressOnCart', `billing_address: { address: { ${ada} } }`)
    expect(await shop.refusal(pay)).toEqual([undefined, undefined])
    const rule = await shop.rule({ action: 'by_percent', discountAmount: '100' })
    expect(await shop.cart(id, 'available_payment_methods { code }')).toEqual({
      available_payment_methods: [{ code: 'free' }],
    })
    await shop.removeRule(rule)
  })

  test('an order below the minimum is refused, in the shop’s words', async () => {
    const minimumOrder = { amount: '120.00' }
    const checkout = (message = '') => ({ minimumOrder: { ...minimumOrder, message } })
    await shop.commerce.writeConfiguration({ ...smallConfiguration, checkout: checkout() })
    const id = await shop.ready(await shop.cartOf({ chair: 1 }))
    const told = async () => (await shop.place(id)).errors.map(({ message }) => message)
    expect(await told()).toEqual(['Unable to place order: Minimum order amount is $120.00'])
    await shop.commerce.writeConfiguration({ ...smallConfiguration, checkout: checkout('Take two.') })
    expect(await told()).toEqual(['Unable to place order: Take two.'])
    await shop.commerce.writeConfiguration({ ...smallConfiguration, shipping })
  })
})
