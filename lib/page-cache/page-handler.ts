/**
 * Next's `cacheHandler`: whole pages (HTML, RSC, segments), in the memory of this process and, with Redis, of all. What
 * the build left on disk is read by Next's own cache as a seed. A page whose tag has ended is not there any more: the next
 * visitor waits for a new one, and the old one stays with the front door in case none can be made.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import FileSystemCacheModule from 'next/dist/server/lib/incremental-cache/file-system-cache.js'
import { env, isBuilding } from '../env.ts'
import { type Hub, hub, type KeptPage } from './hub.ts'
import { packing } from './packing.ts'
import { openPageLocks } from './page-locks.ts'
import { longestLifeMs } from './tag-state.ts'

type Value = {
  kind: string
  html?: string | Buffer
  rscData?: Buffer
  segmentData?: Map<string, Buffer>
  headers?: Record<string, unknown>
  tags?: string[]
}
type CacheControl = { revalidate?: number | false; expire?: number }
type Entry = { lastModified: number; value: Value | null; cacheControl?: CacheControl | undefined }
type Context = {
  kind?: string
  tags?: string[]
  softTags?: string[]
  fetchCache?: boolean
  cacheControl?: CacheControl
  isFallback?: boolean
}
type FileSystemCache = {
  get(key: string, context: Context): Promise<Entry | null>
  set(...args: unknown[]): Promise<void>
}
type HandlerOptions = { serverDistDir?: string; flushToDisk?: boolean; revalidatedTags?: string[] }

const Seed = ((FileSystemCacheModule as { default?: unknown }).default ?? FileSystemCacheModule) as new (
  options: object,
) => FileSystemCache
const { pack, unpack } = packing(env.CACHE_SIGNING_KEY)
const mostPageTags = 50_000
const tagsHeader = 'x-next-cache-tags'

/** The path inside Next's key of a page: "/$routes/x/$/default/lighting.html" is "/default/lighting.html". */
export function pathOfKey(key: string): string {
  const marker = key.indexOf('/$/')
  return marker < 0 ? key : key.slice(marker + 2)
}

function tagsOf(value: Value | null, context: Context): string[] {
  if (value?.kind === 'FETCH') return [...(value.tags ?? []), ...(context.tags ?? []), ...(context.softTags ?? [])]
  const header = value?.headers?.[tagsHeader]
  return typeof header === 'string' ? header.split(',').filter(Boolean) : []
}

export default class PageHandler {
  static #begun = new Map<string, number>()
  static #build = ''
  readonly #seed: FileSystemCache

  constructor(options: HandlerOptions) {
    const { flushToDisk = false, revalidatedTags = [] } = options
    this.#seed = new Seed({
      ...options,
      maxMemoryCacheSize: 0,
      flushToDisk: isBuilding && flushToDisk,
      revalidatedTags,
    })
    // proxy.ts carries this handler too, and knows no folder.
    if (!options.serverDistDir) return
    PageHandler.#build ||= buildId(join(options.serverDistDir, '..'))
    if (!isBuilding) hub().build = PageHandler.#build
  }

  #key = (key: string) => `${hub().prefix}:page:${PageHandler.#build}:${key}`

  async get(key: string, context: Context): Promise<Entry | null> {
    if (isBuilding) return this.#seed.get(key, context)
    const { pages, state } = hub()
    const name = this.#key(key)
    const usable = (page: KeptPage | null | undefined) => page && state.isCurrent(page.tags, page.madeAt) && page

    const found =
      usable(pages.get(name)) || usable(await this.#fromRedis(name)) || usable(await this.#fromBuild(key, context))
    if (found) {
      pages.set(name, found, bytesOf(found))
      if (context.kind !== 'FETCH') remember(hub(), key, name, found.tags)
      return found.entry as Entry
    }
    // Nobody has it: one instance of the fleet makes it, the others wait a moment for what it makes.
    const isPage = context.kind === 'APP_PAGE' && !context.isFallback
    const look = async () => usable(await this.#fromRedis(name)) || null
    const made = isPage ? await openPageLocks(hub()).waitForTurn(name, look) : null
    if (made) {
      pages.set(name, made, bytesOf(made))
      remember(hub(), key, name, made.tags)
      return made.entry as Entry
    }
    PageHandler.#begun.set(name, Date.now())
    if (PageHandler.#begun.size > 10_000) PageHandler.#begun.clear()
    return null
  }

  async set(key: string, value: Value | null, context: Context): Promise<void> {
    if (isBuilding) return this.#seed.set(key, value, context)
    const { pages, redis } = hub()
    const name = this.#key(key)
    const madeAt = PageHandler.#begun.get(name) ?? Date.now()
    PageHandler.#begun.delete(name)
    if (!value) {
      pages.delete(name)
      await redis?.ask((client) => client.del(name))
      return
    }
    const stored = value.kind === 'FETCH' ? { ...value, tags: context.tags ?? [] } : value
    const cacheControl = context.fetchCache ? undefined : context.cacheControl
    const entry: Entry = { lastModified: madeAt, value: stored, cacheControl }
    const page: KeptPage = { madeAt, tags: tagsOf(stored, context), entry }
    pages.set(name, page, bytesOf(page))
    if (!context.fetchCache) remember(hub(), key, name, page.tags)
    await redis?.ask((client) => client.set(name, pack(page), 'PX', lifeMs(cacheControl)))
    await openPageLocks(hub()).finished(name)
  }

  /** Next calls this for `revalidateTag`: the same as an invalidation from outside. */
  async revalidateTag(tags: string | string[]): Promise<void> {
    if (!isBuilding) await hub().invalidations.end(typeof tags === 'string' ? [tags] : tags)
  }

  resetRequestCache(): void {}

  async #fromRedis(name: string): Promise<KeptPage | null> {
    const { redis, invalidations } = hub()
    if (!redis) return null
    await invalidations.ready
    const packed = await redis.ask((client) => client.getBuffer(name))
    return packed ? ((unpack(packed) as KeptPage | undefined) ?? null) : null
  }

  async #fromBuild(key: string, context: Context): Promise<KeptPage | null> {
    if (context.kind === 'FETCH') return null
    const entry = await this.#seed.get(key, context)
    return entry && { madeAt: entry.lastModified, tags: tagsOf(entry.value, context), entry }
  }
}

/** Lets the front door find a page's tags, and whoever asks why it is stale, the page. */
function remember({ pageTags, pageNames }: Hub, key: string, name: string, tags: string[]): void {
  if (pageTags.size > mostPageTags) {
    pageTags.clear()
    pageNames.clear()
  }
  pageTags.set(pathOfKey(key), tags)
  pageNames.set(pathOfKey(key), name)
}

function bytesOf({ entry }: KeptPage): number {
  const { value } = entry as Entry
  const segments = [...(value?.segmentData?.values() ?? [])].reduce((sum, segment) => sum + segment.length, 0)
  return (value?.html?.length ?? 0) + (value?.rscData?.length ?? 0) + segments + 2048
}

/** At least a minute, so that a page is not gone before it was asked for again; with a little scatter, so that not all go at once. */
function lifeMs(control: CacheControl | undefined): number {
  const asked = typeof control?.expire === 'number' ? control.expire * 1000 : longestLifeMs
  return Math.round(Math.max(60_000, Math.min(asked, longestLifeMs)) * (0.95 + Math.random() * 0.05))
}

function buildId(folder: string): string {
  try {
    return readFileSync(join(folder, 'BUILD_ID'), 'utf8').trim()
  } catch {
    return 'dev'
  }
}
