import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openPayment } from '../payment/index.ts'
import { openShipping } from '../shipping/index.ts'
import { type CartShop, openCartShop, settings } from './cart-shop.fixture.ts'
import { saleItem } from './domain/samples.fixture.ts'

let folder: string
let payment: Awaited<ReturnType<typeof openPayment>>
let shop: CartShop
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-cart-'))
  const configuration = () => settings
  const { api: rules } = await openShipping({ configuration })
  payment = await openPayment({ databaseUrl: `sqlite:${folder}`, configuration })
  shop = await openCartShop(folder, { shipping: rules, tax: rules, payment: payment.api })
})
afterEach(async () => {
  await shop.close()
  await payment.close()
  rmSync(folder, { recursive: true })
})

const items =
  'items { __typename uid quantity product { sku } prices { row_total { value } row_total_including_tax { value } }'
const address = (region = 'CA') => `{ firstname: "Ada", lastname: "Lovelace", street: ["12 St James"], city: "Town",
  region: "${region}", postcode: "90210", country_code: "US", telephone: "555" }`

async function newCart() {
  const { createEmptyCart } = await shop.ask<{ createEmptyCart: string }>('mutation { createEmptyCart }')
  return createEmptyCart
}
type Added = {
  addProductsToCart: {
    cart: { items: { uid: string; quantity: number; __typename: string }[]; total_quantity: number }
    user_errors: { code: string; message: string; quantity?: number }[]
  }
}
const add = (id: string, wanted: string) =>
  shop.ask<Added>(`mutation { addProductsToCart(cartId: "${id}", cartItems: [${wanted}]) {
    cart { total_quantity ${items} } }
    user_errors { code message ... on InsufficientStockError { quantity } } } }`)
const set = (id: string, field: string, rest: string, selection = 'id') =>
  shop.ask(`mutation { ${field}(input: { cart_id: "${id}", ${rest} }) { cart { ${selection} } } }`)

describe('opening a cart', () => {
  it('gives an id that nobody can guess, or the one that was asked for', async () => {
    const id = await newCart()
    expect(id).toMatch(/^[A-Za-z0-9]{32}$/)
    const own = 'x'.repeat(32)
    const answer = await shop.ask(
      `mutation { createGuestCart(input: { cart_uid: "${own}" }) { cart { id total_quantity } } }`,
    )
    expect(answer).toEqual({ createGuestCart: { cart: { id: own, total_quantity: 0 } } })
    await expect(shop.ask(`mutation { createEmptyCart(input: { cart_id: "${own}" }) }`)).rejects.toThrow(
      'already exists',
    )
    await expect(shop.ask('mutation { createEmptyCart(input: { cart_id: "short" }) }')).rejects.toThrow('32 characters')
  })

  it("an unknown cart is not found, in Magento's words", async () => {
    const error = await shop.refusal('{ cart(cart_id: "nobody") { id } }')
    expect(error).toEqual(['Could not find a cart with ID "nobody"', 'graphql-no-such-entity'])
  })

  it('a cart whose order stands is closed to everything', async () => {
    const id = await newCart()
    await shop.cart.api.close({ cartId: id, orderNumber: '000000001' })
    expect(await shop.refusal(`{ cart(cart_id: "${id}") { id } }`)).toEqual([
      "The cart isn't active.",
      'graphql-no-such-entity',
    ])
    await expect(add(id, '{ sku: "tee", quantity: 1 }')).rejects.toThrow("The cart isn't active.")
  })
})

describe('products in a cart', () => {
  it('one bad line never stops the others', async () => {
    const wanted = `{ sku: "tee", quantity: 2 }, { sku: "nothing", quantity: 1 }, { sku: "hoodie", quantity: 1 },
      { sku: "hoodie", quantity: 1, selected_options: ["red"] }, { sku: "tee", quantity: 9 }, { sku: "tee", quantity: -1 }`
    const { addProductsToCart } = await add(await newCart(), wanted)
    expect(addProductsToCart.cart.items.map(({ __typename, quantity }) => `${__typename} ${quantity}`)).toEqual([
      'SimpleCartItem 2',
      'ConfigurableCartItem 1',
    ])
    expect(addProductsToCart.user_errors).toEqual([
      { code: 'PRODUCT_NOT_FOUND', message: 'Could not find a product with SKU "nothing"' },
      { code: 'UNDEFINED', message: 'You need to choose options for your item.' },
      { code: 'INSUFFICIENT_STOCK', message: 'Only 10 of 11 available', quantity: 10 },
      { code: 'UNDEFINED', message: 'The product quantity should be greater than 0' },
    ])
  })

  it('tabs that add at the same time lose nothing', async () => {
    const id = await newCart()
    await Promise.all(Array.from({ length: 6 }, () => add(id, '{ sku: "tee", quantity: 1 }')))
    const { cart } = await shop.ask<{ cart: { total_quantity: number } }>(
      `{ cart(cart_id: "${id}") { total_quantity } }`,
    )
    expect(cart.total_quantity).toBe(6)
  })

  it('quantities change, 0 takes out, and what cannot be is said', async () => {
    const id = await newCart()
    const { addProductsToCart } = await add(id, '{ sku: "tee", quantity: 1 }')
    const uid = addProductsToCart.cart.items[0]?.uid
    const update = (quantity: number) =>
      shop.ask(`mutation { updateCartItems(input: { cart_id: "${id}", cart_items: [{ cart_item_uid: "${uid}", quantity: ${quantity} }] }) {
        cart { total_quantity } errors { code message } } }`)
    expect(await update(4)).toEqual({ updateCartItems: { cart: { total_quantity: 4 }, errors: [] } })
    const errors = [{ code: 'INSUFFICIENT_STOCK', message: 'Only 10 of 11 available' }]
    expect(await update(11)).toEqual({ updateCartItems: { cart: { total_quantity: 4 }, errors } })
    expect(await update(0)).toEqual({ updateCartItems: { cart: { total_quantity: 0 }, errors: [] } })
    await expect(set(id, 'removeItemFromCart', `cart_item_uid: "${uid}"`)).rejects.toThrow(
      "The cart doesn't contain the item",
    )
    await expect(set(id, 'removeItemFromCart', 'cart_item_uid: "%%%"')).rejects.toThrow(
      'Value of uid "%%%" is incorrect.',
    )
    await expect(set(id, 'removeItemFromCart', '')).rejects.toThrow('"cart_item_uid" is missing')
  })

  it('prices and stock are those of today: what ran short says so, what is gone leaves', async () => {
    const id = await newCart()
    await add(id, '{ sku: "tee", quantity: 3 }, { sku: "hoodie", quantity: 1, selected_options: ["red"] }')
    shop.stock.set('tee', 2)
    shop.catalogue.delete('hoodie')
    shop.catalogue.set('tee', saleItem({ regularPriceMinor: 1999, finalPriceMinor: 1000 }))
    const question = `{ cart(cart_id: "${id}") { total_quantity items { is_available not_available_message errors { code message }
      prices { row_total { value } original_item_price { value } } } } }`
    expect(await shop.ask(question)).toEqual({
      cart: {
        total_quantity: 3,
        items: [
          {
            is_available: false,
            not_available_message: 'Only 2 of 3 available',
            errors: [{ code: 'ITEM_QTY', message: 'Only 2 of 3 available' }],
            prices: { row_total: { value: 30 }, original_item_price: { value: 19.99 } },
          },
        ],
      },
    })
    const outcome = await shop.cart.api.forOrder({ cartId: id, store: 'default', currency: 'USD' })
    expect(outcome).toMatchObject({ ok: false, error: { code: 'UNABLE_TO_PLACE_ORDER' } })
  })

  it('pages and sorts', async () => {
    const id = await newCart()
    await add(id, '{ sku: "tee", quantity: 1 }, { sku: "hoodie", quantity: 1, selected_options: ["red"] }')
    const page = (rest: string) =>
      shop.ask(`{ cart(cart_id: "${id}") { itemsV2(${rest}) {
      items { product { sku } } total_count page_info { current_page page_size total_pages } } } }`)
    expect(await page('pageSize: 1, currentPage: 2, sort: { field: PRICE, order: DESC }')).toEqual({
      cart: {
        itemsV2: {
          items: [{ product: { sku: 'tee' } }],
          total_count: 2,
          page_info: { current_page: 2, page_size: 1, total_pages: 2 },
        },
      },
    })
    await expect(page('pageSize: 0')).rejects.toThrow('pageSize value must be greater than 0.')
  })
})

describe('checking out', () => {
  const prices = `prices { subtotal_excluding_tax { value } subtotal_including_tax { value } grand_total { value currency }
    applied_taxes { label amount { value } } }`
  const shipping = `shipping_addresses { region { code region_id } same_as_billing
    available_shipping_methods { carrier_code amount { value } } selected_shipping_method { method_code } }`
  const ready = async () => {
    const id = await newCart()
    await add(id, '{ sku: "tee", quantity: 3 }, { sku: "hoodie", quantity: 1, selected_options: ["red"] }')
    await set(id, 'setGuestEmailOnCart', 'email: "ada@example.org"')
    await set(id, 'setShippingAddressesOnCart', `shipping_addresses: [{ address: ${address()} }]`)
    await set(id, 'setBillingAddressOnCart', 'billing_address: { same_as_shipping: true }')
    await set(
      id,
      'setShippingMethodsOnCart',
      'shipping_methods: [{ carrier_code: "flatrate", method_code: "flatrate" }]',
    )
    await set(id, 'setPaymentMethodOnCart', 'payment_method: { code: "checkmo" }')
    return id
  }

  it('adds up to the cent: 3 x 19.99 + 45.00, 8.25% tax, 5.00 to ship', async () => {
    const id = await ready()
    expect(
      await shop.ask(`{ cart(cart_id: "${id}") { email ${prices} ${shipping}
      selected_payment_method { code title } available_payment_methods { code } } }`),
    ).toEqual({
      cart: {
        email: 'ada@example.org',
        prices: {
          subtotal_excluding_tax: { value: 104.97 },
          subtotal_including_tax: { value: 113.63 },
          grand_total: { value: 118.63, currency: 'USD' },
          applied_taxes: [{ label: 'US-CA', amount: { value: 8.66 } }],
        },
        shipping_addresses: [
          {
            region: { code: 'CA', region_id: 12 },
            same_as_billing: true,
            available_shipping_methods: [
              { carrier_code: 'flatrate', amount: { value: 5 } },
              { carrier_code: 'freeshipping', amount: { value: 0 } },
            ],
            selected_shipping_method: { method_code: 'flatrate' },
          },
        ],
        selected_payment_method: { code: 'checkmo', title: 'Check' },
        available_payment_methods: [{ code: 'checkmo' }, { code: 'purchaseorder' }],
      },
    })
    const outcome = await shop.cart.api.forOrder({ cartId: id, store: 'default', currency: 'USD' })
    expect(outcome).toMatchObject({
      ok: true,
      cart: {
        totals: {
          subtotalExclMinor: 10497,
          subtotalInclMinor: 11363,
          taxMinor: 866,
          shippingMinor: 500,
          grandMinor: 11863,
        },
        lines: [
          { sku: 'tee', quantity: 3 },
          { sku: 'hoodie-red', productSku: 'hoodie', options: [{ label: 'Color', value: 'Red' }] },
        ],
        payment: { code: 'checkmo', title: 'Check' },
        shipping: { title: 'Flat Rate - Fixed' },
      },
    })
  })

  it.each([
    ['setGuestEmailOnCart', 'email: "nobody"', 'Invalid email format'],
    ['setShippingAddressesOnCart', 'shipping_addresses: []', 'must contain "address"'],
    ['setShippingAddressesOnCart', `shipping_addresses: [{ address: ${address('XX')} }]`, 'region_id does not match'],
    ['setBillingAddressOnCart', 'billing_address: {}', 'must contain either'],
    [
      'setShippingMethodsOnCart',
      'shipping_methods: [{ carrier_code: "ups", method_code: "air" }]',
      'Carrier with such method not found: ups, air',
    ],
    ['setPaymentMethodOnCart', 'payment_method: { code: "gold" }', 'The requested Payment Method is not available.'],
    [
      'setPaymentMethodOnCart',
      'payment_method: { code: "purchaseorder" }',
      'Purchase order number is a required field.',
    ],
  ])('%s(%s) is refused: %s', async (field, rest, words) => {
    await expect(set(await ready(), field, rest)).rejects.toThrow(words)
  })

  it('methods need an address first, and a cart says what it lacks', async () => {
    const id = await newCart()
    await add(id, '{ sku: "tee", quantity: 1 }')
    const method = 'shipping_methods: [{ carrier_code: "flatrate", method_code: "flatrate" }]'
    await expect(set(id, 'setShippingMethodsOnCart', method)).rejects.toThrow('The shipping address is missing')
    await expect(set(id, 'setPaymentMethodOnCart', 'payment_method: { code: "checkmo" }')).rejects.toThrow('is missing')
    const outcome = await shop.cart.api.forOrder({ cartId: id, store: 'default', currency: 'USD' })
    expect(outcome).toMatchObject({ error: { code: 'GUEST_EMAIL_MISSING' } })
    const unknown = await shop.cart.api.forOrder({ cartId: 'nobody', store: 'default', currency: 'USD' })
    expect(unknown).toMatchObject({ error: { code: 'CART_NOT_FOUND' } })
  })

  it('estimates for a place nobody has committed to change nothing', async () => {
    const id = await newCart()
    await add(id, '{ sku: "tee", quantity: 1 }')
    const place = (region: string) =>
      `cart_id: "${id}", address: { country_code: US, region: { region_code: "${region}" } }`
    const rates = await shop.ask(
      `mutation { estimateShippingMethods(input: { ${place('CA')} }) { carrier_code price_incl_tax { value } } }`,
    )
    expect(rates).toEqual({ estimateShippingMethods: [{ carrier_code: 'flatrate', price_incl_tax: { value: 5 } }] })
    const totals = (region: string) =>
      shop.ask(`mutation { estimateTotals(input: { ${place(region)},
      shipping_method: { carrier_code: "flatrate", method_code: "flatrate" } }) { cart { prices { grand_total { value } } } } }`)
    expect(await totals('CA')).toEqual({ estimateTotals: { cart: { prices: { grand_total: { value: 26.64 } } } } })
    expect(await totals('NY')).toEqual({ estimateTotals: { cart: { prices: { grand_total: { value: 24.99 } } } } })
    expect(await shop.ask(`{ cart(cart_id: "${id}") { shipping_addresses { city } } }`)).toEqual({
      cart: { shipping_addresses: [] },
    })
  })
})
