import { randomUUID } from 'node:crypto'
import type { Edge } from './edges/edge.ts'
import type { Hub } from './hub.ts'
import { type Receipt, receiptBook, type TierReceipt } from './purges-book.ts'
import { firstTryMs, openOwed } from './purges-owed.ts'

export type { Receipt, TierReceipt } from './purges-book.ts'

/** How often it is looked for purges that nobody sees to any more, because their process is gone. */
const lookEveryMs = 1000
/** An edge that does not answer is told again after 0.2 s, 0.4 s, ... and then every ten seconds. */
const firstWaitMs = 200
const longestWaitMs = 10_000
/** What an edge was not told for so long it does not show any more: it keeps nothing longer. */
const givenUpMs = 24 * 3600 * 1000
/** More tags than this at once: everything ends. */
const mostTags = 5000
/** Who purges waits so long for edges; one that takes longer is waited for behind his back. */
const answerMs = 2500

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref())

type Parts = Pick<Hub, 'invalidations' | 'redis' | 'prefix'>

/** Ends tags in every tier: this shop's instances first, then the edges, so that an edge never fetches what is old. */
export function openPurges({ invalidations, redis, prefix }: Parts, edges: Edge[]) {
  const book = receiptBook(redis, prefix)
  const owed = openOwed(redis, prefix, randomUUID())
  const waits = new Map<Edge, number>()
  const retries = new Map<Edge, NodeJS.Timeout>()

  /** Tells an edge once; what came of it is in the tiers. */
  async function tell(edge: Edge, tags: string[], all: boolean, tiers: TierReceipt[]): Promise<boolean> {
    const started = performance.now()
    try {
      const objects = await edge.purge(tags, all)
      const done = { state: 'done' as const, fault: null, objects, doneAt: new Date().toISOString() }
      const milliseconds = Math.round(performance.now() - started)
      for (const tier of tiers) Object.assign(tier, done, { milliseconds, attempts: tier.attempts + 1 })
      waits.delete(edge)
      return true
    } catch (error) {
      for (const tier of tiers) Object.assign(tier, { fault: faultOf(error), attempts: tier.attempts + 1 })
      waits.set(edge, Math.min((waits.get(edge) ?? firstWaitMs / 2) * 2, longestWaitMs))
      return false
    }
  }

  function retryLater(edge: Edge): void {
    if (retries.has(edge)) return
    const again = () => {
      retries.delete(edge)
      void settle(edge, Date.now())
    }
    retries.set(edge, setTimeout(again, waits.get(edge) ?? firstWaitMs).unref())
  }

  /** Tells an edge everything that it has not acknowledged, in one: purges of this process and of others that are gone. */
  async function settle(edge: Edge, before: number): Promise<void> {
    const ids = await owed.list(edge.name, before)
    if (ids.length === 0) return
    if (!(await owed.claim(edge.name))) {
      // Somebody else is at it. It may be for what came before; so it is looked again.
      if (waits.has(edge)) retryLater(edge)
      return
    }
    const found = await book.read(ids)
    const lost = ids.length - found.length
    const old = found.filter(({ at }) => Date.now() - Date.parse(at) > givenUpMs)
    const tags = [...new Set(found.flatMap((receipt) => receipt.tags))]
    // A purge of which nothing but its name is left was one of anything.
    const all = lost > 0 || tags.length > mostTags || found.some((receipt) => receipt.all)
    const tiers = found.flatMap((receipt) => receipt.tiers.filter(({ tier }) => tier === edge.name))
    const isTold = await tell(edge, all ? [] : tags, all, tiers)
    for (const receipt of isTold ? [] : old) {
      for (const tier of receipt.tiers) if (tier.tier === edge.name) tier.state = 'given up'
    }
    await book.note(found)
    await owed.remove(edge.name, isTold ? ids : old.map(({ id }) => id))
    await owed.release(edge.name, isTold ? 0 : (waits.get(edge) ?? 0))
    if (!isTold) retryLater(edge)
  }

  for (const edge of redis ? edges : []) {
    setInterval(() => {
      if (!retries.has(edge)) void settle(edge, Date.now() - firstTryMs)
    }, lookEveryMs).unref()
  }

  /** The shop's own tier of a receipt, which changes when an instance says later that it knows. */
  async function endHere(receipt: Receipt): Promise<TierReceipt> {
    const { instances, expected, milliseconds, isTold, later } = await invalidations.end(receipt.tags, receipt.all)
    const tier: TierReceipt = {
      tier: `shop (${instances} of ${expected} instances)`,
      state: later ? 'waiting' : 'done',
      milliseconds: Math.round(milliseconds),
      objects: null,
      attempts: 1,
      fault: isTold ? null : 'Redis does not answer: other instances are told when it is back',
      doneAt: later ? null : new Date().toISOString(),
    }
    void later?.then((known) => {
      const done = { state: 'done' as const, fault: null, doneAt: new Date().toISOString() }
      Object.assign(tier, done, { tier: `shop (${known.instances} of ${known.expected} instances)` })
      return book.note([receipt])
    })
    return tier
  }

  return {
    /** Ends these tags and answers the receipt; tiers that could not be told yet are "waiting" and are told again. */
    async purge(tags: string[], all: boolean): Promise<Receipt> {
      const tiers = edges.map((edge) => untold(edge.name))
      const receipt: Receipt = { id: randomUUID(), at: new Date().toISOString(), all, tags, tiers }
      const names = edges.map(({ name }) => name)
      // Written down before it is done: what breaks off here is taken up by another process.
      const written = edges.length > 0 ? [book.note([receipt]), owed.add(names, receipt.id, Date.now())] : []
      const [shop] = await Promise.all([endHere(receipt), ...written])
      receipt.tiers = [shop, ...tiers]
      const told = edges.map(async (edge, at) => {
        const isTold = await tell(edge, tags, all, tiers.slice(at, at + 1))
        if (isTold) await owed.remove(edge.name, [receipt.id])
        else retryLater(edge)
      })
      const inTime = await Promise.race([Promise.all(told).then(() => true), pause(answerMs)])
      await book.note([receipt])
      if (!inTime) void Promise.all(told).then(() => book.note([receipt]))
      return receipt
    },

    /** The latest receipts of all instances, the newest first. */
    receipts: book.latest,
  }
}

const untold = (tier: string): TierReceipt => ({
  tier,
  state: 'waiting',
  milliseconds: null,
  objects: null,
  attempts: 0,
  fault: null,
  doneAt: null,
})

/** What went wrong, with the cause that `fetch` hides: "fetch failed: ECONNREFUSED". */
function faultOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { code } = (error.cause ?? {}) as { code?: string }
  return code ? `${error.message}: ${code}` : error.message
}
