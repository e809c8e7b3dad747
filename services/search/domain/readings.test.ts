import { expect, test } from 'vitest'
import { readingsOf, spokenOf } from './readings.ts'
import { spellingOf } from './vocabulary.fixture.ts'

const { spelling } = spellingOf({ lamp: 3, shade: 2, lampshade: 1, table: 4, seating: 1 })
const sofas = { means: ['couch', 'sofa'], finds: ['seating'] }
const lights = { means: ['light', 'lamp'], finds: [] }
const ways = (text: string, ...synonyms: (typeof sofas)[]) =>
  readingsOf(text, synonyms, spelling).map(({ words }) => words.join(' '))

test('S6: what was typed is read first, then what it means', () => {
  expect(ways('Red sofas', sofas)).toEqual(['red sofas', 'red seating'])
  expect(ways('seating', sofas)).toEqual(['seating'])
  expect(ways('table lamp', lights)).toEqual(['table lamp', 'table light'])
  expect(ways('sofa couch', sofas)).toEqual(['sofa couch', 'seating'])
})

test('S6: two words are read as one where there is such a word, and an unknown one as two', () => {
  expect(ways('lamp shade')).toEqual(['lamp shade', 'lampshade'])
  expect(ways('tablelamp')).toEqual(['tablelamp', 'table lamp'])
  expect(ways('lampshade')).toEqual(['lampshade'])
  expect(ways('xyzzyfoo')).toEqual(['xyzzyfoo'])
})

test('there are never more than eight readings, and none of a text without words', () => {
  const many = { means: ['gift'], finds: ['a1', 'a2', 'a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'a9'] }
  expect(ways('gift', many)).toHaveLength(8)
  expect(ways(' ?! ', many)).toEqual([])
})

test('only synonyms that are spoken of count', () => {
  expect(spokenOf('a sofa', [sofas, lights])).toEqual([sofas])
  expect(spokenOf('sofabed', [sofas, lights])).toEqual([])
})
