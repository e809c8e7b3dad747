/**
 * How many wrong passwords in a row, when the first of them came and until when the account is closed to them
 * (milliseconds since 1970).
 */
export type Failures = { count: number; firstFailureAt: number | null; lockedUntil: number | null }
export type LockoutRules = { lockoutFailures: number; lockoutMinutes: number }

export function isLocked({ lockedUntil }: Failures, now: number): boolean {
  return lockedUntil !== null && lockedUntil > now
}

/**
 * What is noted after one more wrong password. As in Magento the count begins again when a lock is over, and when the
 * first failure is as long ago as a lock lasts: a stranger who tries now and then locks nobody out.
 */
export function afterFailure(failures: Failures, rules: LockoutRules, now: number): Failures {
  if (rules.lockoutFailures === 0) return { count: 0, firstFailureAt: null, lockedUntil: null }
  const over = failures.lockedUntil !== null && failures.lockedUntil <= now
  const span = rules.lockoutMinutes * 60_000
  const isOld = failures.firstFailureAt === null || failures.firstFailureAt + span <= now
  const count = (over || isOld ? 0 : failures.count) + 1
  const firstFailureAt = count === 1 ? now : failures.firstFailureAt
  return { count, firstFailureAt, lockedUntil: count >= rules.lockoutFailures ? now + span : null }
}
