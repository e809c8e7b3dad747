import { expect, it } from 'vitest'
import { afterFailure, type Failures, isLocked } from './lockout.ts'

const rules = { lockoutFailures: 3, lockoutMinutes: 10 }
const none: Failures = { count: 0, lockedUntil: null }

it('the third failure in a row locks, and the account opens again by itself', () => {
  let failures = none
  for (let made = 0; made < 3; made++) failures = afterFailure(failures, rules, 0)
  expect(isLocked(failures, 599_999)).toBe(true)
  expect(isLocked(failures, 600_000)).toBe(false)
  expect(afterFailure(failures, rules, 600_000)).toEqual({ count: 1, lockedUntil: null })
})

it('a shop may never lock', () => {
  expect(afterFailure({ count: 99, lockedUntil: null }, { ...rules, lockoutFailures: 0 }, 0)).toEqual(none)
})
