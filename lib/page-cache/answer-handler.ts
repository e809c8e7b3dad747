/**
 * Next's `cacheHandlers`: what `'use cache'` functions answered, which here means what the backend said. In memory and,
 * with Redis, shared. Those who ask for an answer that is being fetched wait for it, so the backend is asked once.
 */
import { createHash } from 'node:crypto'
import { env, isBuilding } from '../env.ts'
import { hub, type KeptAnswer } from './hub.ts'
import { packing } from './packing.ts'
import { longestLifeMs } from './tag-state.ts'

type Entry = Omit<KeptAnswer, 'bytes'> & { value: ReadableStream<Uint8Array> }

const { pack, unpack } = packing(env.CACHE_SIGNING_KEY)
/** Answers on their way, by key. */
const underWay = new Map<string, Promise<void>>()

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

const handler = {
  async get(key: string): Promise<Entry | undefined> {
    await underWay.get(key)
    const { answers, redis, invalidations } = hub()
    const name = nameOf(key)
    let found = answers.get(name)
    if ((!found || !isUsable(found)) && redis && !isBuilding) {
      await invalidations.ready
      const packed = await redis.ask((client) => client.getBuffer(name))
      found = packed ? (unpack(packed) as KeptAnswer | undefined) : undefined
      if (found && isUsable(found)) answers.set(name, found, found.bytes.length + 512)
    }
    if (!found || !isUsable(found)) return undefined
    const { bytes, ...rest } = found
    return { ...rest, value: streamOf(bytes) }
  },

  async set(key: string, pending: Promise<Entry>): Promise<void> {
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
      const answer: KeptAnswer = { ...entry, tags: [...entry.tags], bytes }
      const name = nameOf(key)
      hub().answers.set(name, answer, bytes.length + 512)
      const life = Math.min(Number.isFinite(entry.expire) ? entry.expire * 1000 : longestLifeMs, longestLifeMs)
      if (isBuilding || life < 1000) return
      await hub().redis?.ask((client) => client.set(name, pack(answer), 'PX', Math.round(life)))
    } catch {
      // An answer that broke off is none: whoever asks next asks the backend.
    } finally {
      done()
      underWay.delete(key)
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
