import { expect, test } from 'vitest'
import { afterReplacing } from './replaced-line'

const old = { line: 'a', quantity: 2 }

test('the old line goes when another choice came in', () => {
  const lines = [
    { uid: 'a', quantity: 2 },
    { uid: 'b', quantity: 1 },
  ]
  expect(afterReplacing(lines, old, 1)).toEqual({ kind: 'remove', uid: 'a' })
})

test('the same choice again was counted together: the line gets the number that was asked for, and is not lost', () => {
  expect(afterReplacing([{ uid: 'a', quantity: 5 }], old, 3)).toEqual({ kind: 'set', uid: 'a', quantity: 3 })
})

test('a line that somebody took away meanwhile needs nothing', () => {
  expect(afterReplacing([null, { uid: 'b', quantity: 1 }], old, 1)).toEqual({ kind: 'done' })
})
