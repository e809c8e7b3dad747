import { expect, it } from 'vitest'
import { missedLines } from './missed-lines.ts'
import { cartLine } from './samples.fixture.ts'

it('an order that has everything leaves nothing', () => {
  expect(missedLines([cartLine({ quantity: 2 })], [{ uid: '1', quantity: 2 }])).toEqual([])
})

it('what came after the order was read is left, a raised line by the pieces it was raised', () => {
  const held = [cartLine({ quantity: 5 }), cartLine({ id: 2, quantity: 1 }), cartLine({ id: 3, quantity: 1 })]
  const ordered = [
    { uid: '1', quantity: 3 },
    { uid: '2', quantity: 4 },
  ]
  const left = missedLines(held, ordered)
  expect(left.map(({ id, quantity }) => [id, quantity])).toEqual([
    [null, 2],
    [null, 1],
  ])
})
