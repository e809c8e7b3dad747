import { contextCookieName, cookieSaying } from '../../context/context-cookie.ts'
import { env } from '../../env.ts'
import { byPath, type Hub, hub, type KeptPage } from '../hub.ts'
import type { ByteLru } from '../lru.ts'
import { packing } from '../packing.ts'
import type { Receipt } from '../purges.ts'
import type { KeptResponse } from './kept-response.ts'
import { type PageKey, pageKey } from './page-key.ts'

/** What one tier has of a page. Times are ISO 8601; `has` is null where the tier could not be asked. */
export type TierView = {
  tier: string
  has: boolean | null
  note: string | null
  madeAt: string | null
  ageSeconds: number | null
  /** Until when it is shown without looking; null where nothing ends it but its tags. */
  goodUntil: string | null
  isCurrent: boolean | null
  bytes: number | null
}

/** Everything this process knows about one address. */
export type Explanation = {
  address: string
  kind: 'page' | 'pass' | 'malformed'
  key: string | null
  variant: string | null
  /** The `Cookie` header of a visitor who sees that variant; null for what everybody sees. */
  cookie: string | null
  tiers: TierView[]
  tags: string[]
  /** When tags of the page last ended, the latest first. */
  ends: { tag: string; at: string }[]
  everythingEndedAt: string | null
  /** The latest purges that name one of its tags or everything. */
  receipts: Receipt[]
  redis: 'none' | 'hears' | 'deaf'
  backendFailedAt: string | null
}

const mostReceipts = 5
const { unpack } = packing(env.CACHE_SIGNING_KEY)
const isoOf = (ms: number) => (ms > 0 ? new Date(ms).toISOString() : null)

/** Whether news of other instances arrive. */
export const redisStanding = ({ redis }: Hub) => (redis ? (redis.hears() ? 'hears' : 'deaf') : 'none')

const absent = (tier: string, has: false | null, note: string | null): TierView => ({
  tier,
  has,
  note,
  madeAt: null,
  ageSeconds: null,
  goodUntil: null,
  isCurrent: null,
  bytes: null,
})

function present(tier: string, madeAt: number, goodUntil: number | null, tags: string[], bytes: number | null) {
  return {
    tier,
    has: true,
    note: null,
    madeAt: isoOf(madeAt),
    ageSeconds: Math.max(0, Math.round((Date.now() - madeAt) / 1000)),
    goodUntil: goodUntil === null ? null : isoOf(goodUntil),
    isCurrent: hub().state.isCurrent(tags, madeAt),
    bytes,
  }
}

/** Until when Next shows a page without making a new one. */
function freshUntil({ madeAt, entry }: KeptPage): number | null {
  const { cacheControl } = (entry ?? {}) as { cacheControl?: { revalidate?: number | false } }
  return typeof cacheControl?.revalidate === 'number' ? madeAt + cacheControl.revalidate * 1000 : null
}

function fromMemory({ pages, pageNames }: Hub, path: string): { view: TierView; page: KeptPage | undefined } {
  const tier = 'page cache (memory)'
  const name = byPath(pageNames, path)
  const page = name === undefined ? undefined : pages.peek(name)
  if (page) return { page, view: present(tier, page.madeAt, freshUntil(page), page.tags, null) }
  const note = name === undefined ? 'this process has not looked for it since it began' : null
  return { page, view: absent(tier, false, note) }
}

/** The name of a page in Redis, where this process has not come across it yet. At most so many keys are looked through. */
async function searchName({ redis, prefix, build }: Hub, path: string): Promise<string | undefined> {
  const literal = path.replace(/[\\*?[\]]/g, '\\$&')
  let cursor = '0'
  for (let round = 0; round < 100; round++) {
    const found = await redis?.ask((client) =>
      client.scan(cursor, 'MATCH', `${prefix}:page:${build || '*'}:*${literal}`, 'COUNT', 1000),
    )
    if (!found) return undefined
    const name = found[1].find((one) => one.endsWith(`:${path}`) || one.endsWith(`/$${path}`))
    if (name) return name
    cursor = found[0]
    if (cursor === '0') return undefined
  }
  return undefined
}

async function fromRedis(all: Hub, path: string): Promise<{ view: TierView; page: KeptPage | undefined }> {
  const tier = 'page cache (Redis)'
  const { redis } = all
  if (!redis) return { page: undefined, view: absent(tier, false, 'REDIS_URL is not set') }
  if ((await redis.ask((client) => client.ping())) === undefined)
    return { page: undefined, view: absent(tier, null, 'Redis does not answer') }
  const name = byPath(all.pageNames, path) ?? (await searchName(all, path))
  const packed = name === undefined ? null : await redis.ask((client) => client.getBuffer(name))
  if (!packed) return { page: undefined, view: absent(tier, false, null) }
  const page = unpack(packed) as KeptPage | undefined
  if (!page) return { page, view: absent(tier, false, 'what is there is not signed with CACHE_SIGNING_KEY') }
  return { page, view: present(tier, page.madeAt, freshUntil(page), page.tags, packed.length) }
}

function fromFrontDoor(kept: ByteLru<KeptResponse>, { key }: PageKey): { view: TierView; page?: KeptResponse } {
  const page = kept.peek(key)
  if (!page) return { view: absent('front door', false, null) }
  const view = present('front door', page.madeAt, page.goodUntil, page.tags, page.body.length)
  return { page, view: { ...view, note: page.status === 200 ? null : `status ${page.status}` } }
}

/**
 * Says what this process knows about a page: who has it, since when, and what ended since. `address` is a path with its
 * query, as a visitor without cookies asks for it, or with the currency that he chose and the group that he belongs to.
 */
export async function explain(
  address: string,
  seen: { currency: string | null; group: number | null },
  kept: ByteLru<KeptResponse>,
  receipts: (most: number) => Promise<Receipt[]>,
): Promise<Explanation> {
  const all = hub()
  const value = cookieSaying(seen)
  const cookie = value === null ? null : `${contextCookieName}=${value}`
  const asked = pageKey('GET', address, cookie === null ? {} : { cookie })
  const said = {
    address,
    cookie,
    everythingEndedAt: isoOf(all.state.lastEnd([])),
    redis: redisStanding(all),
    backendFailedAt: isoOf(all.backend.failedAt),
  } as const
  if (asked.kind !== 'page') {
    return { ...said, kind: asked.kind, key: null, variant: null, tiers: [], tags: [], ends: [], receipts: [] }
  }
  const { key, path } = asked.page
  const [front, memory, shared] = [fromFrontDoor(kept, asked.page), fromMemory(all, path), await fromRedis(all, path)]
  const known = front.page?.tags ?? memory.page?.tags ?? shared.page?.tags ?? byPath(all.pageTags, path) ?? []
  const tags = known.filter((tag) => !tag.startsWith('_N_T_'))
  const everything = all.state.lastEnd([])
  const ends = tags
    .map((tag) => ({ tag, ms: all.state.lastEnd([tag]) }))
    .filter(({ ms }) => ms > everything)
    .sort((a, b) => b.ms - a.ms)
    .map(({ tag, ms }) => ({ tag, at: new Date(ms).toISOString() }))
  const touching = (await receipts(500)).filter((one) => one.all || one.tags.some((tag) => tags.includes(tag)))
  return {
    ...said,
    kind: 'page',
    key,
    variant: path.split('/')[1] ?? null,
    tiers: [front.view, memory.view, shared.view],
    tags,
    ends,
    receipts: touching.slice(0, mostReceipts),
  }
}
