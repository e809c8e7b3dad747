import { expect, test } from 'vitest'
import { pageNumbers } from './page-numbers'

test('few pages are all offered', () => {
  expect(pageNumbers(2, 5)).toEqual([1, 2, 3, 4, 5])
})

test('many pages are offered by their ends and the neighbours', () => {
  expect(pageNumbers(10, 20)).toEqual([1, 2, null, 9, 10, 11, null, 19, 20])
})

test('a single page in a gap is shown instead of dots', () => {
  expect(pageNumbers(5, 20)).toEqual([1, 2, 3, 4, 5, 6, null, 19, 20])
})
