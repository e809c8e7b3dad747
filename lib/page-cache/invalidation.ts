import { randomUUID } from 'node:crypto'
import type { RedisDoor } from './redis.ts'
import { longestLifeMs, type TagState } from './tag-state.ts'

/** How long an invalidation waits to hear that every instance has taken it. */
const acknowledgeMs = 1000
/** An instance that was away asks for what it may have missed, and a little more. */
const overlapMs = 30_000

/** What came of an invalidation inside the shop: which instances know of it, and after how long. */
export type Taken = { id: string; at: number; instances: number; expected: number; milliseconds: number }
export type Ended = { id: string; tags: string[]; all: boolean; at: number }

export type Invalidations = {
  /** Ends these tags everywhere; `all` ends everything. Resolves when every instance that listens has said so. */
  end(tags: string[], all?: boolean): Promise<Taken>
  /** Calls back whenever tags ended, here or elsewhere. */
  onEnd(listener: (ended: Ended) => void): void
  /** Resolves when what other instances ended before this one started is known, or Redis did not answer in time. */
  ready: Promise<void>
}

type Message = (Ended & { kind: 'end' }) | { kind: 'taken'; id: string; by: string }

/** Tells invalidations to every instance through Redis, and takes theirs. Without Redis, this instance is all there is. */
export function openInvalidations(
  state: TagState,
  redis: RedisDoor | null,
  prefix: string,
  now: () => number = Date.now,
): Invalidations {
  const self = randomUUID()
  const channel = `${prefix}:ended`
  const ledger = `${prefix}:tags`
  const allTag = '*'
  /** In the ledger itself, so that whoever loses the one loses the other: since when it holds every end. */
  const sinceMark = 'since '
  const listeners = new Set<(ended: Ended) => void>()
  const waiting = new Map<string, (by: string) => void>()
  let knownUntil = 0

  function take(ended: Ended): void {
    if (ended.all) state.endAll(ended.at)
    state.end(ended.tags, ended.at)
    for (const listener of listeners) listener(ended)
  }

  function hear(text: string): void {
    const message = JSON.parse(text) as Message
    if (message.kind === 'taken') {
      waiting.get(message.id)?.(message.by)
      return
    }
    // Clocks of machines differ a little: what was begun here up to this moment is taken for too old.
    take({ ...message, at: Math.max(message.at, now()) })
    const said: Message = { kind: 'taken', id: message.id, by: self }
    void redis?.ask((client) => client.publish(channel, JSON.stringify(said)))
  }

  /** Reads what ended since the last time: after a start and after each broken connection. */
  async function catchUp(): Promise<void> {
    const from = now()
    const rows = await redis?.ask((client) =>
      client.zrangebyscore(ledger, Math.max(0, knownUntil - overlapMs), '+inf', 'WITHSCORES'),
    )
    if (!rows) return
    await learnSince(rows, from)
    for (let at = 0; at < rows.length; at += 2) {
      const [tag = '', score = '0'] = [rows[at], rows[at + 1]]
      if (tag.startsWith(sinceMark)) continue
      take({ id: '', tags: tag === allTag ? [] : [tag], all: tag === allTag, at: Number(score) })
    }
    knownUntil = from
  }

  /** An empty or lost ledger begins now; only an instance that knew less before learns from it how far back it goes. */
  async function learnSince(rows: string[], from: number): Promise<void> {
    const marks = rows.filter((row) => row.startsWith(sinceMark)).map((row) => Number(row.slice(sinceMark.length)))
    const since = marks.length > 0 ? Math.max(...marks) : from
    // Infinity: a mark is never too old to be kept.
    if (marks.length === 0) await redis?.ask((client) => client.zadd(ledger, '+inf', `${sinceMark}${from}`))
    if (knownUntil === 0) state.knowSince(Math.max(since, from - longestLifeMs))
  }

  // Until the ledger says otherwise, nothing is known of what ended before this process began.
  state.knowSince(now())
  let ready = Promise.resolve()
  if (redis) {
    ready = new Promise((resolve) => {
      redis.listen(channel, hear, () => void catchUp().then(resolve))
      // A Redis that is not there must not keep the shop from opening.
      setTimeout(resolve, 500).unref()
    })
  }

  return {
    ready,
    onEnd: (listener) => void listeners.add(listener),
    async end(tags, all = false) {
      const ended: Ended = { id: randomUUID(), tags, all, at: now() }
      const started = performance.now()
      const heardBy = new Set<string>()
      // Unknown until Redis has said how many listen; answers may come before it has.
      let expected = Number.POSITIVE_INFINITY
      const finished = new Promise<void>((resolve) => {
        waiting.set(ended.id, (by) => {
          heardBy.add(by)
          if (heardBy.size >= expected) resolve()
        })
        setTimeout(resolve, acknowledgeMs).unref()
      })
      // Here at once, so that this instance is right even when Redis is not there.
      take(ended)
      const told = await redis?.ask(async (client) => {
        const pipeline = client.pipeline()
        for (const tag of all ? [allTag, ...tags] : tags) pipeline.zadd(ledger, ended.at, tag)
        // Nothing that is kept is older.
        pipeline.zremrangebyscore(ledger, 0, ended.at - longestLifeMs)
        pipeline.publish(channel, JSON.stringify({ kind: 'end', ...ended } satisfies Message))
        const answers = await pipeline.exec()
        return Number(answers?.at(-1)?.[1] ?? 0)
      })
      // Nobody listens: this instance is all there is, as far as can be known.
      expected = told || 1
      if (told && heardBy.size < expected) await finished
      waiting.delete(ended.id)
      const instances = Math.max(1, heardBy.size)
      return { id: ended.id, at: ended.at, instances, expected, milliseconds: performance.now() - started }
    },
  }
}
