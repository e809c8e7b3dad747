import { describe, expect, it } from 'vitest'
import { type Addition, addLines } from './add-lines.ts'
import { cartLine, saleItem, stockState } from './samples.fixture.ts'

const addition = (changes: Partial<Addition> = {}): Addition => ({
  sku: 'tee',
  parentSku: null,
  selectedOptions: [],
  quantity: 1,
  found: saleItem(),
  stock: stockState(),
  ...changes,
})
const refused = (changes: Partial<Addition>) => addLines([], [addition(changes)], 9).refusals.map(({ code }) => code)

describe('adding to a cart', () => {
  it('puts a new line at the end', () => {
    const { lines, refusals } = addLines([cartLine({ stockSku: 'hat', productUid: 'Mg==' })], [addition()], 9)
    expect(refusals).toEqual([])
    expect(lines.map((line) => [line.stockSku, line.quantity, line.id])).toEqual([
      ['hat', 1, 1],
      ['tee', 1, null],
    ])
  })

  it('merges equal lines, also within one request', () => {
    const { lines } = addLines([cartLine({ quantity: 2 })], [addition(), addition()], 9)
    expect(lines.map(({ quantity }) => quantity)).toEqual([4])
  })

  it('keeps a variant of a configurable apart from the same SKU bought alone', () => {
    const asVariant = addition({ found: saleItem({ productUid: 'OQ==', type: 'configurable' }) })
    expect(addLines([cartLine()], [asVariant], 9).lines).toHaveLength(2)
  })

  it('counts all pieces of a SKU together against its stock', () => {
    const asVariant = addition({ found: saleItem({ productUid: 'OQ==', type: 'configurable' }), quantity: 3 })
    const { lines, refusals } = addLines([cartLine({ quantity: 3 })], [asVariant], 9)
    expect(refusals).toEqual([{ code: 'INSUFFICIENT_STOCK', message: 'Only 5 of 6 available', quantity: 5 }])
    expect(lines).toHaveLength(1)
  })

  it('one bad line never stops the others', () => {
    const unknown = addition({ sku: 'x"y', found: { reason: 'no-such-product', sku: 'x"y' }, stock: null })
    const { lines, refusals } = addLines([], [unknown, addition(), addition({ quantity: 0 })], 9)
    expect(lines).toHaveLength(1)
    expect(refusals.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'PRODUCT_NOT_FOUND Could not find a product with SKU "x"y"',
      'UNDEFINED The product quantity should be greater than 0',
    ])
  })

  it('says why something cannot be sold', () => {
    expect(refused({ found: { reason: 'options-missing', sku: 'tee' } })).toEqual(['UNDEFINED'])
    expect(refused({ found: { reason: 'no-such-combination', sku: 'tee' } })).toEqual(['NOT_SALABLE'])
    expect(refused({ found: { reason: 'disabled', sku: 'tee' } })).toEqual(['NOT_SALABLE'])
    expect(refused({ found: saleItem({ enabled: false }) })).toEqual(['NOT_SALABLE'])
    expect(refused({ stock: stockState({ isSalable: false }) })).toEqual(['NOT_SALABLE'])
  })

  it('stops at 200 different products', () => {
    const full = Array.from({ length: 200 }, (_, index) => cartLine({ stockSku: `s${index}`, productUid: `${index}` }))
    expect(addLines(full, [addition()], 9).refusals[0]?.message).toContain('at most 200')
  })
})
