import { type OperationDefinitionNode, parse } from 'graphql'
import { expect, test } from 'vitest'
import { accessOf } from './public-fields.ts'

const access = (text: string) => accessOf(parse(text).definitions[0] as OperationDefinitionNode)

test.each([
  'query A { products { items { sku } } }',
  'query A($url: String!) { route(url: $url) { type } storeConfig { locale } }',
  'query A { shown: cmsPage { title } }',
])('%s is for everybody', (text) => {
  expect(access(text)).toBe('public')
})

test.each([
  ['a cart', 'query A($cartId: String!) { cart(cart_id: $cartId) { total_quantity } }'],
  ['a customer', 'query A { customer { firstname } }'],
  ['a customer beside products', 'query A { products { items { sku } } customer { firstname } }'],
  ['a customer by another name', 'query A { products: customer { firstname } }'],
  ['what no release had so far', 'query A { recentlySeen { sku } }'],
  ['whether somebody has an account', 'query A { isEmailAvailable(email: "a@b.c") { is_email_available } }'],
  ['what stands in a fragment', 'query A { ...B } fragment B on Query { products { total_count } }'],
  ['a change', 'mutation A { createEmptyCart }'],
])('%s is private', (_name, text) => {
  expect(access(text)).toBe('private')
})
