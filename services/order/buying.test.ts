import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type GraphQLSchema, graphql } from 'graphql'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type CatalogueInput, catalogueBundle } from '../../contracts/catalogue.ts'
import { storeConfiguration } from '../../contracts/stores.ts'
import { openCart } from '../cart/index.ts'
import { openCatalog } from '../catalog/index.ts'
import { openInventory } from '../inventory/index.ts'
import { fuse } from '../kit/fuse.ts'
import type { RequestContext } from '../kit/module.ts'
import { openRelay } from '../kit/relay.ts'
import { openMail } from '../mail/index.ts'
import { openPayment } from '../payment/index.ts'
import { openSearch } from '../search/index.ts'
import { openShipping } from '../shipping/index.ts'
import { openOrder } from './index.ts'

const settings = storeConfiguration.parse({
  groupName: 'Main',
  baseCurrency: 'USD',
  rates: { EUR: '0.5' },
  views: [
    { code: 'default', name: 'Default', locale: 'en_US', displayCurrency: 'USD', allowedCurrencies: ['USD', 'EUR'] },
  ],
  title: 'Vitrine',
  defaultCountry: 'US',
  allowedCountries: ['US'],
  tax: { rates: [{ code: 'US-CA', country: 'US', region: 'CA', percent: '8.25' }] },
  shipping: { flatrate: { title: 'Flat Rate', name: 'Fixed', price: '5.00', per: 'item' } },
  payment: { checkmo: { title: 'Check / Money order' } },
  mail: { fromName: 'Vitrine', fromAddress: 'shop@example.org' },
})
const stock = { quantity: 5 }
const catalogue: CatalogueInput = {
  attributes: [{ code: 'color', label: 'Color', input: 'select', options: [{ value: 'Red' }, { value: 'Blue' }] }],
  products: [
    {
      sku: 'tee-red',
      type: 'simple',
      name: 'Red tee',
      urlKey: 'tee-red',
      price: '19.99',
      attributes: { color: 'Red' },
      stock,
    },
    {
      sku: 'tee-blue',
      type: 'simple',
      name: 'Blue tee',
      urlKey: 'tee-blue',
      price: '24.99',
      attributes: { color: 'Blue' },
      stock,
    },
    {
      sku: 'tee',
      type: 'configurable',
      name: 'Tee',
      urlKey: 'tee',
      configurable: {
        attributes: ['color'],
        variants: [
          { sku: 'tee-red', values: { color: 'Red' } },
          { sku: 'tee-blue', values: { color: 'Blue' } },
        ],
      },
    },
  ],
}
const address = `{ firstname: "Ada", lastname: "Lovelace", street: ["12 St James"], city: "Los Angeles",
  region: "CA", postcode: "90210", country_code: "US", telephone: "555" }`

// Every commit reaches the disk, and the disk of a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let folder: string
let schema: GraphQLSchema
let parts: Awaited<ReturnType<typeof openAll>>

async function openAll(databaseUrl: string) {
  const configuration = () => settings
  const relay = openRelay()
  const inventory = await openInventory({ databaseUrl, relay })
  const search = await openSearch({ databaseUrl })
  const catalog = await openCatalog({ databaseUrl, configuration, inventory: inventory.api, search: search.api })
  const { api: rules } = await openShipping({ configuration })
  const payment = await openPayment({ databaseUrl, configuration })
  const neighbours = { inventory: inventory.api, payment: payment.api }
  const cart = await openCart({
    databaseUrl,
    configuration,
    catalog: catalog.api,
    shipping: rules,
    tax: rules,
    ...neighbours,
  })
  const order = await openOrder({ databaseUrl, relay, cart: cart.api, ...neighbours })
  const outgoing = `file:${join(folder, 'mails')}`
  const mail = await openMail({ databaseUrl, outgoing, configuration, orders: order.api, relay })
  return { relay, inventory, search, catalog, payment, cart, order, mail }
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-buying-'))
  parts = await openAll(`sqlite:${folder}`)
  const bundle = catalogueBundle.parse(catalogue)
  await parts.inventory.writer.write(bundle.products)
  await parts.catalog.writer.write(bundle)
  schema = fuse([parts.catalog.module, parts.inventory.module, parts.cart.module, parts.order.module]).schema
})
afterEach(async () => {
  const { relay, ...services } = parts
  await relay.close()
  for (const service of Object.values(services).reverse()) await service.close()
  rmSync(folder, { recursive: true })
})

async function ask<T>(source: string, currency = 'USD'): Promise<T> {
  const store = settings.views[0]
  const contextValue = {
    configuration: settings,
    store,
    currency,
    baseUrl: 'http://shop',
    tags: new Set(),
    cacheable: true,
  }
  const { data, errors } = await graphql({ schema, source, contextValue: contextValue as unknown as RequestContext })
  if (errors?.[0]) throw errors[0]
  return JSON.parse(JSON.stringify(data)) as T
}

/** A cart with tees of one colour, ready to be ordered. Answers its id. */
async function readyCart(color: string, quantity: number, currency = 'USD'): Promise<string> {
  const { products } = await ask<{ products: { items: Configurable[] } }>(
    `{ products(filter: { sku: { eq: "tee" } }) { items { ... on ConfigurableProduct {
      configurable_options { values { uid store_label } } } } } }`,
  )
  const values = products.items[0]?.configurable_options[0]?.values ?? []
  const uid = values.find(({ store_label }) => store_label === color)?.uid
  const { createEmptyCart: id } = await ask<{ createEmptyCart: string }>('mutation { createEmptyCart }')
  const set = (field: string, rest: string) => `${field}(input: { cart_id: "${id}", ${rest} }) { cart { id } }`
  await ask(
    `mutation {
      addProductsToCart(cartId: "${id}", cartItems: [{ sku: "tee", quantity: ${quantity}, selected_options: ["${uid}"] }]) {
        user_errors { code } }
      ${set('setGuestEmailOnCart', 'email: "ada@example.org"')}
      ${set('setShippingAddressesOnCart', `shipping_addresses: [{ address: ${address} }]`)}
      ${set('setBillingAddressOnCart', 'billing_address: { same_as_shipping: true }')}
      ${set('setShippingMethodsOnCart', 'shipping_methods: [{ carrier_code: "flatrate", method_code: "flatrate" }]')}
      ${set('setPaymentMethodOnCart', 'payment_method: { code: "checkmo" }')}
    }`,
    currency,
  )
  return id
}
type Configurable = { configurable_options: { values: { uid: string; store_label: string }[] }[] }
type Placed = { placeOrder: { errors: { message: string }[]; orderV2: { number: string; token: string } | null } }
const place = (id: string, currency = 'USD') =>
  ask<Placed>(
    `mutation { placeOrder(input: { cart_id: "${id}" }) { errors { message } orderV2 { number token } } }`,
    currency,
  )

describe('buying through all services', () => {
  it('a guest buys two red tees: totals, stock, mail and the closed cart agree', async () => {
    const id = await readyCart('Red', 2)
    const { placeOrder } = await place(id)
    expect(placeOrder.errors).toEqual([])
    const order = await ask(`{ guestOrderByToken(input: { token: "${placeOrder.orderV2?.token}" }) {
      number status items { product_sku quantity_ordered selected_options { label value } product { sku } }
      total { subtotal_excl_tax { value } total_shipping { value } total_tax { value } grand_total { value currency } } } }`)
    expect(order).toEqual({
      guestOrderByToken: {
        number: '000000001',
        status: 'Pending',
        items: [
          {
            product_sku: 'tee-red',
            quantity_ordered: 2,
            selected_options: [{ label: 'Color', value: 'Red' }],
            product: { sku: 'tee' },
          },
        ],
        total: {
          subtotal_excl_tax: { value: 39.98 },
          total_shipping: { value: 10 },
          total_tax: { value: 3.3 },
          grand_total: { value: 53.28, currency: 'USD' },
        },
      },
    })
    expect((await parts.inventory.api.stock(['tee-red', 'tee-blue'])).map(({ available }) => available)).toEqual([3, 5])
    await expect(ask(`{ cart(cart_id: "${id}") { id } }`)).rejects.toThrow("The cart isn't active.")

    await parts.relay.drain()
    const mails = readdirSync(join(folder, 'mails'))
    expect(mails).toEqual(['order-000000001.eml'])
    expect(readFileSync(join(folder, 'mails', mails[0] ?? ''), 'utf8')).toContain('Grand total: $53.28')
  })

  it('an order is in the currency it was placed in', async () => {
    const id = await readyCart('Blue', 1, 'EUR')
    const { placeOrder } = await place(id, 'EUR')
    const order = await parts.order.api.order({ number: placeOrder.orderV2?.number ?? '' })
    // 24.99 at 0.5 is 12.50; 8.25% of it 1.03; 5.00 to ship at 0.5 is 2.50.
    expect(order?.content).toMatchObject({ currency: 'EUR', totals: { subtotalExclMinor: 1250, grandMinor: 1603 } })
  })

  it('30 carts hold the same 5 tees: 5 orders, 5 mails, nothing left, nothing owed', async () => {
    const carts = await Promise.all(Array.from({ length: 30 }, () => readyCart('Red', 1)))
    const answers = await Promise.all(carts.map((id) => place(id)))
    expect(answers.filter(({ placeOrder }) => placeOrder.orderV2)).toHaveLength(5)
    expect((await parts.inventory.api.stock(['tee-red'])).map(({ available }) => available)).toEqual([0])
    await parts.relay.drain()
    expect(readdirSync(join(folder, 'mails'))).toHaveLength(5)
  }, 60_000)
})
