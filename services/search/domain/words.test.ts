import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formsOf, measuredWords, typedWords, wordsOf } from './words.ts'

test('case, accents and punctuation do not make another word', () => {
  expect(wordsOf("Women's and Men’s")).toEqual(['women', 'and', 'men'])
  expect(wordsOf('Crème-Brûlée, 2 Cups!')).toEqual(['creme', 'brulee', '2', 'cups'])
})

test('plain text gives the words it would give among other signs', () => {
  const signs = fc.constantFrom('a', 'B', 's', '7', "'", ' ', '-', '.', '_')
  fc.assert(
    fc.property(fc.string({ unit: signs, maxLength: 20 }), (text) => {
      expect([...wordsOf(text), 'e']).toEqual(wordsOf(`${text} \u00e9`))
    }),
  )
})

test('a measure is found in both spellings', () => {
  expect(measuredWords('Shade 40 cm wide')).toEqual(['shade', '40', 'cm', 'wide', '40cm'])
  expect(measuredWords('Shade wide')).toEqual(['shade', 'wide'])
})

test('S6: a measure is one word, however it was typed', () => {
  for (const way of ['40 cm', '40cm', '40 Centimetres', '40 centimeter'])
    expect(typedWords(`cushion ${way}`), way).toEqual(['cushion', '40cm'])
  expect(typedWords('4 cups')).toEqual(['4', 'cups'])
  expect(measuredWords('40cm')).toEqual(['40cm', '40', 'cm'])
})

test('plural and singular meet', () => {
  expect(formsOf('lamps')).toEqual(['lamp'])
  expect(formsOf('lamp')).toEqual(['lamps'])
  expect(formsOf('accessories')).toEqual(['accessory'])
  expect(formsOf('watches')).toEqual(['watch', 'watche'])
  expect(formsOf('dress')).toEqual(['dresss'])
  expect(formsOf('bag')).toEqual([])
})
