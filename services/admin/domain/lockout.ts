/** Magento's admin/security: after six failures a user is locked for half an hour. */
export const lockout = { failures: 6, ms: 30 * 60 * 1000 }

export type Attempts = { failures: number; lockedUntil: number | null }

export const isLocked = ({ lockedUntil }: Attempts, now: number) => lockedUntil !== null && lockedUntil > now

/** What is noted after one more wrong password. The count begins again when a lock is over. */
export function afterFailure({ failures, lockedUntil }: Attempts, now: number): Attempts {
  const counted = (lockedUntil !== null && lockedUntil <= now ? 0 : failures) + 1
  return { failures: counted, lockedUntil: counted >= lockout.failures ? now + lockout.ms : null }
}
