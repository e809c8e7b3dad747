/** How many wrong passwords in a row, and until when (milliseconds since 1970) the account is closed to them. */
export type Failures = { count: number; lockedUntil: number | null }
export type LockoutRules = { lockoutFailures: number; lockoutMinutes: number }

export function isLocked({ lockedUntil }: Failures, now: number): boolean {
  return lockedUntil !== null && lockedUntil > now
}

/** What is noted after one more wrong password. The count begins again when a lock is over. */
export function afterFailure(failures: Failures, rules: LockoutRules, now: number): Failures {
  if (rules.lockoutFailures === 0) return { count: 0, lockedUntil: null }
  const over = failures.lockedUntil !== null && failures.lockedUntil <= now
  const count = (over ? 0 : failures.count) + 1
  return { count, lockedUntil: count >= rules.lockoutFailures ? now + rules.lockoutMinutes * 60_000 : null }
}
