import { expect, test } from 'vitest'
import { generateOptions, productCount } from './options.ts'

test('a number may be grouped, and the folder may be left out', () => {
  expect(generateOptions(['--products', '100_000'])).toEqual({ products: 100_000, folder: null })
  expect(generateOptions(['--products=10,000', '--folder', 'here'])).toEqual({ products: 10_000, folder: 'here' })
})

test.each(['0', '-5', 'many', '1.5', '5000001', ''])('%j is refused with a sentence', (text) => {
  expect(() => productCount(text)).toThrow(/is no number of products/)
})

test('what is missing or unknown is said', () => {
  expect(() => generateOptions([])).toThrow('Say how many products')
  expect(() => generateOptions(['--prodcuts', '5'])).toThrow(/--prodcuts/)
})
