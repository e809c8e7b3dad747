import { expect, test } from 'vitest'
import { formsOf, withJoinedMeasures, wordsOf } from './words.ts'

test('case, accents and punctuation do not make another word', () => {
  expect(wordsOf("Women's and Men’s")).toEqual(['women', 'and', 'men'])
  expect(wordsOf('Crème-Brûlée, 2 Cups!')).toEqual(['creme', 'brulee', '2', 'cups'])
})

test('a measure is found in both spellings', () => {
  expect(withJoinedMeasures('Shade 40 cm wide')).toBe('Shade 40 cm wide 40cm')
  expect(withJoinedMeasures('Shade wide')).toBe('Shade wide')
})

test('plural and singular meet', () => {
  expect(formsOf('lamps')).toEqual(['lamp'])
  expect(formsOf('lamp')).toEqual(['lamps'])
  expect(formsOf('accessories')).toEqual(['accessory'])
  expect(formsOf('watches')).toEqual(['watch', 'watche'])
  expect(formsOf('dress')).toEqual(['dresss'])
  expect(formsOf('bag')).toEqual([])
})
