import { expect, it } from 'vitest'
import { afterFailure, type Failures, isLocked } from './lockout.ts'

const rules = { lockoutFailures: 3, lockoutMinutes: 10 }
const none: Failures = { count: 0, firstFailureAt: null, lockedUntil: null }

it('the third failure in a row locks, and the account opens again by itself', () => {
  let failures = none
  for (let made = 0; made < 3; made++) failures = afterFailure(failures, rules, 0)
  expect(isLocked(failures, 599_999)).toBe(true)
  expect(isLocked(failures, 600_000)).toBe(false)
  expect(afterFailure(failures, rules, 600_000)).toEqual({ count: 1, firstFailureAt: 600_000, lockedUntil: null })
})

it('failures that are far apart lock nobody out', () => {
  let failures = none
  for (let made = 0; made < 20; made++) {
    failures = afterFailure(failures, rules, made * 300_000)
    expect(failures.lockedUntil).toBeNull()
  }
  expect(failures.count).toBeLessThan(3)
})

it('a shop may never lock', () => {
  expect(afterFailure({ ...none, count: 99 }, { ...rules, lockoutFailures: 0 }, 0)).toEqual(none)
})
