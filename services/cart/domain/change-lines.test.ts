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
    expect(outcomeOf([{ lineId: 1, quantity: 5 }])).toEqual([
      ['1x2', '2x1'],
      ['Could not update the product with SKU tee: Only 5 of 6 available'],
    ])
  })

  it('a refused change leaves the other changes in force', () => {
    const changes = [
      { lineId: 7, quantity: 1 },
      { lineId: 1, quantity: 0.5 },
      { lineId: 2, quantity: 3 },
    ]
    expect(outcomeOf(changes)).toEqual([
      ['1x2', '2x3'],
      [
        'Could not find cart item with id: 7.',
        'Could not update the product with SKU tee: The fewest you may purchase is 1.',
      ],
    ])
  })

  it('other options that another line has already make the two one', () => {
    const chosen = cartLine({ id: null, productUid: 'Mg==' })
    const outcome = changeLines(lines, [{ lineId: 1, quantity: 2, chosen }], stock, 9)
    expect(outcome.lines.map(({ id, productUid, quantity }) => [id, productUid, quantity])).toEqual([[1, 'Mg==', 3]])
  })

  it('options that cannot be had leave the line alone', () => {
    const refusal = { code: 'UNDEFINED' as const, message: 'Choose a size.' }
    const outcome = changeLines(lines, [{ lineId: 1, quantity: 2, refusal }], stock, 9)
    expect(outcome.refusals[0]?.message).toBe('Could not update the product with SKU tee: Choose a size.')
    expect(outcome.lines).toBe(lines)
  })

  it('a message is kept with its line', () => {
    const giftMessage = { from: 'Ada', to: 'Bob', message: 'Hello' }
    const first = changeLines(lines, [{ lineId: 1, quantity: 2, giftMessage }], stock, 9).lines
    const second = changeLines(first, [{ lineId: 1, quantity: 3 }], stock, 9).lines
    expect(second[0]).toMatchObject({ quantity: 3, giftMessage })
  })

  it('fewer pieces are accepted even when stock has fallen below them', () => {
    expect(outcomeOf([{ lineId: 1, quantity: 8 }], [cartLine({ quantity: 9 })])).toEqual([['1x8'], []])
  })
})
