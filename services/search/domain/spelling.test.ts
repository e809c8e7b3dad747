import { expect, test } from 'vitest'
import { oneEditApart, Spelling } from './spelling.ts'

test('one edit is an insertion, a deletion, a substitution or a swap', () => {
  expect(oneEditApart('lamp', 'lamps')).toBe(true)
  expect(oneEditApart('lamp', 'lmp')).toBe(true)
  expect(oneEditApart('lamp', 'lamb')).toBe(true)
  expect(oneEditApart('lamp', 'lapm')).toBe(true)
  expect(oneEditApart('lamp', 'lamp')).toBe(false)
  expect(oneEditApart('lamp', 'limb')).toBe(false)
  expect(oneEditApart('ab', 'ba')).toBe(true)
})

test('the more common neighbour is offered first', () => {
  const spelling = new Spelling()
  spelling.add('candle', 2)
  spelling.add('handle', 9)
  expect(spelling.near('xandle')).toEqual(['handle', 'candle'])
  expect(spelling.knows('candle')).toBe(true)
  expect(spelling.knows('xandle')).toBe(false)
})

test('short words and article numbers are not corrected', () => {
  const spelling = new Spelling()
  spelling.add('bag')
  spelling.add('mb01x')
  expect(spelling.near('bog')).toEqual([])
  expect(spelling.near('bagg')).toEqual(['bag'])
  expect(spelling.near('mb02x')).toEqual([])
})

test('completions begin with what was typed, also after a word was added', () => {
  const spelling = new Spelling()
  spelling.add('lamp', 3)
  spelling.add('lampshade', 1)
  expect(spelling.startingWith('lam')).toEqual(['lamp', 'lampshade'])
  spelling.add('lambskin', 7)
  expect(spelling.startingWith('lam')).toEqual(['lambskin', 'lamp', 'lampshade'])
  expect(spelling.startingWith('zzz')).toEqual([])
})
