import { randomUUID } from 'node:crypto'
import type { Edge } from './edges/edge.ts'
import type { Hub } from './hub.ts'

/** What one tier said to a purge. `objects` is null where it does not count them. */
export type TierReceipt = {
  tier: string
  state: 'done' | 'waiting' | 'given up'
  milliseconds: number | null
  objects: number | null
  attempts: number
  fault: string | null
}
/** When what was ended, and which tiers have said that they know. */
export type Receipt = { id: string; at: string; all: boolean; tags: string[]; tiers: TierReceipt[] }

const keptReceipts = 500
/** An edge that does not answer is told again after 0.2 s, 0.4 s, ... for about six minutes. */
const mostAttempts = 12
const firstWaitMs = 200
const longestWaitMs = 120_000

/** Ends tags in every tier: this shop's instances first, then the edges, so that an edge never fetches what is old. */
export function openPurges(
  { invalidations, redis, prefix }: Pick<Hub, 'invalidations' | 'redis' | 'prefix'>,
  edges: Edge[],
) {
  const key = `${prefix}:receipts`
  const own: Receipt[] = []

  async function note(receipt: Receipt): Promise<void> {
    if (!own.includes(receipt)) own.unshift(receipt)
    own.length = Math.min(own.length, keptReceipts)
    const times = `${key}:times`
    const past = await redis?.ask(async (client) => {
      const noted = client.pipeline()
      noted.hset(key, receipt.id, JSON.stringify(receipt))
      noted.zadd(times, Date.parse(receipt.at), receipt.id)
      noted.zrange(times, 0, String(-keptReceipts - 1))
      return ((await noted.exec())?.[2]?.[1] ?? []) as string[]
    })
    if (past && past.length > 0)
      await redis?.ask((client) =>
        client
          .pipeline()
          .hdel(key, ...past)
          .zrem(times, ...past)
          .exec(),
      )
  }

  async function tell(edge: Edge, receipt: Receipt, tier: TierReceipt): Promise<void> {
    const started = performance.now()
    tier.attempts++
    try {
      tier.objects = await edge.purge(receipt.tags, receipt.all)
      tier.state = 'done'
      tier.fault = null
      tier.milliseconds = Math.round(performance.now() - started)
    } catch (error) {
      tier.fault = faultOf(error)
      if (tier.attempts >= mostAttempts) {
        tier.state = 'given up'
        return
      }
      const wait = Math.min(firstWaitMs * 2 ** (tier.attempts - 1), longestWaitMs)
      setTimeout(() => void tell(edge, receipt, tier).then(() => note(receipt)), wait).unref()
    }
  }

  return {
    /** Ends these tags and answers the receipt; tiers that could not be told yet are "waiting" and are told again. */
    async purge(tags: string[], all: boolean): Promise<Receipt> {
      const receipt: Receipt = { id: randomUUID(), at: new Date().toISOString(), all, tags, tiers: [] }
      const { instances, expected, milliseconds } = await invalidations.end(tags, all)
      receipt.tiers.push({
        tier: `shop (${instances} of ${expected} instances)`,
        state: instances >= expected ? 'done' : 'waiting',
        milliseconds: Math.round(milliseconds),
        objects: null,
        attempts: 1,
        fault: null,
      })
      const told = edges.map((edge) => {
        const tier: TierReceipt = {
          tier: edge.name,
          state: 'waiting',
          milliseconds: null,
          objects: null,
          attempts: 0,
          fault: null,
        }
        receipt.tiers.push(tier)
        return tell(edge, receipt, tier)
      })
      await Promise.all(told)
      await note(receipt)
      return receipt
    },

    /** The latest receipts of all instances, the newest first. */
    async receipts(most: number): Promise<Receipt[]> {
      const ids = await redis?.ask((client) => client.zrevrange(`${key}:times`, 0, most - 1))
      if (!ids) return own.slice(0, most)
      const texts = ids.length > 0 ? await redis?.ask((client) => client.hmget(key, ...ids)) : []
      return (texts ?? []).flatMap((text) => (text ? (JSON.parse(text) as Receipt) : []))
    },
  }
}
/** What went wrong, with the cause that `fetch` hides: "fetch failed: ECONNREFUSED". */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code } = (error.cause ?? {}) as { code?: string }
  return code ? `${error.message}: ${code}` : error.message
}
