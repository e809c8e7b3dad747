import { expect, test } from 'vitest'
import { contentHash } from './content-hash.ts'

test('the order of keys and absent values say nothing, the order of lists does', () => {
  expect(contentHash({ a: 1, b: { c: [1, 2], d: undefined } })).toBe(contentHash({ b: { c: [1, 2] }, a: 1 }))
  expect(contentHash({ c: [1, 2] })).not.toBe(contentHash({ c: [2, 1] }))
  expect(contentHash({ a: '1' })).not.toBe(contentHash({ a: 1 }))
})
