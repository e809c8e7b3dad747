/** One limit of one bearer: at most `burst` at once, and one more comes back every `everyMs`. */
export type Claim = { key: string; burst: number; everyMs: number }

/** How long to wait before asking again, in milliseconds; 0: go on. */
export type Wait = number

/** The moment at which the bucket of a key would be full again. */
type Full = Map<string, number>

/** How long one more would have to wait. */
const waitFor = (full: number, { burst, everyMs }: Claim, now: number) =>
  Math.max(0, Math.max(full, now) + everyMs - burst * everyMs - now)

/** The same counting as in Redis (limits in several instances), in the memory of one process. All of the claims, or none. */
export function localBuckets(mostKeys = 50_000) {
  const full: Full = new Map()
  return {
    take(claims: Claim[], now: number): Wait {
      const wait = Math.max(0, ...claims.map((claim) => waitFor(full.get(claim.key) ?? 0, claim, now)))
      if (wait > 0) return wait
      for (const { key, everyMs } of claims) {
        const next = Math.max(full.get(key) ?? 0, now) + everyMs
        full.delete(key) // set again, so that the map stays in order of last use
        full.set(key, next)
        if (full.size > mostKeys) full.delete(full.keys().next().value ?? '')
      }
      return 0
    },
    giveBack(claims: Claim[]): void {
      for (const { key, everyMs } of claims) {
        const known = full.get(key)
        if (known !== undefined) full.set(key, known - everyMs)
      }
    },
  }
}

/** KEYS: buckets. ARGV: everyMs and burst of each. Takes one from all of them and answers 0, or from none: how long to wait. */
export const takeScript = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local wait, full = 0, {}
for i = 1, #KEYS do
  local every, burst = tonumber(ARGV[i * 2 - 1]), tonumber(ARGV[i * 2])
  full[i] = math.max(tonumber(redis.call('GET', KEYS[i]) or 0), now) + every
  wait = math.max(wait, full[i] - burst * every - now)
end
if wait > 0 then return math.ceil(wait) end
for i = 1, #KEYS do redis.call('SET', KEYS[i], string.format('%.0f', full[i]), 'PX', math.ceil(full[i] - now)) end
return 0`

/** KEYS: buckets. ARGV: everyMs of each. Puts back what was taken. */
export const giveBackScript = `
for i = 1, #KEYS do
  local full, left = tonumber(redis.call('GET', KEYS[i]) or 0), redis.call('PTTL', KEYS[i])
  if full > 0 and left > tonumber(ARGV[i]) then
    redis.call('SET', KEYS[i], string.format('%.0f', full - ARGV[i]), 'PX', left - ARGV[i])
  else redis.call('DEL', KEYS[i]) end
end
return 0`
