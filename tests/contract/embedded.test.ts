/** All services in one process, asked over HTTP as a shop asks them: from an empty folder to an order, its stock and its mail. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Commerce, openEmbedded } from '../../services/embedded.ts'
import { smallCatalogue, smallConfiguration } from '../support/small-shop.ts'
import { temporaryFolder } from '../support/temporary-server.ts'

type Answer = { status: number; headers: Headers; data: Record<string, never>; errors?: { message: string }[] }

const folder = temporaryFolder('embedded')
let commerce: Commerce
let server: Server
let url: string

const open = () =>
  openEmbedded({ dataFolder: folder, mediaRoots: [join(folder, 'media')], baseUrl: 'http://shop.test' })

async function ask<Data>(query: string, variables: object = {}, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  })
  const answer = (await response.json()) as Answer
  expect(answer.errors, query).toBeUndefined()
  return answer.data as unknown as Data
}

beforeAll(async () => {
  commerce = await open()
  await commerce.writeConfiguration(smallConfiguration)
  const { refused } = await commerce.writeCatalogue(smallCatalogue)
  expect(refused).toEqual([])
  server = createServer((request, response) => void commerce.handler(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  await commerce.close()
  rmSync(folder, { recursive: true })
})

const listing = `{ products(filter: {}, search: "tee") { total_count items {
  __typename sku name stock_status quantity
  price_range { minimum_price { final_price { value currency } } }
  ... on ConfigurableProduct {
    configurable_options { uid attribute_code values { uid label } }
    variants { attributes { uid label } product { sku stock_status only_x_left_in_stock } }
  }
} } }`

type Tee = {
  products: {
    items: {
      name: string
      configurable_options: { values: { uid: string; label: string }[] }[]
    }[]
  }
}

describe('the catalogue', () => {
  test('lists a configurable product with its price, its options and the stock of each variant', async () => {
    const { products } = await ask<{ products: object }>(listing)
    expect(products).toMatchObject({
      total_count: 1,
      items: [
        {
          __typename: 'ConfigurableProduct',
          name: 'Plain Tee',
          stock_status: 'IN_STOCK',
          quantity: 10,
          price_range: { minimum_price: { final_price: { value: 20, currency: 'USD' } } },
          variants: [
            { attributes: [{ label: 'S' }], product: { sku: 'tee-S', stock_status: 'IN_STOCK' } },
            { attributes: [{ label: 'M' }], product: { sku: 'tee-M', stock_status: 'OUT_OF_STOCK' } },
          ],
        },
      ],
    })
  })

  test('speaks the language and currency of the store view', async () => {
    const { products } = await ask<Tee>(listing.replace('tee', 't-shirt'), {}, { store: 'nl' })
    expect(products.items[0]).toMatchObject({
      name: 'Effen T-shirt',
      price_range: { minimum_price: { final_price: { value: 18, currency: 'EUR' } } },
    })
  })

  test('filters by an attribute that the catalogue brought along', async () => {
    const { products } = await ask<{ products: { aggregations: { attribute_code: string }[] } }>(
      '{ products(filter: { size: { in: ["99999"] } }) { total_count aggregations { attribute_code } } }',
    )
    expect(products).toMatchObject({ total_count: 0 })
  })

  test('leads an address to its page, answered by the service that keeps it', async () => {
    const { route } = await ask<{ route: object }>(
      '{ route(url: "about") { __typename relative_url type ... on CmsPage { title content } } }',
    )
    expect(route).toEqual({
      __typename: 'CmsPage',
      relative_url: 'about',
      type: 'CMS_PAGE',
      title: 'About',
      content: '<p>We are small.</p>',
    })
  })

  test('stays the same when it is written again', async () => {
    expect(await commerce.writeCatalogue(smallCatalogue)).toMatchObject({ taken: 0, refused: [] })
  })
})

const address = {
  firstname: 'Ada',
  lastname: 'Lovelace',
  street: ['1 Main Street'],
  city: 'Sacramento',
  region: 'CA',
  region_id: 12,
  postcode: '95814',
  country_code: 'US',
  telephone: '555',
}

async function cartWith(items: object[]) {
  const { createGuestCart } = await ask<{ createGuestCart: { cart: { id: string } } }>(
    'mutation { createGuestCart { cart { id } } }',
  )
  const { id } = createGuestCart.cart
  const { addProductsToCart } = await ask<{ addProductsToCart: { user_errors: { code: string }[] } }>(
    `mutation($id: String!, $items: [CartItemInput!]!) {
      addProductsToCart(cartId: $id, cartItems: $items) { user_errors { code message } cart { total_quantity } }
    }`,
    { id, items },
  )
  return { id, refusals: addProductsToCart.user_errors.map(({ code }) => code) }
}

const checkout = [
  'mutation($id: String!) { setGuestEmailOnCart(input: { cart_id: $id, email: "ada@example.com" }) { cart { id } } }',
  `mutation($id: String!, $address: CartAddressInput!) {
    setShippingAddressesOnCart(input: { cart_id: $id, shipping_addresses: [{ address: $address }] }) {
      cart { shipping_addresses { available_shipping_methods { carrier_code method_code amount { value } } } }
    }
  }`,
  `mutation($id: String!, $address: CartAddressInput!) {
    setBillingAddressOnCart(input: { cart_id: $id, billing_address: { address: $address } }) { cart { id } }
  }`,
  `mutation($id: String!) { setShippingMethodsOnCart(input: {
    cart_id: $id, shipping_methods: [{ carrier_code: "flatrate", method_code: "flatrate" }]
  }) { cart { id } } }`,
  `mutation($id: String!) { setPaymentMethodOnCart(input: {
    cart_id: $id, payment_method: { code: "checkmo" }
  }) { cart { prices { grand_total { value currency } } } } }`,
]
const placeOrder = `mutation($id: String!) { placeOrder(input: { cart_id: $id }) {
  errors { code message } orderV2 { number total { grand_total { value currency } } }
} }`

describe('an order', () => {
  test('takes the goods off the shelf, stands in the database to the cent and is confirmed by one mail', async () => {
    const { products } = await ask<Tee>(listing)
    const small = products.items[0]?.configurable_options[0]?.values.find(({ label }) => label === 'S')?.uid
    const { id, refusals } = await cartWith([
      { sku: 'tee', quantity: 2, selected_options: [small] },
      { sku: 'mug', quantity: 1 },
    ])
    expect(refusals).toEqual([])
    for (const step of checkout) await ask(step, step.includes('$address') ? { id, address } : { id })

    const { cart } = await ask<{ cart: object }>(
      `query($id: String!) { cart(cart_id: $id) { items { quantity product { name stock_status } } prices { grand_total { value } } } }`,
      { id },
    )
    // 48.50 of goods, 10 % tax on them, 5.00 to ship.
    expect(cart).toEqual({
      items: [
        { quantity: 2, product: { name: 'Plain Tee', stock_status: 'IN_STOCK' } },
        { quantity: 1, product: { name: 'Blue Mug', stock_status: 'IN_STOCK' } },
      ],
      prices: { grand_total: { value: 58.35 } },
    })

    type Placed = { placeOrder: { errors: object[]; orderV2: { number: string; total: object } } }
    const placed = (await ask<Placed>(placeOrder, { id })).placeOrder
    expect(placed).toMatchObject({ errors: [], orderV2: { total: { grand_total: { value: 58.35, currency: 'USD' } } } })
    const { number } = placed.orderV2

    const again = (await ask<Placed>(placeOrder, { id })).placeOrder
    expect(again.orderV2.number).toBe(number)

    const stock = await ask<{ products: { items: { quantity: number; only_x_left_in_stock: number | null }[] } }>(
      '{ products(filter: { sku: { in: ["mug", "tee"] } }, sort: { name: ASC }) { items { quantity only_x_left_in_stock } } }',
    )
    expect(stock.products.items).toEqual([
      { quantity: 2, only_x_left_in_stock: 2 },
      { quantity: 8, only_x_left_in_stock: null },
    ])

    await commerce.settle()
    const orders = new DatabaseSync(join(folder, 'order.sqlite'), { readOnly: true })
    const rows = orders.prepare('select number, email, currency, grand_minor from customer_order').all()
    orders.close()
    expect(rows).toEqual([{ number, email: 'ada@example.com', currency: 'USD', grand_minor: 5835 }])

    const mails = readdirSync(join(folder, 'mail'))
    expect(mails).toHaveLength(1)
    const mail = readFileSync(join(folder, 'mail', mails[0] ?? ''), 'utf8')
    expect(mail).toContain('ada@example.com')
    expect(mail).toContain(number)
  })

  test('of more than there is is refused at the line, without an exception', async () => {
    const { refusals } = await cartWith([{ sku: 'mug', quantity: 50 }])
    expect(refusals).toEqual(['INSUFFICIENT_STOCK'])
  })
})

describe('opened again on the same folder', () => {
  test('everything is still there, and it is there at once', async () => {
    const second = await open()
    expect(second.configuration().groupName).toBe('Small Shop')
    expect(Object.keys(second.schema().getQueryType()?.getFields() ?? {})).toContain('products')
    await second.close()
  })
})

describe('the front door', () => {
  test.each([
    ['/healthz', 200],
    ['/readyz', 200],
    ['/nowhere', 404],
    ['/media/catalog/product/none.jpg', 404],
  ])('%s answers %i', async (path, status) => {
    expect((await fetch(url + path)).status).toBe(status)
  })
})
