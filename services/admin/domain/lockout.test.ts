import { expect, test } from 'vitest'
import { type Attempts, afterFailure, isLocked, lockout } from './lockout.ts'

const fail = (times: number, now: number, from: Attempts = { failures: 0, lockedUntil: null }) =>
  Array.from({ length: times }).reduce<Attempts>((attempts) => afterFailure(attempts, now), from)

test('the sixth failure locks for half an hour', () => {
  expect(isLocked(fail(5, 1000), 1000)).toBe(false)
  const locked = fail(6, 1000)
  expect(isLocked(locked, 1000)).toBe(true)
  expect(isLocked(locked, 1000 + lockout.ms - 1)).toBe(true)
  expect(isLocked(locked, 1000 + lockout.ms)).toBe(false)
})

test('after a lock the count begins again', () => {
  const later = 1000 + lockout.ms
  expect(afterFailure(fail(6, 1000), later)).toEqual({ failures: 1, lockedUntil: null })
})
