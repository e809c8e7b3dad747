import { randomUUID } from 'node:crypto'
import type { RedisDoor } from './redis.ts'
import { longestLifeMs, type TagState } from './tag-state.ts'

/** How long an invalidation waits to hear that every instance has taken it. */
const acknowledgeMs = 1000
/** Those who say so later are still heard for so long. */
const lateMs = 60_000
/** An instance that was away asks for what it may have missed, and a little more. */
const overlapMs = 30_000
/** What was made elsewhere this long after an end may not have known of it yet. */
const unawareMs = 1000
/** How often it is tried to tell what Redis could not be told. */
const againMs = 1000
const mostUntold = 5000
/** An instance that could not read what it may have missed asks again after so long. */
const catchUpAgainMs = 200

/** How many instances know of an invalidation, of how many that listen. */
export type Known = { instances: number; expected: number }
/**
 * What came of an invalidation inside the shop: which instances know of it, and after how long. `later` resolves when all of
 * them know, where they do not yet; `isTold` is false while Redis is away and nobody else can be told.
 */
export type Taken = Known & {
  id: string
  at: number
  milliseconds: number
  isTold: boolean
  later: Promise<Known> | null
}
export type Ended = { id: string; tags: string[]; all: boolean; at: number }

export type Invalidations = {
  /** Ends these tags everywhere; `all` ends everything. Resolves when every instance that listens has said so. */
  end(tags: string[], all?: boolean): Promise<Taken>
  /** Calls back whenever tags ended, here or elsewhere. */
  onEnd(listener: (ended: Ended) => void): void
  /** Resolves when what other instances ended before this one started is known, or Redis did not answer in time. */
  ready: Promise<void>
  /**
   * Whether something begun here at `madeAt` may be handed to other instances. It must not when one of its tags ended before it
   * was begun and the news had not come here yet: others know of that end, and would take it for new.
   */
  mayShare(tags: string[], madeAt: number): Promise<boolean>
}

type Message = (Ended & { kind: 'end' }) | { kind: 'taken'; id: string; by: string }
type Wait = { heardBy: Set<string>; expected: number; everybody: Promise<void>; heard(by: string): void }

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref())

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
  const named = (tag: string) => ({ id: '', tags: tag === allTag ? [] : [tag], all: tag === allTag })
  /** In the ledger itself, so that whoever loses the one loses the other: since when it holds every end. */
  const sinceMark = 'since '
  const listeners = new Set<(ended: Ended) => void>()
  const waiting = new Map<string, Wait>()
  /** What Redis could not be told, in one; and who waits for it to be told. */
  let untold: { tags: Set<string>; all: boolean; told: Promise<Known>; tell(known: Known): void } | null = null
  let knownUntil = 0

  function take(ended: Ended): void {
    if (ended.all) state.endAll(ended.at)
    state.end(ended.tags, ended.at)
    for (const listener of listeners) listener(ended)
  }

  function hear(text: string): void {
    const message = JSON.parse(text) as Message
    if (message.kind === 'taken') {
      waiting.get(message.id)?.heard(message.by)
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
    if (!rows) {
      // It was too slow this once, or is gone again; in that case it is asked when it is back.
      await pause(catchUpAgainMs)
      return redis?.hears() ? catchUp() : undefined
    }
    await learnSince(rows, from)
    for (let at = 0; at < rows.length; at += 2) {
      const [tag = '', score = '0'] = [rows[at], rows[at + 1]]
      if (tag.startsWith(sinceMark)) continue
      take({ ...named(tag), at: Number(score) + unawareMs })
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
      redis.listen(channel, hear, () => void catchUp().then(resolve).then(tellUntold))
      // A Redis that is not there must not keep the shop from opening.
      setTimeout(resolve, 500).unref()
    })
  }

  function waitFor(id: string): Wait {
    let resolve = () => {}
    const everybody = new Promise<void>((done) => {
      resolve = done
    })
    const wait: Wait = {
      heardBy: new Set(),
      // Unknown until Redis has said how many listen; answers may come before it has.
      expected: Number.POSITIVE_INFINITY,
      everybody,
      heard(by) {
        wait.heardBy.add(by)
        if (wait.heardBy.size >= wait.expected) resolve()
      },
    }
    waiting.set(id, wait)
    setTimeout(() => waiting.delete(id), lateMs).unref()
    return wait
  }

  /** Writes an end down and says it; answers how many listen, undefined when Redis is not there. */
  const publish = (ended: Ended) =>
    redis?.ask(async (client) => {
      const pipeline = client.pipeline()
      for (const tag of ended.all ? [allTag, ...ended.tags] : ended.tags) pipeline.zadd(ledger, ended.at, tag)
      // Nothing that is kept is older.
      pipeline.zremrangebyscore(ledger, 0, ended.at - longestLifeMs)
      pipeline.publish(channel, JSON.stringify({ kind: 'end', ...ended } satisfies Message))
      const answers = (await pipeline.exec()) ?? []
      const fault = answers.find(([error]) => error)?.[0]
      if (fault) throw fault
      return Number(answers.at(-1)?.[1] ?? 0)
    })

  /** Says an end to all and waits a moment for them; null when Redis is not there. */
  async function spread(ended: Ended): Promise<{ known(): Known; later: Promise<Known> | null } | null> {
    const wait = waitFor(ended.id)
    const told = await publish(ended)
    if (told === undefined) {
      waiting.delete(ended.id)
      return null
    }
    // What was made here until Redis knew may have been made of what others, who did not, had handed over.
    const knownAt = now()
    if (ended.all) state.endAll(knownAt)
    state.end(ended.tags, knownAt)
    // Nobody listens: this instance is all there is, as far as can be known.
    wait.expected = told || 1
    const known = () => ({ instances: Math.max(1, wait.heardBy.size), expected: wait.expected })
    if (told > 0 && wait.heardBy.size < told) await Promise.race([wait.everybody, pause(acknowledgeMs)])
    // What is begun in the same millisecond counts as begun before: whoever purged may begin at once.
    if (now() <= knownAt) await pause(1)
    const isKnown = known().instances >= wait.expected
    return { known, later: isKnown ? null : wait.everybody.then(known) }
  }

  /** Remembers what Redis could not be told; whoever waits learns when it was. */
  function remember({ tags, all }: Ended): Promise<Known> {
    if (!untold) {
      let tell = (_: Known) => {}
      const told = new Promise<Known>((resolve) => {
        tell = resolve
      })
      untold = { tags: new Set(), all: false, told, tell }
    }
    for (const tag of tags) untold.tags.add(tag)
    untold.all ||= all || untold.tags.size > mostUntold
    return untold.told
  }

  /** Tells what Redis could not be told. It ends now, not when it was purged: the others have gone on without knowing. */
  async function tellUntold(): Promise<void> {
    const owed = untold
    if (!owed) return
    untold = null
    const ended = { id: randomUUID(), tags: owed.all ? [] : [...owed.tags], all: owed.all, at: now() }
    const outcome = await spread(ended)
    if (!outcome) void remember(ended).then(owed.tell)
    else owed.tell(outcome.later ? await outcome.later : outcome.known())
  }
  if (redis) setInterval(() => void tellUntold(), againMs).unref()

  return {
    ready,
    onEnd: (listener) => void listeners.add(listener),
    async end(tags, all = false) {
      const ended: Ended = { id: randomUUID(), tags, all, at: now() }
      const started = performance.now()
      // Here at once, so that this instance is right even when Redis is not there.
      take(ended)
      const outcome = await spread(ended)
      const later = outcome ? outcome.later : redis ? remember(ended) : null
      const { id, at } = ended
      const known = outcome?.known() ?? { instances: 1, expected: 1 }
      return { id, at, ...known, milliseconds: performance.now() - started, isTold: !redis || outcome !== null, later }
    },
    async mayShare(tags, madeAt) {
      if (!state.isCurrent(tags, madeAt)) return false
      const names = [allTag, ...tags]
      const scores = await redis?.ask((client) => client.zmscore(ledger, ...names))
      // Whom Redis does not answer, it would not take anything from either.
      if (!scores) return false
      for (const [at, name] of names.entries()) {
        const ended = Number(scores[at] ?? 0)
        const known = named(name)
        if (ended > state.lastEnd(known.tags)) take({ ...known, at: Math.max(ended, now()) })
      }
      return state.isCurrent(tags, madeAt)
    },
  }
}
