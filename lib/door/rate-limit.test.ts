import { expect, test } from 'vitest'
import { rateLimit } from './rate-limit'

test('a burst passes, the next waits, and time gives it back', () => {
  const mayGoOn = rateLimit({ burst: 3, perSecond: 2 })
  expect([1, 2, 3, 4].map(() => mayGoOn('a', 0))).toEqual([true, true, true, false])
  expect(mayGoOn('a', 400)).toBe(false)
  expect(mayGoOn('a', 600)).toBe(true)
})

test('one address does not spend another’s', () => {
  const mayGoOn = rateLimit({ burst: 1, perSecond: 1 })
  expect(mayGoOn('a', 0)).toBe(true)
  expect(mayGoOn('b', 0)).toBe(true)
  expect(mayGoOn('a', 0)).toBe(false)
})

test('memory is bounded: the longest unseen address is forgotten', () => {
  const mayGoOn = rateLimit({ burst: 1, perSecond: 0.001, maxAddresses: 2 })
  mayGoOn('a', 0)
  mayGoOn('b', 0)
  mayGoOn('c', 0)
  expect(mayGoOn('b', 1)).toBe(false)
  expect(mayGoOn('a', 1)).toBe(true)
})
