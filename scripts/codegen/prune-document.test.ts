import { buildSchema, parse, print } from 'graphql'
import { describe, expect, test } from 'vitest'
import { pruneDocument } from './prune-document.ts'

const schema = buildSchema(`
  type Query { product(sku: String!, store: Where): Product  order(number: String!): Order }
  input Where { code: String  region: String }
  type Product { sku: String  details: Details  related(size: Int): [Product] }
  type Details { colour: String }
  type Order { number: String  token: String }
`)

/** What is left of a query once the release lacks these coordinates, on one line. */
function left(query: string, ...missing: string[]): string | null {
  const pruned = pruneDocument(parse(query), schema, new Set(missing))
  return pruned && print(pruned).replace(/\s+/g, ' ').trim()
}

describe('a document for an older release', () => {
  test('loses the fields that the release lacks', () => {
    expect(left('query Q { order(number: "1") { number token } }', 'Order.token')).toBe(
      'query Q { order(number: "1") { number } }',
    )
  })

  test('loses a selection that has become empty, and the variable that only it used', () => {
    expect(
      left('query Q($n: Int) { product(sku: "a") { sku related(size: $n) { details { colour } } } }', 'Details.colour'),
    ).toBe('query Q { product(sku: "a") { sku } }')
  })

  test('loses arguments and input fields that the release lacks', () => {
    expect(
      left('query Q($r: String) { product(sku: "a", store: {code: "x", region: $r}) { sku } }', 'Where.region'),
    ).toBe('query Q { product(sku: "a", store: {code: "x"}) { sku } }')
    expect(left('query Q { product(sku: "a") { sku related(size: 3) { sku } } }', 'Product.related(size)')).toBe(
      'query Q { product(sku: "a") { sku related { sku } } }',
    )
  })

  test('loses fragments that nobody spreads any more', () => {
    const query = 'query Q { product(sku: "a") { sku details { ...D } } } fragment D on Details { colour }'
    expect(left(query, 'Details')).toBe('query Q { product(sku: "a") { sku } }')
  })

  test('is null when nothing of the operation is left', () => {
    expect(left('query Q { order(number: "1") { number } }', 'Query.order')).toBeNull()
  })

  test('stays as it is when nothing is missing', () => {
    expect(left('query Q { order(number: "1") { number } }', 'Product.sku')).toBe(
      'query Q { order(number: "1") { number } }',
    )
  })
})
