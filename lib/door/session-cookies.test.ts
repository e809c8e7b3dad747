import { expect, test } from 'vitest'
import { sessionCookies } from './session-cookies'

test('over https the cart’s cookie is bound to this host, secure and out of reach of scripts', () => {
  expect(sessionCookies('https://shop.example').keepCart('abc')).toEqual({
    name: '__Host-cart',
    value: 'abc',
    maxAge: 2_592_000,
    httpOnly: true,
    secure: true,
  })
  expect(sessionCookies('http://localhost:3000').keepCart('abc')).toMatchObject({ name: 'cart', secure: false })
})

test('what cannot be an id is no session', () => {
  const { read } = sessionCookies('http://localhost:3000')
  const jar = (cart: string) => read((name) => (name === 'cart' ? cart : undefined)).cartId
  expect(jar('XwRyM4gA9pQ')).toBe('XwRyM4gA9pQ')
  expect(jar('"){id}}')).toBeNull()
  expect(jar('a'.repeat(65))).toBeNull()
  expect(jar('')).toBeNull()
})

test('forgetting a cart forgets its count', () => {
  const forgotten = sessionCookies('http://localhost:3000').forgetCart()
  expect(forgotten.map(({ name, value, maxAge }) => [name, value, maxAge])).toEqual([
    ['cart', null, 0],
    ['cart_count', null, 0],
  ])
})
