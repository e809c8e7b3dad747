import { expect, test } from 'vitest'
import { openRateLimit } from './rate-limit.ts'

test('so often per key and span, then again', () => {
  let now = 0
  const limit = openRateLimit(
    () => 2,
    1000,
    () => now,
  )
  expect([limit.take('a'), limit.take('a'), limit.take('a'), limit.take('b')]).toEqual([true, true, false, true])
  expect([limit.allows('a'), limit.allows('b')]).toEqual([false, true])
  now = 1000
  expect(limit.take('a')).toBe(true)
})

test('a stream of keys does not grow without bound', () => {
  const limit = openRateLimit(
    () => 1,
    1000,
    () => 0,
  )
  for (let key = 0; key < 30_000; key++) limit.take(String(key))
  expect([limit.allows('0'), limit.allows('29999')]).toEqual([true, false])
})
