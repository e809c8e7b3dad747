import { describe, expect, it } from 'vitest'
import { changeLines } from './change-lines.ts'
import { cartLine, stockState } from './samples.fixture.ts'

const stock = new Map([['tee', stockState()]])
const lines = [cartLine({ quantity: 2 }), cartLine({ id: 2, productUid: 'Mg==', quantity: 1 })]
const outcomeOf = (changes: { lineId: number; quantity: number }[], given = lines) => {
  const outcome = changeLines(given, changes, stock, 9)
  return [outcome.lines.map(({ id, quantity }) => `${id}x${quantity}`), outcome.refusals.map(({ message }) => message)]
}

describe('changing quantities', () => {
  it('sets a quantity, and 0 takes the line out', () => {
    expect(outcomeOf([{ lineId: 1, quantity: 4 }])).toEqual([['1x4', '2x1'], []])
    expect(outcomeOf([{ lineId: 1, quantity: 0 }])).toEqual([['2x1'], []])
  })

  it('counts the other lines of the same SKU', () => {
    expect(outcomeOf([{ lineId: 1, quantity: 5 }])).toEqual([['1x2', '2x1'], ['Only 5 of 6 available']])
  })

  it('a refused change leaves the other changes in force', () => {
    const changes = [
      { lineId: 7, quantity: 1 },
      { lineId: 1, quantity: -1 },
      { lineId: 2, quantity: 3 },
    ]
    expect(outcomeOf(changes)).toEqual([
      ['1x2', '2x3'],
      ['Could not find cart item with id: 7.', 'The product quantity should be greater than 0'],
    ])
  })

  it('fewer pieces are accepted even when stock has fallen below them', () => {
    expect(outcomeOf([{ lineId: 1, quantity: 8 }], [cartLine({ quantity: 9 })])).toEqual([['1x8'], []])
  })
})
