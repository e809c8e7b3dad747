import { expect, test } from 'vitest'
import {
  CartOperation,
  CreateGuestCartOperation,
  CustomerCartIdOperation,
  GenerateCustomerTokenOperation,
} from '@/graphql/generated/operations'
import { parseCall } from './parse-call'

const asking = (variables: unknown, sha256Hash = CartOperation.hash) => ({
  operationName: 'Cart',
  variables,
  extensions: { persistedQuery: { version: 1, sha256Hash } },
})
const codeOf = (json: unknown) => {
  const parsed = parseCall(json)
  return parsed.ok ? 'passed' : parsed.refusal.code
}

test('a registered operation is found by its hash', () => {
  const parsed = parseCall(asking({}))
  expect(parsed.ok && parsed.value.operation.name).toBe('Cart')
  expect(codeOf(asking(null))).toBe('passed')
})

test('text, unknown hashes and hashes under another name are refused', () => {
  expect(codeOf({ query: '{ cart(cart_id: "x") { id } }' })).toBe('BAD_REQUEST')
  expect(codeOf(asking({}, 'a'.repeat(64)))).toBe('UNKNOWN_OPERATION')
  expect(codeOf({ ...asking({}), operationName: 'PlaceOrder' })).toBe('UNKNOWN_OPERATION')
})

test('what answers with an id or a token is not for browsers', () => {
  for (const { hash, name } of [CreateGuestCartOperation, CustomerCartIdOperation, GenerateCustomerTokenOperation]) {
    expect(codeOf({ ...asking({}, hash), operationName: name })).toBe('UNKNOWN_OPERATION')
  }
})

test.each([[[1]], ['text'], [7]])('variables are an object, not %j', (variables) => {
  expect(codeOf(asking(variables))).toBe('BAD_REQUEST')
})

test('a browser cannot name a cart or an order', () => {
  expect(codeOf(asking({ cartId: 'somebody-elses' }))).toBe('BAD_VARIABLES')
  expect(codeOf(asking({ orderToken: 'x' }))).toBe('BAD_VARIABLES')
  expect(codeOf(asking({ isGuest: true }))).toBe('BAD_VARIABLES')
})

test('variables are capped in number and depth', () => {
  expect(codeOf(asking(Object.fromEntries(Array.from({ length: 21 }, (_, i) => [`v${i}`, i]))))).toBe('BAD_VARIABLES')
  expect(codeOf(asking({ a: JSON.parse('['.repeat(5000) + ']'.repeat(5000)) }))).toBe('BAD_VARIABLES')
})

test.each([[null], ['x'], [[]], [{}]])('%j is no request', (json) => {
  expect(codeOf(json)).toBe('BAD_REQUEST')
})
