type Bucket = { tokens: number; at: number }

type Limit = {
  /** How many at once. */
  burst: number
  /** How many more come back each second. */
  perSecond: number
  /** Addresses remembered; the longest unseen go first. */
  maxAddresses?: number
}

/**
 * Counts per address in this process. `true` while the address may go on. `now` is in milliseconds.
 */
export function rateLimit({ burst, perSecond, maxAddresses = 20_000 }: Limit) {
  const buckets = new Map<string, Bucket>()
  return (address: string, now: number): boolean => {
    const known = buckets.get(address) ?? { tokens: burst, at: now }
    const tokens = Math.min(burst, known.tokens + ((now - known.at) / 1000) * perSecond)
    const allowed = tokens >= 1
    buckets.delete(address) // set again, so that the map stays in order of last use
    buckets.set(address, { tokens: allowed ? tokens - 1 : tokens, at: now })
    if (buckets.size > maxAddresses) buckets.delete(buckets.keys().next().value ?? '')
    return allowed
  }
}
