import { expect, test } from 'vitest'
import { orderNumberIn } from './order-number'

test.each([
  ['order_number=000000012', '000000012'],
  ['a=b; order_number=A%2F7; c=d', 'A/7'],
  ['my_order_number=1', null],
  ['order_number=%', null],
  ['', null],
])('the cookie header %j names the order %j', (cookies, number) => {
  expect(orderNumberIn(cookies)).toBe(number)
})
