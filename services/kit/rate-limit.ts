/**
 * How often something may be done per key in a span of time: the key is a remote address or an account. Counted in this
 * process alone; several processes allow as many times more. It bounds its own memory: the oldest keys are forgotten.
 */
const mostKeys = 20_000

export type RateLimit = {
  /** Whether it may be done once more now; counts it when it may. */
  take(key: string): boolean
  /** Whether it may be done, without counting it. */
  allows(key: string): boolean
}

/** `limit` is asked each time: it may be a setting that changes. */
export function openRateLimit(limit: () => number, windowMs: number, now: () => number = Date.now): RateLimit {
  const spans = new Map<string, { count: number; endsAt: number }>()

  function current(key: string) {
    const known = spans.get(key)
    return known && known.endsAt > now() ? known : { count: 0, endsAt: now() + windowMs }
  }

  return {
    allows: (key) => current(key).count < limit(),
    take(key) {
      const span = current(key)
      if (span.count >= limit()) return false
      span.count++
      // Back to the end of the line: a key in use is not the first to be forgotten.
      spans.delete(key)
      spans.set(key, span)
      if (spans.size > mostKeys) spans.delete(spans.keys().next().value ?? '')
      return true
    },
  }
}
