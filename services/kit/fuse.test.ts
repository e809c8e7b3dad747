import { graphql } from 'graphql'
import { beforeEach, describe, expect, test } from 'vitest'
import { fuse } from './fuse.ts'
import type { CommerceModule, RequestContext } from './module.ts'

const federation =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@interfaceObject", "@shareable"])'
const products = [
  { __typename: 'Simple', uid: '1', sku: 'tee', name: 'Tee' },
  { __typename: 'Bundle', uid: '2', sku: 'set', name: 'Set' },
]
let calls: { service: string; references: unknown[] }[]

const catalog: CommerceModule = {
  name: 'catalog',
  typeDefs: `${federation}
    type Query { products: [Product] }
    interface Product @key(fields: "uid") @key(fields: "sku") { uid: ID! sku: String name: String }
    type Simple implements Product @key(fields: "uid") @key(fields: "sku") { uid: ID! sku: String name: String weight: Int }
    type Bundle implements Product @key(fields: "uid") @key(fields: "sku") { uid: ID! sku: String name: String }`,
  resolvers: {
    Query: { products: () => products },
    Simple: { weight: () => 200 },
    Product: {
      __resolveReferences: async (references: { uid: string }[]) => {
        calls.push({ service: 'catalog', references })
        return references.map(({ uid }) => products.find((product) => product.uid === uid) ?? null)
      },
    },
  },
}
const inventory: CommerceModule = {
  name: 'inventory',
  typeDefs: `${federation}
    type Product @key(fields: "sku") @interfaceObject { sku: String stock: Int status: String }`,
  resolvers: {
    Product: {
      stock: ({ pieces }: { pieces: number }) => pieces,
      status: ({ pieces }: { pieces: number }) => (pieces > 0 ? 'IN' : 'OUT'),
      __resolveReferences: async (references: { sku: string }[]) => {
        calls.push({ service: 'inventory', references })
        return references.map(({ sku }) => ({ sku, pieces: sku === 'tee' ? 3 : 0 }))
      },
    },
  },
}
const cart: CommerceModule = {
  name: 'cart',
  typeDefs: `${federation}
    type Query { cart: Cart }
    type Mutation { sell: Cart }
    type Cart { lines: [Line] last: Product }
    interface Line { product: Product }
    type PlainLine implements Line { product: Product }
    type Product @key(fields: "uid", resolvable: false) @interfaceObject { uid: ID! }`,
  resolvers: {
    Query: { cart: () => ({ lines: ['1', '2', '1'].map((uid) => ({ product: { uid } })), last: { uid: 'gone' } }) },
    Mutation: { sell: () => ({ last: { uid: '1' } }) },
    Line: { __resolveType: () => 'PlainLine' },
  },
}

const { schema, publicSdl } = fuse([catalog, inventory, cart])
const context = () => ({ tags: new Set(), cacheable: true }) as unknown as RequestContext
const run = async (source: string) =>
  JSON.parse(JSON.stringify(await graphql({ schema, source, contextValue: context() })))

beforeEach(() => {
  calls = []
})

describe('a fused schema', () => {
  test('shows one public type with the fields of every module', () => {
    expect(publicSdl).toMatch(/type Simple implements Product[^}]*stock/s)
    expect(publicSdl).not.toContain('interfaceObject')
  })

  test('asks another module once for all entities of a list, by that module’s own key', async () => {
    const { data, errors } = await run('{ products { uid name stock status ... on Simple { weight } } }')
    expect(errors).toBeUndefined()
    expect(data.products).toEqual([
      { uid: '1', name: 'Tee', stock: 3, status: 'IN', weight: 200 },
      { uid: '2', name: 'Set', stock: 0, status: 'OUT' },
    ])
    expect(calls).toHaveLength(1)
    expect(calls[0]?.references).toEqual([
      { __typename: 'Product', sku: 'tee' },
      { __typename: 'Product', sku: 'set' },
    ])
  })

  test('follows a bare reference home, then on to a third module, each asked once', async () => {
    const { data, errors } = await run('{ cart { lines { __typename product { __typename name stock } } } }')
    expect(errors).toBeUndefined()
    expect(data.cart.lines).toEqual([
      { __typename: 'PlainLine', product: { __typename: 'Simple', name: 'Tee', stock: 3 } },
      { __typename: 'PlainLine', product: { __typename: 'Bundle', name: 'Set', stock: 0 } },
      { __typename: 'PlainLine', product: { __typename: 'Simple', name: 'Tee', stock: 3 } },
    ])
    expect(calls.map(({ service, references }) => `${service} ${references.length}`)).toEqual([
      'catalog 2',
      'inventory 2',
    ])
  })

  test('answers null for an entity that is gone', async () => {
    expect((await run('{ cart { last { name } } }')).data).toEqual({ cart: { last: null } })
  })

  test('keeps concurrent requests apart', async () => {
    await Promise.all([run('{ products { stock } }'), run('{ products { stock } }')])
    expect(calls.map(({ service }) => service)).toEqual(['inventory', 'inventory'])
  })

  test('reads an entity anew after each mutation', async () => {
    const { errors } = await run('mutation { a: sell { last { stock } } b: sell { last { stock } } }')
    expect(errors).toBeUndefined()
    expect(calls.map(({ service }) => service)).toEqual(['catalog', 'inventory', 'catalog', 'inventory'])
  })
})

test('slices that contradict each other are refused with the reasons', () => {
  const liar = { ...cart, name: 'liar', typeDefs: `${federation} type Query { cart: Int }` }
  expect(() => fuse([cart, liar])).toThrow(/do not compose/)
})
