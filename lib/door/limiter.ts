import type { RedisDoor } from '@/lib/page-cache/redis'
import { type Claim, giveBackScript, localBuckets, takeScript, type Wait } from './gcra'

/** What holds while Redis, which counts for all instances, does not answer. */
export type WhenAway = 'same' | 'stricter' | 'closed'

export type Limiter = ReturnType<typeof openLimiter>

/** Told to wait this long where Redis is gone and the limit is closed. */
const closedMs = 30_000
/** What one instance alone lets pass of a limit that several share. */
const shareAlone = 4

/**
 * Counts in Redis for all instances, in one round trip for any number of limits; in this process where there is no Redis, or
 * while it is gone.
 */
export function openLimiter(redis: RedisDoor | null, prefix: string, now: () => number = Date.now) {
  const local = localBuckets()
  const name = ({ key }: Claim) => `${prefix}:limit:${key}`
  const stricter = (claims: Claim[]) =>
    claims.map((claim) => ({ ...claim, burst: Math.max(1, Math.floor(claim.burst / shareAlone)) }))

  return {
    /** Takes one from each of the limits, or from none of them and answers how long to wait. */
    async take(claims: Claim[], whenAway: WhenAway): Promise<Wait> {
      if (claims.length === 0) return 0
      if (!redis) return local.take(claims, now())
      const values = claims.flatMap(({ everyMs, burst }) => [everyMs, burst])
      const wait = await redis.ask((client) => client.eval(takeScript, claims.length, ...claims.map(name), ...values))
      if (wait !== undefined) return Number(wait)
      if (whenAway === 'closed') return closedMs
      return local.take(whenAway === 'stricter' ? stricter(claims) : claims, now())
    },

    /** Puts back what was taken for something that turned out well. */
    async giveBack(claims: Claim[]): Promise<void> {
      local.giveBack(claims)
      const values = claims.map(({ everyMs }) => everyMs)
      await redis?.ask((client) => client.eval(giveBackScript, claims.length, ...claims.map(name), ...values))
    },
  }
}
