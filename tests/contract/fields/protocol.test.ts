/** What the schema does not say: how Magento 2.4.8 speaks over HTTP, line by line, as its clients rely on it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { engines, openTestCommerce, type TestCommerce } from '../../support/commerce.ts'
import { contentCatalogue, contentConfiguration } from '../../support/content-shop.ts'
import { smallCatalogue } from '../../support/small-shop.ts'

const catalogue = { ...smallCatalogue, pages: contentCatalogue.pages, blocks: contentCatalogue.blocks }
const password = 'Seven-green-lamps-7'

describe.each(engines)('the protocol on %s', (engine) => {
  let shop: TestCommerce
  let token: string
  beforeAll(async () => {
    shop = await openTestCommerce(engine, contentConfiguration, catalogue)
    const create = `mutation($input: CustomerCreateInput!) { createCustomerV2(input: $input) { customer { email } } }`
    await shop.data(create, { input: { firstname: 'Ann', lastname: 'Lee', email: 'ann@example.com', password } })
    const signIn =
      'mutation($password: String!) { generateCustomerToken(email: "ann@example.com", password: $password) { token } }'
    token = (await shop.data<{ generateCustomerToken: { token: string } }>(signIn, { password })).generateCustomerToken
      .token
  })
  afterAll(() => shop.close())

  const get = async (query: string, headers: Record<string, string> = {}, variables?: object) => {
    const parameters = new URLSearchParams({ query, ...(variables && { variables: JSON.stringify(variables) }) })
    const response = await fetch(`${shop.url}/graphql?${parameters}`, { headers })
    return { status: response.status, headers: response.headers, body: (await response.json()) as Body }
  }
  const post = async (body: string, headers: Record<string, string>) => {
    const response = await fetch(`${shop.url}/graphql`, { method: 'POST', body, headers })
    return { status: response.status, body: (await response.json()) as Body }
  }
  type Body = { data?: Record<string, unknown>; errors?: { message: string; extensions?: { category?: string } }[] }
  const first = ({ errors }: Body) => [errors?.[0]?.message, errors?.[0]?.extensions?.category]
  const signedIn = () => ({ authorization: `Bearer ${token}` })

  test('POST needs JSON; GET takes query and variables; OPTIONS answers 204', async () => {
    const plain = await post('{"query":"{ __typename }"}', { 'content-type': 'text/plain' })
    expect([plain.status, ...first(plain.body)]).toEqual([
      400,
      'Request content type must be application/json',
      'graphql-input',
    ])
    const utf8 = await post('{"query":"{ __typename }"}', { 'content-type': 'application/json; charset=utf-8' })
    expect(utf8.body.data).toEqual({ __typename: 'Query' })
    const asked = await get('query($s: String) { products(search: $s) { total_count } }', {}, { s: 'mug' })
    expect(asked.body.data).toEqual({ products: { total_count: 1 } })
    expect((await fetch(`${shop.url}/graphql`, { method: 'OPTIONS' })).status).toBe(204)
  })

  test('a mutation by GET is refused, and operationName chooses nothing: one operation is a document', async () => {
    const { status, body } = await get('mutation { createEmptyCart }')
    expect([status, ...first(body)]).toEqual([400, 'Mutation requests allowed only for POST requests', 'graphql-input'])
    const two = { query: 'query a { __typename } query b { __typename }', operationName: 'a' }
    expect((await post(JSON.stringify(two), { 'content-type': 'application/json' })).status).toBe(400)
  })

  test('a syntax error is 400, a field that is not there 200 without a category', async () => {
    expect((await get('{ products(')).status).toBe(400)
    const { status, body } = await get('{ nothing }')
    expect([status, ...first(body)]).toEqual([200, 'Cannot query field "nothing" on type "Query".', undefined])
  })

  test('Store and Content-Currency choose; what is not there or not allowed is 400', async () => {
    const where =
      '{ storeConfig { store_code } products(search: "mug") { items { price_range { minimum_price { final_price { currency } } } } } }'
    expect(JSON.stringify((await get(where, { store: 'nl' })).body.data)).toContain('"EUR"')
    expect(JSON.stringify((await get(where, { 'content-currency': 'eur' })).body.data)).toContain('"EUR"')
    const noStore = await get(where, { store: 'xx' })
    expect([noStore.status, ...first(noStore.body)]).toEqual([
      400,
      'Requested store is not found (xx)',
      'graphql-input',
    ])
    const noCurrency = await get(where, { 'content-currency': 'JPY' })
    expect([noCurrency.status, ...first(noCurrency.body)]).toEqual([
      400,
      'Please correct the target currency',
      'graphql-input',
    ])
  })

  test('who may not is 403, who is not signed in as the token says is 401 on every query', async () => {
    const customer = await get('{ customer { email } }')
    expect([customer.status, ...first(customer.body)]).toEqual([
      403,
      "The current customer isn't authorized.",
      'graphql-authorization',
    ])
    const forged = await get('{ storeConfig { store_code } }', { authorization: `Bearer ${token.slice(0, -2)}xx` })
    expect([forged.status, first(forged.body)[1], forged.body.data]).toEqual([401, 'graphql-authentication', undefined])
    const wrong = await shop.ask(
      'mutation { generateCustomerToken(email: "ann@example.com", password: "no") { token } }',
    )
    expect([wrong.status, wrong.errors?.[0]?.extensions?.category]).toEqual([401, 'graphql-authentication'])
    expect((await get('{ customer { email } }', signedIn())).body.data).toEqual({
      customer: { email: 'ann@example.com' },
    })
  })

  test('an unknown cart is no such entity; a failed field leaves the others', async () => {
    const { status, body } = await get('{ cart(cart_id: "x") { id } storeConfig { store_code } }')
    expect([status, ...first(body)]).toEqual([200, 'Could not find a cart with ID "x"', 'graphql-no-such-entity'])
    expect(body.data).toEqual({ cart: null, storeConfig: { store_code: 'default' } })
  })

  test('business errors of a cart are values with a code, and no top-level error', async () => {
    const { createEmptyCart } = await shop.data<{ createEmptyCart: string }>('mutation { createEmptyCart }')
    expect(createEmptyCart).toMatch(/^[A-Za-z0-9]{32}$/)
    const add =
      'mutation($id: String!) { addProductsToCart(cartId: $id, cartItems: [{ sku: "nothing", quantity: 1 }]) { user_errors { __typename code message } } }'
    expect(await shop.data(add, { id: createEmptyCart })).toEqual({
      addProductsToCart: {
        user_errors: [
          {
            __typename: 'CartUserInputError',
            code: 'PRODUCT_NOT_FOUND',
            message: 'Could not find a product with SKU "nothing"',
          },
        ],
      },
    })
    const place =
      'mutation($id: String!) { placeOrder(input: { cart_id: $id }) { orderV2 { number } errors { code message } } }'
    const { placeOrder } = await shop.data<{ placeOrder: { errors: { code: string }[] } }>(place, {
      id: createEmptyCart,
    })
    expect(placeOrder).toMatchObject({ orderV2: null, errors: [{ code: expect.stringMatching(/^[A-Z_]+$/) }] })
  })

  test('X-Magento-Cache-Id tells who sees the same: by store, currency, group and being signed in', async () => {
    const id = async (headers: Record<string, string>) =>
      (await get('{ storeConfig { store_code } }', headers)).headers.get('x-magento-cache-id')
    const guest = await id({})
    expect(guest).toMatch(/^[0-9a-f]{64}$/)
    expect(await id({})).toBe(guest)
    const others = [await id({ store: 'nl' }), await id({ 'content-currency': 'EUR' }), await id(signedIn())]
    expect(new Set([guest, ...others]).size).toBe(4)
  })

  const cacheable: [string, string][] = [
    ['products', '{ products(search: "mug") { items { uid } } }'],
    ['category', '{ category(id: 2) { uid } }'],
    ['categories', '{ categories { items { uid } } }'],
    ['categoryList', '{ categoryList { uid } }'],
    ['cmsPage', '{ cmsPage(identifier: "about") { title } }'],
    ['cmsBlocks', '{ cmsBlocks(identifiers: ["footer"]) { items { title } } }'],
    ['countries', '{ countries { id } }'],
    ['country', '{ country(id: "US") { id } }'],
    ['currency', '{ currency { base_currency_code } }'],
    ['storeConfig', '{ storeConfig { store_code } }'],
    ['availableStores', '{ availableStores { store_code } }'],
    ['route', '{ route(url: "blue-mug.html") { type } }'],
    ['urlResolver', '{ urlResolver(url: "blue-mug.html") { type } }'],
    [
      'customAttributeMetadataV2',
      '{ customAttributeMetadataV2(attributes: [{ attribute_code: "size", entity_type: "catalog_product" }]) { items { code } } }',
    ],
    ['attributesForm', '{ attributesForm(formCode: "customer_account_create") { items { code } } }'],
    ['attributesList', '{ attributesList(entityType: CATALOG_PRODUCT) { items { code } } }'],
  ]
  test.each(cacheable)('%s by GET may be kept, under its tags', async (_root, query) => {
    const { headers, body } = await get(query)
    expect(body.errors).toBeUndefined()
    expect(headers.get('cache-control')).toMatch(/^public, max-age=\d+/)
    expect(headers.get('x-magento-tags')).toMatch(/^[\w,.-]+$/)
  })

  test('tags name the entities: cat_p_<id>, cat_c_<id>, cms_p_<id>, cms_b_<identifier>', async () => {
    const tags = async (query: string) => (await get(query)).headers.get('x-magento-tags')?.split(',')
    expect(await tags('{ products(search: "mug") { items { uid } } }')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^cat_p_\d+$/)]),
    )
    expect(await tags('{ categories { items { uid } } }')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^cat_c_\d+$/)]),
    )
    expect(await tags('{ cmsPage(identifier: "about") { title } }')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^cms_p_\d+$/)]),
    )
  })

  const privately: [string, string][] = [
    ['customer', '{ customer { email } }'],
    ['customerCart', '{ customerCart { id } }'],
    ['isEmailAvailable', '{ isEmailAvailable(email: "b@example.com") { is_email_available } }'],
    ['customerOrders', '{ customerOrders { items { number } } }'],
    ['wishlist', '{ wishlist { items_count } }'],
    ['customerPaymentTokens', '{ customerPaymentTokens { items { public_hash } } }'],
    ['customerDownloadableProducts', '{ customerDownloadableProducts { items { date } } }'],
    ['a public field beside a private one', '{ storeConfig { store_code } customer { email } }'],
  ]
  test.each(privately)('%s is kept by nobody', async (_root, query) => {
    const { headers, body } = await get(query, signedIn())
    expect(body.errors).toBeUndefined()
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('nobody keeps a POST, what holds the word mutation, or an answer under a cache id that is over', async () => {
    const query = '{ storeConfig { store_code } }'
    expect((await shop.ask(query)).headers.get('cache-control')).toBe('no-store')
    expect((await get('query mutationLike { storeConfig { store_code } }')).headers.get('cache-control')).toBe(
      'no-store',
    )
    expect((await get(query, { 'x-magento-cache-id': 'a'.repeat(64) })).headers.get('cache-control')).toBe('no-store')
    const { headers } = await get(query)
    const again = await get(query, { 'x-magento-cache-id': headers.get('x-magento-cache-id') ?? '' })
    expect(again.headers.get('cache-control')).toContain('public')
  })

  test('Preview-Version is taken on every query and kept by nobody; nonsense is refused', async () => {
    const { headers, body } = await get('{ products(search: "mug") { items { sku } } }', {
      'preview-version': '1893456000',
    })
    expect([headers.get('cache-control'), body.data]).toEqual(['no-store', { products: { items: [{ sku: 'mug' }] } }])
    expect((await get('{ __typename }', { 'preview-version': 'tomorrow' })).status).toBe(400)
  })

  test('a uid is base64 of an id, and one that is not is refused in Magento’s words', async () => {
    const { categories } = await shop.data<{ categories: { items: { uid: string; id: number }[] } }>(
      '{ categories { items { uid id } } }',
    )
    for (const { uid, id } of categories.items) expect(Buffer.from(uid, 'base64').toString()).toBe(String(id))
    const { errors } = await shop.ask('{ products(filter: { category_uid: { eq: "x!" } }) { total_count } }')
    expect(first({ errors: errors ?? [] })).toEqual(['Value of uid "x!" is incorrect.', 'graphql-input'])
  })

  test('depth and complexity have Magento’s limits and words', async () => {
    const deep = `{ categoryList { ${'children { '.repeat(25)} uid ${'} '.repeat(25)} } }`
    expect(first((await get(deep)).body)[0]).toBe('Max query depth should be 20 but got 27.')
    const size = await get('{ products(search: "a", pageSize: 301) { items { uid } } }')
    expect(first(size.body)).toEqual(['Maximum pageSize is 300.', 'graphql-input'])
  })
})
