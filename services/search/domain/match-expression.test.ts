import { expect, test } from 'vitest'
import { matchExpression, suggestionsFor } from './match-expression.ts'
import { Spelling } from './spelling.ts'

const spelling = new Spelling()
for (const word of ['table', 'tables', 'lamp', 'lampshade', 'linen']) spelling.add(word)
spelling.add('lamp', 5)

test('every word may be a beginning or another form; only unknown words are guessed at', () => {
  expect(matchExpression('Lamp', spelling)?.all).toBe('("lamp" OR "lamps" OR "lamp"*)')
  expect(matchExpression('lapm tablle', spelling)?.all).toBe(
    '("lapm" OR "lapms" OR "lamp" OR "lapm"*) AND ("tablle" OR "tablles" OR "table" OR "tablle"*)',
  )
})

test('operators of the full-text language are only words', () => {
  expect(matchExpression('lamp" OR NOT *', spelling)?.any).toBe(
    '("lamp" OR "lamps" OR "lamp"*) OR ("or" OR "or"*) OR ("not" OR "not"*)',
  )
  expect(matchExpression(' !?"* ', spelling)).toBeNull()
})

test('suggestions set right what is misspelt and complete what was begun', () => {
  expect(suggestionsFor('tabel lam', spelling, 5)).toEqual(['table lam', 'table lamp', 'table lampshade'])
  expect(suggestionsFor('lapm', spelling, 5)).toEqual(['lamp'])
  expect(suggestionsFor('linen', spelling, 5)).toEqual([])
  expect(suggestionsFor('  ', spelling, 5)).toEqual([])
})

test('words that nearly every text has are not insisted on, unless there are no others', () => {
  const vocabulary = new Spelling()
  vocabulary.add('for', 90)
  vocabulary.add('jacket', 10, 10)
  vocabulary.add('women', 60, 60)
  expect(matchExpression('jacket for', vocabulary, 100)?.all).toBe('("jacket" OR "jackets" OR "jacket"*)')
  expect(matchExpression('women jacket', vocabulary, 100)?.all).toMatch('AND')
  expect(matchExpression('for', vocabulary, 100)?.all).toBe('("for" OR "for"*)')
  expect(matchExpression('jacket for', vocabulary, 3)?.all).toMatch('AND')
})
