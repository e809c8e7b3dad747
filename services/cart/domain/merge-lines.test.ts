import { describe, expect, it } from 'vitest'
import type { Cart, CartLine } from './cart.ts'
import { type MergeTerms, mergeCarts } from './merge-lines.ts'
import { cartLine, sampleCart, stockState } from './samples.fixture.ts'

const stocks = new Map([['tee', stockState({ available: 5 })]])
const terms: MergeTerms = { stocks, mergePreference: 'merge', now: 9 }
const cartWith = (lines: CartLine[]): Cart => sampleCart({ lines })
const merged = (from: CartLine[], into: CartLine[]) =>
  mergeCarts(cartWith(from), cartWith(into), terms).lines.map(({ id, stockSku, quantity }) => [id, stockSku, quantity])

describe('joining two carts', () => {
  it('adds up equal lines and takes over the others as new ones', () => {
    const hat = cartLine({ id: 7, stockSku: 'hat', productUid: 'Mg==', choice: 'option 1 red' })
    expect(merged([cartLine({ id: 8, quantity: 2 }), hat], [cartLine({ quantity: 3 })])).toEqual([
      [1, 'tee', 5],
      [null, 'hat', 1],
    ])
  })

  it('leaves a line as it is when stock does not allow both', () => {
    expect(merged([cartLine({ id: 8, quantity: 3 })], [cartLine({ quantity: 3 })])).toEqual([[1, 'tee', 3]])
  })

  it('counts only what the shop prefers, where it prefers one', () => {
    const quantities = (mergePreference: MergeTerms['mergePreference']) =>
      mergeCarts(cartWith([cartLine({ id: 8, quantity: 1 })]), cartWith([cartLine({ quantity: 3 })]), {
        ...terms,
        mergePreference,
      }).lines.map(({ quantity }) => quantity)
    expect([quantities('guest'), quantities('customer')]).toEqual([[1], [3]])
  })

  it('keeps the message of the cart that stays, or takes the other one', () => {
    const message = { from: 'Ada', to: 'Bob', message: 'Hello' }
    const source = { ...cartWith([]), giftMessage: message }
    expect(mergeCarts(source, cartWith([]), terms).giftMessage).toEqual(message)
    const own = { ...message, message: 'Mine' }
    expect(mergeCarts(source, { ...cartWith([]), giftMessage: own }, terms).giftMessage).toEqual(own)
  })

  it('takes the coupons of the cart that joins, as it is the newer one', () => {
    const coupons = (one: string[], other: string[]) =>
      mergeCarts(sampleCart({ coupons: one }), sampleCart({ coupons: other }), terms).coupons
    expect(coupons(['SUMMER'], ['SPRING'])).toEqual(['SUMMER'])
    expect(coupons([], ['SPRING'])).toEqual(['SPRING'])
  })
})
