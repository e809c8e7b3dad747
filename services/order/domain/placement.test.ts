import { describe, expect, it } from 'vitest'
import { attemptKey, isFinished, isOrdered, outOfStock, type PlacementState, stockLines } from './placement.ts'
import { orderContent, orderLine } from './sample-order.fixture.ts'

const content = orderContent({
  lines: [
    orderLine({ quantity: 2 }),
    orderLine({ sku: 'hat', parts: [{ sku: 'hat', quantity: 1 }], quantity: 1 }),
    orderLine({ quantity: 3 }),
  ],
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

  it('takes every part of a bundle, as often as it is in it', () => {
    const parts = [
      { sku: 'tee', quantity: 2 },
      { sku: 'mug', quantity: 1 },
    ]
    const bundle = orderLine({ sku: 'set', type: 'bundle', parts, quantity: 3 })
    expect(stockLines({ lines: [bundle, orderLine({ quantity: 1 })] })).toEqual([
      { sku: 'tee', quantity: 7 },
      { sku: 'mug', quantity: 3 },
    ])
  })

  it('says in words of Magento that stock ran out, or does not suffice', () => {
    expect(outOfStock(4).message).toContain('Not all of your products are available in the requested quantity.')
    expect(outOfStock(-1).message).toBe('Unable to place order: Some of the products are out of stock.')
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
