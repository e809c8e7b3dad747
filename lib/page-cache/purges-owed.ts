import type { RedisDoor } from './redis.ts'

/** A process that tells an edge has so long for it; after that another one may. Longer than an edge is waited for. */
const leaseMs = 15_000
/** A purge that is being told for the first time is left to the process that took it for so long. */
export const firstTryMs = 8_000
const mostAtOnce = 200

/**
 * Which purges an edge has not acknowledged yet. In Redis where there is one, so that they outlive the process that took them;
 * in the memory of this process besides, for the time when Redis is away.
 */
export function openOwed(redis: RedisDoor | null, prefix: string, self: string) {
  const own = new Map<string, Map<string, number>>()
  const listOf = (edge: string) => `${prefix}:owed:${edge}`
  const ownOf = (edge: string) => {
    const known = own.get(edge) ?? new Map<string, number>()
    own.set(edge, known)
    return known
  }

  return {
    /** Notes that these edges have to be told of a purge. */
    async add(edges: string[], id: string, at: number): Promise<void> {
      for (const edge of edges) ownOf(edge).set(id, at)
      await redis?.ask((client) => {
        const pipeline = client.pipeline()
        for (const edge of edges) pipeline.zadd(listOf(edge), at, id)
        return pipeline.exec()
      })
    },
    async remove(edge: string, ids: string[]): Promise<void> {
      if (ids.length === 0) return
      for (const id of ids) ownOf(edge).delete(id)
      await redis?.ask((client) => client.zrem(listOf(edge), ...ids))
    },
    /** Purges that were taken before a moment and that the edge still has to be told of, the oldest first. */
    async list(edge: string, before: number): Promise<string[]> {
      const shared = await redis?.ask((client) => client.zrangebyscore(listOf(edge), 0, before, 'LIMIT', 0, mostAtOnce))
      const mine = [...ownOf(edge)].filter(([, at]) => at <= before).map(([id]) => id)
      return [...new Set([...(shared ?? []), ...mine])].slice(0, mostAtOnce)
    },
    /** Whether it is for this process to tell an edge now: no other does, and the edge is not left alone after a failure. */
    async claim(edge: string): Promise<boolean> {
      const taken = await redis?.ask((client) => client.set(`${listOf(edge)}:turn`, self, 'PX', leaseMs, 'NX'))
      return taken !== null
    },
    /** Ends this process's turn; nobody has the next one before `restMs` have passed. */
    async release(edge: string, restMs: number): Promise<void> {
      const turn = `${listOf(edge)}:turn`
      await redis?.ask<unknown>((client) => (restMs > 0 ? client.set(turn, 'rest', 'PX', restMs) : client.del(turn)))
    },
  }
}
