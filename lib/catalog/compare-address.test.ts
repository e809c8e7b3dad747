import { expect, test } from 'vitest'
import { compareQuery, parseCompared } from './compare-address'

const roundTrip = (skus: string[]) => parseCompared(new URLSearchParams(compareQuery(skus)).get('items'))

test('item numbers stand in the address and come back, whatever is in them', () => {
  const skus = ['24-MB01', 'a,b', '50% wool & silk', 'größe/XL']
  expect(roundTrip(skus)).toEqual(skus)
})

test('nothing to compare is no query, and five are four', () => {
  expect(compareQuery([])).toBe('')
  expect(roundTrip(['a', 'b', 'c', 'd', 'e'])).toEqual(['a', 'b', 'c', 'd'])
})

test('what cannot be an item number is left out, and each counts once', () => {
  expect(parseCompared(`a,a,,%E0%A4%A,${'x'.repeat(65)}`)).toEqual(['a'])
  expect(parseCompared(null)).toEqual([])
})
