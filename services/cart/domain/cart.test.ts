import { expect, it } from 'vitest'
import { isVirtual, lineKey, totalQuantity } from './cart.ts'
import { cartLine } from './samples.fixture.ts'

it('is virtual only when nothing of it is carried', () => {
  expect(isVirtual({ lines: [cartLine({ isVirtual: true })] })).toBe(true)
  expect(isVirtual({ lines: [cartLine({ isVirtual: true }), cartLine()] })).toBe(false)
  expect(isVirtual({ lines: [] })).toBe(false)
})

it('tells a product from the same SKU under another product', () => {
  expect(lineKey(cartLine())).toBe(lineKey(cartLine({ id: 2, quantity: 9 })))
  expect(lineKey(cartLine({ productUid: 'Mg==' }))).not.toBe(lineKey(cartLine()))
})

it('counts pieces', () => {
  expect(totalQuantity([cartLine({ quantity: 2 }), cartLine({ quantity: 3 })])).toBe(5)
})
