/**
 * Next's `cacheHandlers`: what `'use cache'` functions answered, which here means what the backend said. In memory and,
 * with Redis, shared. Those who ask for an answer that is being fetched wait for it, so the backend is asked once.
 */
import { createHash } from 'node:crypto'
import { env, isBuilding } from '../env.ts'
import { hub, type KeptAnswer } from './hub.ts'
import { packing } from './packing.ts'
import { answerWait } from './page-locks.ts'
import { isPrivateWork, rememberWork } from './private-reads.ts'
import { longestLifeMs } from './tag-state.ts'

type Entry = Omit<KeptAnswer, 'bytes'> & { value: ReadableStream<Uint8Array> }

const { pack, unpack } = packing(env.CACHE_SIGNING_KEY)
/** Answers on their way, by key. */
const underWay = new Map<string, Promise<void>>()
/** Answers fetched together grow old a little apart, so that they are not all fetched again together. */
const scatter = 0.1
/** An old answer that nobody can renew at the moment is taken for good for so long. */
const lentMs = 5000

const nameOf = (key: string) => `${hub().prefix}:answer:${createHash('sha256').update(key).digest('base64url')}`

function streamOf(bytes: Buffer): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength))
      controller.close()
    },
  })
}

const isUsable = (answer: KeptAnswer) =>
  (isBuilding || hub().state.isCurrent(answer.tags, answer.timestamp)) &&
  Date.now() < answer.timestamp + answer.expire * 1000

const isFresh = (answer: KeptAnswer) => Date.now() < answer.timestamp + answer.revalidate * 1000

/** What this process has, or what all have; the newer one when the own has grown old. */
async function find(name: string): Promise<KeptAnswer | undefined> {
  const { answers, redis, invalidations } = hub()
  const held = answers.get(name)
  const own = held && isUsable(held) ? held : undefined
  if ((own && isFresh(own)) || !redis || isBuilding) return own
  await invalidations.ready
  const packed = await redis.ask((client) => client.getBuffer(name))
  const found = packed ? (unpack(packed) as KeptAnswer | undefined) : undefined
  if (!found || !isUsable(found) || (own && own.timestamp >= found.timestamp)) return own
  answers.set(name, found, found.bytes.length + 512)
  return found
}

function entryOf({ bytes, ...rest }: KeptAnswer): Entry {
  return { ...rest, value: streamOf(bytes) }
}

/** An old answer as a good one: Next would fetch a new one first, and cannot have it. */
function lent(answer: KeptAnswer): Entry {
  return entryOf({ ...answer, timestamp: Date.now() - answer.revalidate * 1000 + lentMs })
}

const handler = {
  async get(key: string): Promise<Entry | undefined> {
    rememberWork()
    await underWay.get(key)
    const name = nameOf(key)
    const found = await find(name)
    if (isBuilding || (found && isFresh(found))) return found && entryOf(found)
    const { backend, locks } = hub()
    // Who waited now would wait for somebody who waits in vain.
    if (backend.isDoubtful) return found && (backend.isAway ? lent(found) : entryOf(found))
    // One process of the fleet asks the backend, the others wait a moment for what it hears.
    const heard = await locks.waitForTurn(
      name,
      async () => {
        const newer = await find(name)
        return newer && isFresh(newer) ? newer : null
      },
      answerWait,
    )
    return heard ? entryOf(heard) : found && entryOf(found)
  },

  async set(key: string, pending: Promise<Entry>): Promise<void> {
    const name = nameOf(key)
    let done = () => {}
    underWay.set(
      key,
      new Promise((resolve) => {
        done = resolve
      }),
    )
    try {
      const { value, ...entry } = await pending
      const bytes = Buffer.from(await new Response(value).arrayBuffer())
      // What was told to one visitor is nobody else's, whatever the function took it for.
      if (isPrivateWork()) return
      const revalidate = Math.ceil(entry.revalidate * (1 - Math.random() * scatter))
      const answer: KeptAnswer = { ...entry, revalidate, tags: [...entry.tags], bytes }
      hub().answers.set(name, answer, bytes.length + 512)
      const life = Math.min(Number.isFinite(entry.expire) ? entry.expire * 1000 : longestLifeMs, longestLifeMs)
      if (isBuilding || !hub().redis || life < 1000) return
      // Asked without knowing of an end that others know of: they would take it for new.
      if (await hub().invalidations.mayShare(answer.tags, answer.timestamp))
        hub().locks.release(name, { packed: pack(answer), lifeMs: Math.round(life) })
    } catch {
      // An answer that broke off is none: whoever asks next asks the backend.
    } finally {
      done()
      underWay.delete(key)
      if (!isBuilding) hub().locks.release(name)
    }
  },

  async refreshTags(): Promise<void> {},
  async getExpiration(tags: string[]): Promise<number> {
    return isBuilding ? 0 : hub().state.lastEnd(tags)
  },
  async updateTags(tags: string[]): Promise<void> {
    if (!isBuilding) await hub().invalidations.end(tags)
  },
}

export default handler
