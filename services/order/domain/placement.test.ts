import { describe, expect, it } from 'vitest'
import { attemptKey, isFinished, isOrdered, outOfStock, type PlacementState, stockLines } from './placement.ts'
import { orderContent, orderLine } from './sample-order.fixture.ts'

const content = orderContent({
  lines: [orderLine({ quantity: 2 }), orderLine({ sku: 'hat', quantity: 1 }), orderLine({ quantity: 3 })],
})
const placement = (state: PlacementState) => ({
  cartId: 'c',
  attempt: 2,
  state,
  content,
  paymentReference: null,
  orderNumber: null,
  refusal: null,
})

describe('placing an order', () => {
  it('takes each SKU from stock once', () => {
    expect(stockLines(content)).toEqual([
      { sku: 'tee', quantity: 5 },
      { sku: 'hat', quantity: 1 },
    ])
  })

  it('says what ran out and how much is left', () => {
    expect(outOfStock(content, 'tee', 4).message).toBe('Unable to place order: Tee: Only 4 of 5 available')
    expect(outOfStock(content, 'tee', -1).message).toContain('Only 0 of 5')
  })

  it('knows each attempt by its own key', () => {
    expect(attemptKey({ cartId: 'c', attempt: 1 })).not.toBe(attemptKey({ cartId: 'c', attempt: 2 }))
  })

  it.each([
    ['reserving', false, false],
    ['paying', false, false],
    ['ordering', false, false],
    ['settling', false, true],
    ['placed', true, true],
    ['undoing', false, false],
    ['refused', true, false],
  ] as const)('%s: finished %s, ordered %s', (state, finished, ordered) => {
    expect(isFinished(placement(state))).toBe(finished)
    expect(isOrdered(placement(state))).toBe(ordered)
  })
})
