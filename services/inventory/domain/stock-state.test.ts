import { describe, expect, test } from 'vitest'
import { onlyLeft, parentState, type StockItem, stateOf, unknownState } from './stock-state.ts'

const item = (changes: Partial<StockItem> = {}): StockItem => ({
  sku: 'tee',
  quantity: 3,
  reserved: 0,
  isInStock: true,
  manageStock: true,
  backorders: false,
  minCartQuantity: 1,
  maxCartQuantity: 10_000,
  quantityIncrement: 1,
  lowStockThreshold: 0,
  ...changes,
})

describe('a SKU can be sold', () => {
  test.each([
    ['while pieces are left', {}, true],
    ['not when all pieces are promised', { reserved: 3 }, false],
    ['not when it was taken from sale', { isInStock: false }, false],
    ['below zero with backorders', { quantity: 0, backorders: true }, true],
    ['always when its stock is not managed', { quantity: 0, isInStock: false, manageStock: false }, true],
  ])('%s', (_claim, changes, salable) => {
    expect(stateOf(item(changes)).isSalable).toBe(salable)
  })
})

test('what is available never falls below zero', () => {
  expect(stateOf(item({ quantity: -2, backorders: true })).available).toBe(0)
})

describe('a parent', () => {
  const parent = item({ sku: 'tee-parent', quantity: 0 })
  test('is in stock when any child is, with the pieces of all', () => {
    const state = parentState(parent, [item({ quantity: 0 }), item({ quantity: 2 }), item({ quantity: 5 })])
    expect(state).toMatchObject({ sku: 'tee-parent', isSalable: true, available: 7 })
  })
  test('is out of stock when no child is in stock, or when it was taken from sale itself', () => {
    expect(parentState(parent, [item({ quantity: 0 })]).isSalable).toBe(false)
    expect(parentState({ ...parent, isInStock: false }, [item()]).isSalable).toBe(false)
  })
})

describe('“only x left” is said', () => {
  test.each([
    ['at the threshold', { quantity: 5, lowStockThreshold: 5 }, 5],
    ['not above it', { quantity: 6, lowStockThreshold: 5 }, null],
    ['not when the threshold is off', { quantity: 1 }, null],
    ['not of what cannot be bought', { quantity: 1, lowStockThreshold: 5, isInStock: false }, null],
  ])('%s', (_claim, changes, left) => {
    expect(onlyLeft(stateOf(item(changes)))).toBe(left)
  })
})

test('a SKU that nobody keeps cannot be sold', () => {
  expect(unknownState('ghost')).toMatchObject({ sku: 'ghost', available: 0, isSalable: false })
})
