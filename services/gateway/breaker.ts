/**
 * Stops asking who does not answer: after `failures` in a row nobody is sent there for `openMs`; then one is let through to
 * see. It exists so that a dead service costs its callers nothing, instead of a timeout each.
 */
export function openBreaker(failures: number, openMs: number, now: () => number = Date.now) {
  let inARow = 0
  let openUntil = 0
  return {
    /** Whether a call may be tried now. */
    allows(): boolean {
      if (openUntil === 0) return true
      if (now() < openUntil) return false
      // Half open: this one may look, the others wait for what it finds.
      openUntil = now() + openMs
      return true
    },
    succeeded(): void {
      inARow = 0
      openUntil = 0
    },
    failed(): void {
      inARow++
      if (inARow >= failures) openUntil = now() + openMs
    },
  }
}
export type Breaker = ReturnType<typeof openBreaker>
