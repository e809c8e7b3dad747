import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openPayment } from '../payment/index.ts'
import { openShipping } from '../shipping/index.ts'
import { type CartShop, openCartShop, settings } from './cart-shop.fixture.ts'

// Every commit reaches the disk, and the disk of a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

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

const address = (region = 'CA') => `{ firstname: "Ada", lastname: "Lovelace", street: ["12 St James"], city: "Town",
  region: "${region}", postcode: "90210", country_code: "US", telephone: "555" }`

describe('checking out', () => {
  const prices = `prices { subtotal_excluding_tax { value } subtotal_including_tax { value } grand_total { value currency }
    applied_taxes { label amount { value } } }`
  const shipping = `shipping_addresses { region { code region_id } same_as_billing
    available_shipping_methods { carrier_code amount { value } } selected_shipping_method { method_code } }`
  const ready = async () => {
    const id = await shop.newCart()
    await shop.add(id, '{ sku: "tee", quantity: 3 }, { sku: "hoodie", quantity: 1, selected_options: ["cmVk"] }')
    await shop.set(id, 'setGuestEmailOnCart', 'email: "ada@example.org"')
    await shop.set(id, 'setShippingAddressesOnCart', `shipping_addresses: [{ address: ${address()} }]`)
    await shop.set(id, 'setBillingAddressOnCart', 'billing_address: { same_as_shipping: true }')
    await shop.set(
      id,
      'setShippingMethodsOnCart',
      'shipping_methods: [{ carrier_code: "flatrate", method_code: "flatrate" }]',
    )
    await shop.set(id, 'setPaymentMethodOnCart', 'payment_method: { code: "checkmo" }')
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
    const outcome = await shop.cart.api.forOrder({ cartId: id, store: 'default', currency: 'USD', customer: null })
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
        payment: { code: 'checkmo', title: 'Check', instructions: 'Make check payable to: Vitrine' },
        shipping: { title: 'Flat Rate - Fixed' },
      },
    })
  })

  it.each([
    ['setGuestEmailOnCart', 'email: "nobody"', 'Invalid email format'],
    ['setShippingAddressesOnCart', 'shipping_addresses: []', 'Required parameter "shipping_addresses" is missing'],
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
    await expect(shop.set(await ready(), field, rest)).rejects.toThrow(words)
  })

  it('methods need an address first, and a cart says what it lacks', async () => {
    const id = await shop.newCart()
    await shop.add(id, '{ sku: "tee", quantity: 1 }')
    const method = 'shipping_methods: [{ carrier_code: "flatrate", method_code: "flatrate" }]'
    await expect(shop.set(id, 'setShippingMethodsOnCart', method)).rejects.toThrow('The shipping address is missing')
    await expect(shop.set(id, 'setPaymentMethodOnCart', 'payment_method: { code: "checkmo" }')).rejects.toThrow(
      'is missing',
    )
    const outcome = await shop.cart.api.forOrder({ cartId: id, store: 'default', currency: 'USD', customer: null })
    expect(outcome).toMatchObject({ error: { code: 'GUEST_EMAIL_MISSING' } })
    const unknown = await shop.cart.api.forOrder({
      cartId: 'nobody',
      store: 'default',
      currency: 'USD',
      customer: null,
    })
    expect(unknown).toMatchObject({ error: { code: 'CART_NOT_FOUND' } })
  })

  it('estimates for a place nobody has committed to change nothing', async () => {
    const id = await shop.newCart()
    await shop.add(id, '{ sku: "tee", quantity: 1 }')
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
