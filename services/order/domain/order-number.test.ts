import { expect, it } from 'vitest'
import { orderNumber } from './order-number.ts'

it.each([
  [1, '000000001'],
  [4711, '000004711'],
  [1_000_000_000, '1000000000'],
])('order %d is number %s', (sequence, number) => {
  expect(orderNumber(sequence)).toBe(number)
})
