import { expect, test } from 'vitest'
import { reservationLines } from './reservation-lines.ts'

test('a SKU on two lines is reserved once, and SKUs come in a fixed order', () => {
  const lines = [
    { sku: 'b', quantity: 1 },
    { sku: 'a', quantity: 2 },
    { sku: 'b', quantity: 3 },
  ]
  expect(reservationLines(lines)).toEqual([
    { sku: 'a', quantity: 2 },
    { sku: 'b', quantity: 4 },
  ])
})

test.each([0, -1, Number.NaN])('a quantity of %s is refused', (quantity) => {
  expect(() => reservationLines([{ sku: 'a', quantity }])).toThrow(RangeError)
})
