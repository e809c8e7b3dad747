import { expect, test } from 'vitest'
import { announceCartChange, countIn, subscribeToCart } from './cart-count'

test.each([
  ['cart_count=3', 3],
  ['a=1; cart_count=12; b=2', 12],
  ['my_cart_count=9', 0],
  ['cart_count=-4', 0],
  ['cart_count=lots', 0],
  ['', 0],
])('the cookie header %j counts %i', (cookies, count) => {
  expect(countIn(cookies)).toBe(count)
})

test('a change is told until one stops listening', () => {
  let told = 0
  const stop = subscribeToCart(() => void told++)
  announceCartChange()
  stop()
  announceCartChange()
  expect(told).toBe(1)
})
