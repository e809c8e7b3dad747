import { describe, expect, it } from 'vitest'
import type { NotForSale, SaleItem } from '../../../contracts/internal/catalog.ts'
import type { StockState } from '../../../contracts/internal/inventory.ts'
import { type Addition, addLines } from './add-lines.ts'
import { cartLine, saleItem, stockState } from './samples.fixture.ts'

const addition = (found: SaleItem | NotForSale = saleItem(), quantity = 1): Addition => ({
  wanted: { sku: 'tee', selectedOptions: [], enteredOptions: [], quantity },
  found,
})
const stocks = (...states: StockState[]) => new Map([stockState(), ...states].map((state) => [state.sku, state]))
const add = (lines: Parameters<typeof addLines>[0], additions: Addition[], stock = stocks()) =>
  addLines(lines, additions, stock, 9)
const refused = (found: SaleItem | NotForSale, stock = stocks()) =>
  add([], [addition(found)], stock).refusals.map(({ code, message }) => `${code} ${message}`)

describe('adding to a cart', () => {
  it('puts a new line at the end', () => {
    const { lines, refusals } = add([cartLine({ stockSku: 'hat', productUid: 'Mg==' })], [addition()])
    expect(refusals).toEqual([])
    expect(lines.map((line) => [line.stockSku, line.quantity, line.id])).toEqual([
      ['hat', 1, 1],
      ['tee', 1, null],
    ])
  })

  it('merges equal lines, also within one request', () => {
    expect(add([cartLine({ quantity: 2 })], [addition(), addition()]).lines.map(({ quantity }) => quantity)).toEqual([
      4,
    ])
  })

  it('keeps a variant of a configurable apart from the same SKU bought alone', () => {
    const asVariant = addition(saleItem({ productUid: 'OQ==', type: 'configurable' }))
    expect(add([cartLine()], [asVariant]).lines).toHaveLength(2)
  })

  it('keeps lines with different links apart', () => {
    const link = { linkUid: 'x', linkId: 4, title: 'Book', sortOrder: 1, priceMinor: 100, downloadsAllowed: null }
    expect(add([cartLine()], [addition(saleItem({ downloads: [link] }))]).lines).toHaveLength(2)
  })

  it('counts all pieces of a SKU together against its stock', () => {
    const asVariant = addition(saleItem({ productUid: 'OQ==', type: 'configurable' }), 3)
    const { lines, refusals } = add([cartLine({ quantity: 3 })], [asVariant])
    const message = 'Only 5 of 6 available'
    expect(refusals).toEqual([{ index: 0, code: 'INSUFFICIENT_STOCK', message, quantity: 5 }])
    expect(lines).toHaveLength(1)
  })

  it('counts the pieces of every part of a bundle', () => {
    const parts = [{ sku: 'tee', quantity: 1 }]
    const bundle = saleItem({
      productUid: 'OQ==',
      sku: 'set',
      type: 'bundle',
      parts: [...parts, { sku: 'cap', quantity: 2 }],
    })
    const { refusals } = add([], [addition(bundle, 3)], stocks(stockState({ sku: 'cap', available: 5 })))
    expect(refusals.map(({ message }) => message)).toEqual(['Only 5 of 6 available'])
  })

  it('one bad line never stops the others', () => {
    const unknown = addition({ reason: 'no-such-product', sku: 'x"y' })
    const { lines, refusals } = add([], [unknown, addition(), addition(saleItem(), 0)])
    expect(lines).toHaveLength(1)
    expect(refusals.map(({ index, code, message }) => `${index} ${code} ${message}`)).toEqual([
      '0 PRODUCT_NOT_FOUND Could not find a product with SKU "x"y"',
      '2 UNDEFINED The product quantity should be greater than 0',
    ])
  })

  it('says why something cannot be sold, in the words of the catalog where it has some', () => {
    const notFound = 'PRODUCT_NOT_FOUND Could not find a product with SKU "tee"'
    const notAvailable = 'NOT_SALABLE The required options you selected are not available.'
    const soldOut = stocks(stockState({ isSalable: false }))
    expect(refused({ reason: 'options-missing', sku: 'tee' })).toEqual([
      'REQUIRED_PARAMETER_MISSING You need to choose options for your item.',
    ])
    expect(refused({ reason: 'no-such-combination', sku: 'tee' })).toEqual([notAvailable])
    expect(refused({ reason: 'disabled', sku: 'tee' })).toEqual([notFound])
    expect(refused(saleItem({ enabled: false }))).toEqual([notFound])
    expect(refused(saleItem(), soldOut)).toEqual([notFound])
    const outOfStock = 'INSUFFICIENT_STOCK This product is out of stock.'
    expect(refused(saleItem({ variantUid: 'Mw==' }), soldOut)).toEqual([outOfStock])
    expect(refused({ reason: 'option-invalid', sku: 'tee', message: 'No.' })).toEqual(['UNDEFINED No.'])
  })

  it('stops at 200 different products', () => {
    const full = Array.from({ length: 200 }, (_, index) => cartLine({ stockSku: `s${index}`, productUid: `${index}` }))
    expect(add(full, [addition()]).refusals[0]?.message).toContain('at most 200')
  })
})
