import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ada, type CheckoutShop, openCheckoutShop } from '../../support/checkout-shop.ts'
import { engines } from '../../support/commerce.ts'
import { smallConfiguration } from '../../support/small-shop.ts'

const fields = `uid firstname lastname middlename prefix suffix company street city postcode telephone fax vat_id
  customer_address_uid country { code label } region { code label region_id }`
const both = `shipping_addresses { ${fields} customer_notes same_as_billing pickup_location_code items_weight
  cart_items_v2 { quantity } } billing_address { ${fields} }`

describe.each(engines)('addresses of a cart on %s', (engine) => {
  let shop: CheckoutShop
  beforeAll(async () => {
    shop = await openCheckoutShop(engine)
  })
  afterAll(() => shop.close())

  const ship = (id: string, addresses: string, headers?: Record<string, string>) =>
    shop.refusal(
      `mutation { setShippingAddressesOnCart(input: { cart_id: "${id}", shipping_addresses: [${addresses}] }) {
        cart { id } } }`,
      headers,
    )
  const bill = (id: string, address: string, headers?: Record<string, string>) =>
    shop.refusal(
      `mutation { setBillingAddressOnCart(input: { cart_id: "${id}", billing_address: { ${address} } }) { cart { id } } }`,
      headers,
    )
  const book = async (headers: Record<string, string>) => {
    type Book = { customer: { addresses: { id: number; city: string; street: string[] }[] } }
    return (await shop.data<Book>('{ customer { addresses { id city street } } }', {}, headers)).customer.addresses
  }

  test('setShippingAddressesOnCart keeps every part of an address and names its country and region', async () => {
    const id = await shop.cartOf({ chair: 2, course: 1 })
    const more = 'middlename: "K", prefix: "Dr", suffix: "Jr", company: "Engines", fax: "1", vat_id: "NL1"'
    const address = `address: { ${ada}, ${more} }, customer_notes: "Ring twice"`
    const cart = await shop.set<{ shipping_addresses: object[] }>(
      id,
      'setShippingAddressesOnCart',
      `shipping_addresses: [{ ${address} }]`,
      both,
    )
    expect(cart).toEqual({
      billing_address: null,
      shipping_addresses: [
        {
          uid: expect.any(String),
          ...{ firstname: 'Ada', middlename: 'K', lastname: 'Lovelace', prefix: 'Dr', suffix: 'Jr' },
          ...{ company: 'Engines', street: ['12 St James'], city: 'Los Angeles', postcode: '90210' },
          ...{ telephone: '555-0100', fax: '1', vat_id: 'NL1', customer_address_uid: null },
          country: { code: 'US', label: 'United States' },
          region: { code: 'CA', label: 'California', region_id: 12 },
          customer_notes: 'Ring twice',
          same_as_billing: false,
          pickup_location_code: null,
          items_weight: 20,
          cart_items_v2: [{ quantity: 2 }, { quantity: 1 }],
        },
      ],
    })
  })

  test.each([
    ['', 'Required parameter "shipping_addresses" is missing'],
    [`{ address: { ${ada} } }, { address: { ${ada} } }`, 'You cannot specify multiple shipping addresses.'],
    ['{}', 'The shipping address must contain either "customer_address_id" or "address".'],
    [
      `{ customer_address_id: 1, address: { ${ada} } }`,
      'The shipping address cannot contain "customer_address_id" and "address" at the same time.',
    ],
    [`{ address: { ${ada.replace('"US"', '"FR"')} } }`, 'Country is not available'],
    [`{ address: { ${ada.replace('"Ada"', '""')} } }`, '"firstname" is required. Enter and try again.'],
    [`{ address: { ${ada.replace('["12 St James"]', '[""]')} } }`, '"street" is required. Enter and try again.'],
    [
      `{ address: { ${ada.replace('["12 St James"]', '["1", "2", "3"]')} } }`,
      '"Street Address" cannot contain more than 2 lines.',
    ],
    [`{ address: { ${ada.replace('telephone: "555-0100"', '')} } }`, '"telephone" is required. Enter and try again.'],
    [`{ address: { ${ada.replace('postcode: "90210",', '')} } }`, '"postcode" is required. Enter and try again.'],
    [`{ address: { ${ada.replace('region: "CA",', '')} } }`, '"regionId" is required. Enter and try again.'],
  ])('setShippingAddressesOnCart refuses [%s]: %s', async (addresses, message) => {
    expect(await ship(await shop.cartOf({ chair: 1 }), addresses)).toEqual([message, 'graphql-input'])
  })

  test('a cart of virtual things has no address to ship to', async () => {
    expect(await ship(await shop.cartOf({ course: 1 }), `{ address: { ${ada} } }`)).toEqual([
      'The Cart includes virtual product(s) only, so a shipping address is not used.',
      'graphql-no-such-entity',
    ])
  })

  test('setBillingAddressOnCart takes an address, that of shipping, or makes it that of shipping', async () => {
    const id = await shop.cartOf({ chair: 1 })
    expect(await bill(id, 'same_as_shipping: true')).toEqual([
      'Could not use the "same_as_shipping" option, because the shipping address has not been set.',
      'graphql-input',
    ])
    expect(await bill(id, '')).toEqual([
      'The billing address must contain either "customer_address_id", "address", or "same_as_shipping".',
      'graphql-input',
    ])
    expect(await bill(id, `customer_address_id: 1, address: { ${ada} }`)).toEqual([
      'The billing address cannot contain "customer_address_id" and "address" at the same time.',
      'graphql-input',
    ])
    await shop.set(id, 'setBillingAddressOnCart', `billing_address: { address: { ${ada} }, use_for_shipping: true }`)
    const cities = 'shipping_addresses { city same_as_billing } billing_address { city }'
    expect(await shop.cart(id, cities)).toEqual({
      shipping_addresses: [{ city: 'Los Angeles', same_as_billing: true }],
      billing_address: { city: 'Los Angeles' },
    })
    await shop.shipTo(id, ada.replace('Los Angeles', 'Malibu'))
    expect(await shop.cart(id, cities)).toMatchObject({ shipping_addresses: [{ same_as_billing: false }] })
    await shop.set(id, 'setBillingAddressOnCart', 'billing_address: { same_as_shipping: true }')
    expect(await shop.cart(id, cities)).toMatchObject({ billing_address: { city: 'Malibu' } })
  })

  test('an address of the book is the customer’s own, and a guest has none', async () => {
    const ada1 = await shop.signIn()
    const id = await shop.cartOf({ chair: 1 }, ada1)
    const region = 'region: { region_id: 12 }'
    const { createCustomerAddress: kept } = await shop.data<{ createCustomerAddress: { id: number } }>(
      `mutation { createCustomerAddress(input: { firstname: "Ada", lastname: "Lovelace", street: ["1 Book"],
        city: "Bookham", ${region}, postcode: "90210", country_code: US, telephone: "1" }) { id } }`,
      {},
      ada1,
    )
    expect(await ship(id, `{ customer_address_id: ${kept.id} }`, ada1)).toEqual([undefined, undefined])
    const uid = Buffer.from(String(kept.id)).toString('base64')
    expect(await shop.cart(id, 'shipping_addresses { id city customer_address_uid }', ada1)).toEqual({
      shipping_addresses: [{ id: kept.id, city: 'Bookham', customer_address_uid: uid }],
    })
    expect(await ship(id, '{ customer_address_id: 9999 }', ada1)).toEqual([
      'Could not find a address with ID "9999"',
      'graphql-no-such-entity',
    ])
    expect(await ship(await shop.cartOf({ chair: 1 }), `{ customer_address_id: ${kept.id} }`)).toEqual([
      "The current customer isn't authorized.",
      'graphql-authorization',
    ])
  })

  test('a customer’s typed address goes into the book, unless save_in_address_book is false', async () => {
    const headers = await shop.signIn()
    const id = await shop.cartOf({ chair: 1 }, headers)
    await ship(id, `{ address: { ${ada}, save_in_address_book: false } }`, headers)
    expect(await book(headers)).toEqual([])
    await ship(id, `{ address: { ${ada}, save_in_address_book: true } }`, headers)
    await bill(id, `address: { ${ada} }`, headers)
    expect(await book(headers)).toMatchObject([{ city: 'Los Angeles', street: ['12 St James'] }])
  })

  test('setGuestEmailOnCart takes a guest’s address, and no customer’s', async () => {
    const id = await shop.cartOf({ chair: 1 })
    const set = (cartId: string, email: string, headers?: Record<string, string>) =>
      shop.refusal(
        `mutation { setGuestEmailOnCart(input: { cart_id: "${cartId}", email: "${email}" }) { cart { email } } }`,
        headers,
      )
    expect(await shop.set(id, 'setGuestEmailOnCart', 'email: "ada@example.org"', 'email')).toEqual({
      email: 'ada@example.org',
    })
    expect(await set(id, 'nobody')).toEqual(['Invalid email format', 'graphql-input'])
    expect(await set(id, '')).toEqual(['Required parameter "email" is missing', 'graphql-input'])
    const headers = await shop.signIn()
    expect(await set(await shop.cartOf({}, headers), 'ada@example.org', headers)).toEqual([
      'The request is not allowed for logged in customers',
      'graphql-input',
    ])
  })

  test('a shop that sells to customers only takes no guest’s address', async () => {
    await shop.commerce.writeConfiguration({ ...smallConfiguration, checkout: { guestCheckout: false } })
    const outcome = await ship(await shop.cartOf({ chair: 1 }), `{ address: { ${ada} } }`)
    await shop.commerce.writeConfiguration(smallConfiguration)
    expect(outcome).toEqual([
      'Guest checkout is not allowed. Register a customer account or login with existing one.',
      'graphql-authorization',
    ])
  })
})
