import { describe, expect, it } from 'vitest'
import { malformedQuantity, quantityRefusal } from './quantity.ts'

const stock = {
  sku: 'a',
  available: 5,
  isSalable: true,
  manageStock: true,
  backorders: false,
  minCartQuantity: 1,
  maxCartQuantity: 100,
  quantityIncrement: 1,
  lowStockThreshold: 0,
}

describe('how many pieces a cart may hold', () => {
  it.each([
    ['all that is left', {}, 5, null],
    ['one more than is left', {}, 6, 'INSUFFICIENT_STOCK Only 5 of 6 available'],
    ['more than is left, with backorders', { backorders: true }, 6, null],
    ['more than is left, of something uncounted', { manageStock: false, available: 0 }, 6, null],
    ['less than the fewest', { minCartQuantity: 2 }, 1, 'INSUFFICIENT_STOCK The fewest you may purchase is 2.'],
    ['more than the most', { maxCartQuantity: 3 }, 4, 'INSUFFICIENT_STOCK The most you may purchase is 3.'],
    ['off the increment', { quantityIncrement: 2 }, 3, 'UNDEFINED You can buy Tee only in quantities of 2 at a time.'],
    ['half a piece', {}, 1.5, 'UNDEFINED You cannot use decimal quantity for this product.'],
    ['something sold out', { isSalable: false }, 1, 'INSUFFICIENT_STOCK This product is out of stock.'],
    ['after an oversale', { available: -2 }, 1, 'INSUFFICIENT_STOCK Only 0 of 1 available'],
  ])('%s', (_case, changes, quantity, expected) => {
    const refusal = quantityRefusal({ ...stock, ...changes }, 'Tee', quantity)
    expect(refusal && `${refusal.code} ${refusal.message}`).toBe(expected)
  })

  it('does not tell how many are left where a shop hides it', () => {
    const refusal = { code: 'INSUFFICIENT_STOCK', message: 'Not enough items for sale' }
    expect(quantityRefusal(stock, 'Tee', 6, 6, true)).toEqual(refusal)
  })

  it.each([
    [1, true],
    [10_000, true],
    [0, false],
    [-1, false],
    [Number.NaN, false],
    [10_001, false],
    [Number.POSITIVE_INFINITY, false],
  ])('%d is a quantity: %s', (quantity, fine) => {
    expect(malformedQuantity(quantity) === null).toBe(fine)
  })
})
