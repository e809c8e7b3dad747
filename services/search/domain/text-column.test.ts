import { expect, test } from 'vitest'
import { Dictionary } from './text-column.ts'

const inOrder = (dictionary: Dictionary, texts: string[], locale = 'en-US') => {
  const ranks = dictionary.ranks(locale)
  return [...texts].sort((a, b) => (ranks[dictionary.numberOf(a)] ?? 0) - (ranks[dictionary.numberOf(b)] ?? 0))
}

test('a text added later takes its place among the others', () => {
  const dictionary = new Dictionary()
  const texts = ['lamp', 'bowl', 'Lamp 10', 'Lamp 9']
  for (const text of texts) dictionary.numberOf(text)
  expect(inOrder(dictionary, texts)).toEqual(['bowl', 'lamp', 'Lamp 9', 'Lamp 10'])
  dictionary.numberOf('chair')
  expect(inOrder(dictionary, [...texts, 'chair'])).toEqual(['bowl', 'chair', 'lamp', 'Lamp 9', 'Lamp 10'])
})

test('many texts are put in order in slices, as they would be at once', async () => {
  const dictionary = new Dictionary()
  const texts = Array.from({ length: 7001 }, (_, n) => `name ${(n * 7919) % 7001}`)
  for (const text of texts) dictionary.numberOf(text)
  expect(dictionary.isOrdered('en-US')).toBe(false)
  await Promise.all([dictionary.order('en-US'), dictionary.order('en-US')])
  expect(dictionary.isOrdered('en-US')).toBe(true)
  expect(inOrder(dictionary, texts)).toEqual(Array.from({ length: 7001 }, (_, n) => `name ${n}`))
})
