import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentCatalogue, contentConfiguration } from '../support/content-shop.ts'
import { type Door, type Fleet, openFleet } from '../support/fleet.ts'
import { smallCatalogue } from '../support/small-shop.ts'

const product = `__typename uid sku name stock_status only_x_left_in_stock url_key categories { uid name }
  price_range { minimum_price { regular_price { value currency } final_price { value } discount { amount_off } } }
  small_image { url label } rating_summary review_count
  ... on ConfigurableProduct { configurable_options { uid attribute_code values { uid label } }
    variants { attributes { uid label code } product { sku stock_status quantity } } }`

/** Questions that cross services in different ways: entities of interfaces, stock by SKU, pages by identifier, errors. */
const questions: [string, string, object?, Record<string, string>?][] = [
  [
    'a list of products with prices and stock',
    `{ products(search: "plain") { total_count page_info { current_page total_pages } items { ${product} } aggregations { attribute_code count options { label value count } } } }`,
  ],
  [
    'the same in another store view',
    '{ products(search: "t-shirt") { items { name price_range { minimum_price { final_price { value currency } } } } } }',
    {},
    { store: 'nl' },
  ],
  [
    'a category tree',
    '{ categories(filters: {}) { total_count items { uid name url_path children { uid } products { items { sku stock_status } } } } }',
  ],
  [
    'an address that is a product',
    `{ route(url: "plain-tee.html") { __typename type relative_url ... on ProductInterface { sku stock_status } } }`,
  ],
  [
    'an address that is a page of another service',
    '{ route(url: "about") { __typename type relative_url ... on CmsPage { identifier title content } } }',
  ],
  ['an address that is nothing', '{ route(url: "nothing-here") { type } }'],
  [
    'the store',
    '{ storeConfig { store_code locale base_currency_code } availableStores { store_code } currency { base_currency_code exchange_rates { currency_to rate } } }',
  ],
  [
    'pages, blocks, countries',
    '{ cmsPage(identifier: "about") { title } cmsBlocks(identifiers: ["footer"]) { items { identifier content } } countries { id available_regions { code } } }',
  ],
  [
    'aliases, fragments and variables',
    'query($s: String!, $n: Int) { a: products(search: $s, pageSize: $n) { ...list } b: products(search: "mug") { ...list } } fragment list on Products { items { sku stock_status } }',
    { s: 'tee', n: 1 },
  ],
  ['a directive', 'query($no: Boolean!) { storeConfig { store_code locale @skip(if: $no) } }', { no: true }],
  ['a cart that is not there', '{ cart(cart_id: "nothing") { id } }'],
  ['a customer that is not signed in', '{ customer { email } }'],
  ['one field that fails beside one that does not', '{ storeConfig { store_code } country(id: "FR") { id } }'],
  ['itself', '{ __typename __schema { queryType { name } } }'],
  ['a field that is not there', '{ products(search: "x") { items { nonsense } } }'],
  ['too much', `{ a${' { a'.repeat(30)}${' }'.repeat(30)} }`],
]

/** What may differ between two answers that say the same: whose cart it is, and the places of errors in a rewritten document. */
function comparable(body: unknown): unknown {
  return JSON.parse(
    JSON.stringify(body, (name, value: unknown) => {
      if (name === 'locations' || name === 'path') return undefined
      return value
    }),
  )
}

describe('one process and a fleet', () => {
  let fleet: Fleet
  beforeAll(async () => {
    const catalogue = {
      ...smallCatalogue,
      pages: [
        ...(smallCatalogue.pages ?? []).filter(({ identifier }) => identifier !== 'about'),
        ...(contentCatalogue.pages ?? []),
      ],
      blocks: contentCatalogue.blocks,
    }
    fleet = await openFleet(contentConfiguration, catalogue)
  })
  afterAll(() => fleet.close())

  test.each(questions)('answer the same to %s', async (_name, query, variables = {}, headers = {}) => {
    const [fused, gateway] = [
      await fleet.fused(query, variables, headers),
      await fleet.gateway(query, variables, headers),
    ]
    expect(comparable(gateway.body)).toEqual(comparable(fused.body))
    expect(gateway.status).toBe(fused.status)
  })

  test('the same tags and the same leave to keep it, for a public GET', async () => {
    const query =
      '{ products(search: "mug") { items { uid sku stock_status } } cmsBlocks(identifiers: ["footer"]) { items { title } } }'
    const [fused, gateway] = [await fleet.fused(query, {}, {}, 'GET'), await fleet.gateway(query, {}, {}, 'GET')]
    const kept = ({ headers }: typeof fused) => ({
      control: headers.get('cache-control'),
      id: headers.get('x-magento-cache-id'),
      tags: headers.get('x-magento-tags')?.split(',').sort(),
    })
    expect(kept(gateway)).toEqual(kept(fused))
    expect(kept(fused).control).toContain('public')
  })

  test('a guest fills a cart through either, and sees the same', async () => {
    const buy = async (ask: Door) => {
      const made = (await ask('mutation { createGuestCart { cart { id } } }')).body.data as {
        createGuestCart: { cart: { id: string } }
      }
      const { id } = made.createGuestCart.cart
      const add = `mutation($id: String!) { addProductsToCart(cartId: $id, cartItems: [{ sku: "mug", quantity: 2 }, { sku: "nothing", quantity: 1 }]) {
        user_errors { code message }
        cart { total_quantity items { quantity product { __typename sku name stock_status } prices { row_total { value } } }
          prices { grand_total { value currency } } } } }`
      const added = await ask(add, { id })
      const privately = await ask('query($id: String!) { cart(cart_id: $id) { total_quantity } }', { id }, {}, 'GET')
      return { body: comparable(added.body), control: privately.headers.get('cache-control'), cart: privately.body }
    }
    const [fused, gateway] = [await buy(fleet.fused), await buy(fleet.gateway)]
    expect(gateway).toEqual(fused)
    expect(gateway).toMatchObject({ control: 'no-store', cart: { data: { cart: { total_quantity: 2 } } } })
  })

  test('a service hears nobody who does not sign', async () => {
    const url = fleet.urls.catalog ?? ''
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-vitrine-signature': 'x', 'x-vitrine-time': String(Date.now()) },
      body: '{"query":"{ __typename }"}',
    })
    expect(response.status).toBe(401)
  })

  test('with the stock service gone, products are still shown: their stock alone is missing', async () => {
    await fleet.kill('inventory')
    const { body, status } = await fleet.gateway(
      '{ products(search: "mug") { items { sku name only_x_left_in_stock } } }',
    )
    expect([status, body.data]).toEqual([
      200,
      { products: { items: [{ sku: 'mug', name: 'Blue Mug', only_x_left_in_stock: null }] } },
    ])
    expect(body.errors?.length).toBeGreaterThan(0)
    expect(JSON.stringify(body.errors)).not.toMatch(/127\.0\.0\.1|ECONN/)
  })
})
