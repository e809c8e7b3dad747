import { expect, test } from 'vitest'
import { spellingOf } from './vocabulary.fixture.ts'
import { suggestionsFor, wantedWords } from './wanted-words.ts'

const shop = spellingOf({ table: 1, tables: 1, lamp: 6, lampshade: 1, linen: 1 })
const wanted = (text: string, { vocabulary, spelling } = shop, texts = 0) =>
  wantedWords(text, spelling, texts)?.map((alternatives) =>
    Object.fromEntries(alternatives.map(({ word, weight }) => [vocabulary.word(word), weight])),
  ) ?? null

test('every word may be a beginning or another form; only unknown words are guessed at', () => {
  expect(wanted('Lamp')).toEqual([{ lamp: 1, lampshade: 0.5 }])
  expect(wanted('tables')).toEqual([{ tables: 1, table: 0.9 }])
  expect(wanted('lapm tablle')).toEqual([{ lamp: 0.7 }, { table: 0.7 }])
})

test('signs are no words, and what nobody wrote has no alternative', () => {
  expect(wanted(' !?"* ')).toBeNull()
  expect(wanted('lamp" xyzzy')).toEqual([{ lamp: 1, lampshade: 0.5 }, {}])
})

test('suggestions set right what is misspelt and complete what was begun', () => {
  expect(suggestionsFor('tabel lam', shop.spelling, 5)).toEqual(['table lam', 'table lamp', 'table lampshade'])
  expect(suggestionsFor('lapm', shop.spelling, 5)).toEqual(['lamp'])
  expect(suggestionsFor('linen', shop.spelling, 5)).toEqual([])
  expect(suggestionsFor('  ', shop.spelling, 5)).toEqual([])
})

test('words that nearly every text has are not insisted on, unless there are no others', () => {
  const large = spellingOf({ for: 90, jacket: { documents: 10, heads: 10 }, women: { documents: 60, heads: 60 } })
  expect(wanted('jacket for', large, 100)).toEqual([{ jacket: 1 }])
  expect(wanted('women jacket', large, 100)).toHaveLength(2)
  expect(wanted('for', large, 100)).toEqual([{ for: 1 }])
  expect(wanted('jacket for', large, 3)).toHaveLength(2)
})
