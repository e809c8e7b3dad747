import { isOwnNetwork } from '../kit/http/remote-address.ts'
import { openRateLimit, type RateLimit } from '../kit/rate-limit.ts'

/**
 * A limit per remote address. A machine of the shop's own network that does not say for whom it asks has none: everybody
 * who shops through it would share it, and one of them could lock out all others.
 */
export function perAddressLimit(limit: () => number, windowMs: number, now: () => number): RateLimit {
  const counted = openRateLimit(limit, windowMs, now)
  return {
    take: (address) => isOwnNetwork(address) || counted.take(address),
    allows: (address) => isOwnNetwork(address) || counted.allows(address),
  }
}
