import type { Hub } from '../hub.ts'

const flushMs = 5000
const mostPaths = 5000
const dayMs = 24 * 3600 * 1000
/** Today's and yesterday's counts are asked for; they go by themselves after that. */
const lifeSeconds = (3 * dayMs) / 1000

/**
 * Counts which pages are asked for, so that the busiest can be warmed first after a flush or a deploy. Told to Redis every
 * few seconds, by day; without Redis the counts of this process are all there is.
 */
export function openHits({ redis, prefix }: Pick<Hub, 'redis' | 'prefix'>) {
  const keyOf = (ms: number) => `${prefix}:hits:${new Date(ms).toISOString().slice(0, 10)}`
  let all = new Map<string, number>()
  let fresh = new Map<string, number>()

  async function flush(): Promise<void> {
    if (fresh.size === 0) return
    const counted = fresh
    fresh = new Map()
    for (const [path, count] of counted) all.set(path, (all.get(path) ?? 0) + count)
    if (all.size > mostPaths) all = faded(all, mostPaths / 2)
    const key = keyOf(Date.now())
    await redis?.ask(async (client) => {
      const pipeline = client.pipeline()
      for (const [path, count] of counted) pipeline.zincrby(key, count, path)
      // Only the busy ones are remembered.
      pipeline.zremrangebyrank(key, 0, -mostPaths - 1)
      pipeline.expire(key, lifeSeconds)
      return pipeline.exec()
    })
  }
  setInterval(() => void flush(), flushMs).unref()

  return {
    count(path: string): void {
      if (fresh.size < mostPaths || fresh.has(path)) fresh.set(path, (fresh.get(path) ?? 0) + 1)
    },
    /** The busiest addresses of today and yesterday (UTC), the busiest first. */
    async busiest(most: number): Promise<string[]> {
      await flush()
      const now = Date.now()
      const shared = await redis?.ask(async (client) => {
        const both = `${prefix}:hits:both`
        await client.zunionstore(both, 2, keyOf(now), keyOf(now - dayMs))
        return client.zrevrange(both, 0, most - 1)
      })
      return shared ?? ranked(all, most).map(([path]) => path)
    },
  }
}

export type Hits = ReturnType<typeof openHits>

const ranked = (counts: Map<string, number>, most: number) => [...counts].sort(([, a], [, b]) => b - a).slice(0, most)

/** The busiest of these with half their counts, so that what was busy once does not stay so for ever. */
export const faded = (counts: Map<string, number>, most: number): Map<string, number> =>
  new Map(ranked(counts, most).map(([path, count]) => [path, count / 2]))
