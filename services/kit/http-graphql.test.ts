import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildSchema, type GraphQLObjectType } from 'graphql'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type StoreConfiguration, storeConfiguration } from '../../contracts/stores.ts'
import { authenticationError, authorizationError } from './errors.ts'
import { graphqlListener } from './http-graphql.ts'
import type { RequestContext } from './module.ts'

const view = { name: 'A', locale: 'en_US', displayCurrency: 'USD', allowedCurrencies: ['USD', 'EUR'] }
const configuration: StoreConfiguration = storeConfiguration.parse({
  groupName: 'Shop',
  title: 'Shop',
  baseCurrency: 'USD',
  rates: { EUR: '0.9' },
  views: [
    { ...view, code: 'default', isDefault: true },
    { ...view, code: 'nl', displayCurrency: 'EUR', allowedCurrencies: ['EUR'] },
  ],
  defaultCountry: 'US',
  allowedCountries: ['US'],
  tax: {},
  shipping: {},
  payment: {},
  mail: { fromName: 'Shop', fromAddress: 'shop@example.com' },
})

const schema = buildSchema(`
  type Query {
    where: String
    product(pageSize: Int): Product
    cart: String
    broken: String
    unnamed: String!
    locked: String
    unknownCaller: String
    listed(ids: [Int]): String
    many(pageSize: Int = 20): [Product]
  }
  type Product { name: String self: Product many(pageSize: Int = 20): [Product] }
  type Mutation { buy: String }
`)
type Resolve = (parent: unknown, args: unknown, context: RequestContext) => unknown
const answers: Record<string, Resolve> = {
  where: (_parent, _args, { store, currency }) => `${store.code} ${currency}`,
  product: (_parent, _args, { tags }) => {
    tags.add('cat_p').add('cat_p_1')
    return { name: 'Tee', self: { name: 'Tee' } }
  },
  cart: (_parent, _args, context) => {
    context.cacheable = false
    return 'mine'
  },
  broken: () => {
    throw new Error('connect ECONNREFUSED 10.0.0.7:3306')
  },
  unnamed: () => null,
  locked: () => {
    throw authorizationError("The current customer isn't authorized.")
  },
  unknownCaller: () => {
    throw authenticationError('The token is over.')
  },
}
for (const [name, resolve] of Object.entries(answers)) {
  const field = (schema.getQueryType() as GraphQLObjectType).getFields()[name]
  if (field) field.resolve = resolve as never
}

let server: Server
let url: string
beforeAll(async () => {
  const listener = graphqlListener({ schema: () => schema, configuration: () => configuration, baseUrl: 'http://shop' })
  server = createServer((request, response) => void listener(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
})
afterAll(() => new Promise((resolve) => server.close(resolve)))

async function read(response: Response) {
  const body = (await response.json()) as { data?: unknown; errors?: { message: string; extensions?: object }[] }
  return { status: response.status, headers: response.headers, ...body, first: body.errors?.[0] }
}
const post = async (query: string, headers: Record<string, string> = {}, variables: object = {}) =>
  read(
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    }),
  )
const get = async (query: string, headers: Record<string, string> = {}) =>
  read(await fetch(`${url}?query=${encodeURIComponent(query)}`, { headers }))

describe('headers choose the store view and the currency', () => {
  test.each([
    [{}, 'default USD'],
    [{ 'content-currency': 'EUR' }, 'default EUR'],
    [{ store: 'nl' }, 'nl EUR'],
  ])('%o', async (headers, where) => {
    expect((await post('{ where }', headers as Record<string, string>)).data).toEqual({ where })
  })

  test.each([
    [{ store: 'xx' }, 'Requested store is not found (xx)'],
    [{ store: 'nl', 'content-currency': 'USD' }, 'Please correct the target currency'],
    [{ 'content-type': 'text/plain' }, 'Request content type must be application/json'],
  ])('%o is refused with 400 in Magento’s words', async (headers, message) => {
    const { status, first } = await post('{ where }', headers as Record<string, string>)
    expect([status, first?.message, first?.extensions]).toEqual([400, message, { category: 'graphql-input' }])
  })
})

describe('a public GET', () => {
  test('may be kept, under its tags and the id of who sees the same', async () => {
    const { status, headers } = await get('{ product { name } }')
    expect(status).toBe(200)
    expect(headers.get('x-magento-tags')).toBe('cat_p,cat_p_1')
    expect(headers.get('cache-control')).toMatch(/^public, max-age=\d+/)
    const id = headers.get('x-magento-cache-id') ?? ''
    expect(id).toMatch(/^[0-9a-f]{64}$/)
    const kept = await get('{ product { name } }', { 'x-magento-cache-id': id })
    expect(kept.headers.get('cache-control')).toMatch(/^public/)
  })

  test.each([
    ['under another cache id', '{ product { name } }', { 'x-magento-cache-id': 'f'.repeat(64) }],
    ['with something private in it', '{ product { name } cart }', {}],
    ['with an error in it', '{ product { name } broken }', {}],
    ['without tags', '{ where }', {}],
  ])('is kept by nobody %s', async (_claim, query, headers) => {
    const answer = await get(query, headers as Record<string, string>)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('x-magento-tags')).toBeNull()
  })

  test('is kept by nobody when it is a POST', async () => {
    expect((await post('{ product { name } }')).headers.get('cache-control')).toBe('no-store')
  })

  test('may not change anything', async () => {
    const { status, first } = await get('mutation { buy }')
    expect([status, first?.message]).toEqual([400, 'Mutation requests allowed only for POST requests'])
  })
})

describe('what goes wrong', () => {
  test.each(['{ broken }', '{ unnamed }'])('%s shows nothing of the inside', async (query) => {
    const { status, first } = await post(query)
    expect(status).toBe(200)
    expect(first?.message).toBe('Internal server error')
    expect(JSON.stringify(first)).not.toMatch(/ECONN|10\.0|stack|null/)
  })

  test.each([
    ['{ locked }', 403, 'graphql-authorization'],
    ['{ unknownCaller }', 401, 'graphql-authentication'],
  ])('%s answers with the status of its category', async (query, status, category) => {
    const answer = await post(query)
    expect([answer.status, answer.first?.extensions]).toEqual([status, { category }])
  })

  test.each([
    ['a syntax error', '{ where', 400],
    ['an empty document', '', 400],
    ['two operations', 'query A { where } query B { where }', 400],
    ['a field that is not there', '{ nope }', 200],
    ['a variable that does not fit', 'query($n: Int) { product(pageSize: $n) { name } }', 200],
  ])('%s is told to the caller', async (_claim, query, status) => {
    const answer = await post(query, {}, { n: 'many' })
    expect(answer.status).toBe(status)
    expect(answer.first?.message).not.toBe('Internal server error')
    expect(answer.errors?.length).toBeGreaterThan(0)
  })

  test('a body that is no JSON is refused', async () => {
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' })
    expect((await read(response)).status).toBe(400)
  })

  test('a body beyond 64 KB is refused', async () => {
    expect((await post(`{ where } # ${'x'.repeat(70_000)}`)).status).toBe(413)
  })

  test('other methods are refused', async () => {
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(405)
    expect((await fetch(url, { method: 'OPTIONS' })).status).toBe(204)
  })
})

describe('a document that asks beyond measure is refused', () => {
  const nested = (depth: number) => `{ product ${'{ self '.repeat(depth)}{ name }${' }'.repeat(depth)} }`
  const bomb = [
    'query { product { ...a0 } }',
    ...Array.from(
      { length: 12 },
      (_, i) => `fragment a${i} on Product { self { ...a${i + 1} } b: self { ...a${i + 1} } }`,
    ),
    'fragment a12 on Product { name }',
  ].join(' ')

  test.each<[string, string, RegExp, object?]>([
    ['by depth', nested(25), /depth/],
    ['by fragments that multiply', bomb, /complexity/],
    [
      'by aliases',
      `{ ${Array.from({ length: 25 }, (_, i) => `p${i}: product { a${i}: name b${i}: name }`).join(' ')} }`,
      /aliases/,
    ],
    ['by root fields', `{ ${'... { where } '.repeat(31)} }`, /root fields/],
    ['by repetition', `{ ${'where '.repeat(21)} }`, /at most 20 times/],
    [
      'by a list in a variable',
      'query($list: [Int]) { listed(ids: $list) }',
      /at most 500 members/,
      { list: Array(501).fill(1) },
    ],
    ['by a list in the text', `{ listed(ids: [${Array(501).fill(1)}]) }`, /at most 500 members/],
    [
      'by lists within lists',
      `{ many(pageSize: 300) { ${'many(pageSize: 300) { '.repeat(2)} name ${'} '.repeat(2)} } }`,
      /too much at once/,
    ],
    ['by the length of a page', '{ product(pageSize: 301) { name } }', /pageSize/],
  ])('%s', async (_claim, query, message, variables = {}) => {
    const { first, data } = await post(query, {}, variables)
    expect(first?.message).toMatch(message)
    expect(data).toBeUndefined()
  })

  test('by the length of a page in a variable', async () => {
    const { first } = await post('query($n: Int) { product(pageSize: $n) { name } }', {}, { n: 5000 })
    expect(first?.message).toBe('Maximum pageSize is 300.')
  })

  test('and one within it is answered', async () => {
    expect((await post(nested(10))).errors).toBeUndefined()
  })
})
