/**
 * Next's `cacheHandler`: whole pages (HTML, RSC, segments), in the memory of this process and, with Redis, of all. What
 * the build left on disk is read by Next's own cache as a seed. A page whose tag has ended is not there any more: the next
 * visitor waits for a new one, and the old one stays with the front door in case none can be made. A page that only grew
 * old is shown while one process of the fleet makes a new one.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import FileSystemCacheModule from 'next/dist/server/lib/incremental-cache/file-system-cache.js'
import { env, isBuilding } from '../env.ts'
import { earlierBuilds } from './builds.ts'
import { type Hub, hub, type KeptPage } from './hub.ts'
import { packing } from './packing.ts'
import {
  asAged,
  asOver,
  bytesOf,
  type Context,
  type Entry,
  entryOf,
  isAged,
  lentTime,
  lifeMs,
  tagsOf,
  type Value,
} from './page-entry.ts'
import { isPrivatePage } from './private-marks.ts'

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
const mostBegun = 10_000
/** A rendering that did not end by now never will. */
const longestRenderMs = 20_000
/** How long a page whose renewal failed, or is made elsewhere, is shown before the next try. */
const lentSeconds = 2

/** The path inside Next's key of a page: "/$routes/x/$/default/lighting.html" is "/default/lighting.html". */
export function pathOfKey(key: string): string {
  const marker = key.indexOf('/$/')
  return marker < 0 ? key : key.slice(marker + 2)
}

export default class PageHandler {
  /** When the making of a page began, by name: what ended since then ended it too. */
  static #begun = new Map<string, number>()
  /** Whose value it is that Next was given: it hands it back when it could not make a new one. */
  static #given = new WeakMap<object, KeptPage>()
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

  #key = (key: string, build = PageHandler.#build) => `${hub().prefix}:page:${build}:${key}`

  async get(key: string, context: Context): Promise<Entry | null> {
    if (isBuilding) return this.#seed.get(key, context)
    const name = this.#key(key)
    const page = await this.#find(name, key, context)
    if (context.kind === 'FETCH') return page && this.#give(page, entryOf(page))
    if (page) remember(hub(), key, name, page.tags)
    const isRenewal = hub().asking.getStore()?.isRenewal ?? false
    const now = Date.now()
    if (page && !isAged(page, now)) return this.#give(page, entryOf(page))
    const elsewhere = page && (await this.#madeElsewhere(page, name, isRenewal))
    if (elsewhere) return this.#give(elsewhere, entryOf(elsewhere))
    if (page) {
      begin(PageHandler.#begun, name)
      return this.#give(page, isRenewal ? asOver(page) : entryOf(page))
    }
    return this.#missing(name, key, context)
  }

  async set(key: string, value: Value | null, context: Context): Promise<void> {
    if (isBuilding) return this.#seed.set(key, value, context)
    const { pages, redis, locks } = hub()
    const name = this.#key(key)
    const madeAt = PageHandler.#begun.get(name) ?? Date.now()
    PageHandler.#begun.delete(name)
    const given = value && PageHandler.#given.get(value)
    if (given) {
      // No new one could be made: the old one stays what it was, and only this process waits before it tries again.
      const lent = lentTime(given, Date.now(), lentSeconds)
      pages.set(name, lent, bytesOf(lent))
      return locks.release(name)
    }
    if (!value) {
      pages.delete(name)
      await redis?.ask((client) => client.del(name))
      return
    }
    // An error is no page, whatever made it.
    if ((value.status ?? 200) >= 500) return locks.release(name)
    // Nobody is to see what one visitor was told.
    if (!context.fetchCache && isPrivatePage(pathOfKey(key))) return locks.release(name)
    const stored = value.kind === 'FETCH' ? { ...value, tags: context.tags ?? [] } : value
    const cacheControl = context.fetchCache ? undefined : context.cacheControl
    const entry: Entry = { lastModified: madeAt, value: stored, cacheControl }
    const page: KeptPage = { madeAt, tags: tagsOf(stored, context), entry }
    pages.set(name, page, bytesOf(page))
    if (!context.fetchCache) remember(hub(), key, name, page.tags)
    if (!redis) return
    // Made without knowing of an end that others know of: they would take it for new.
    const isForAll = await hub().invalidations.mayShare(page.tags, madeAt)
    locks.release(name, isForAll ? { packed: pack(page), lifeMs: lifeMs(cacheControl) } : undefined)
  }

  /** Next calls this for `revalidateTag`: the same as an invalidation from outside. */
  async revalidateTag(tags: string | string[]): Promise<void> {
    if (!isBuilding) await hub().invalidations.end(typeof tags === 'string' ? [tags] : tags)
  }

  resetRequestCache(): void {}

  /** The newest of what is there and has not ended: in memory, in Redis when memory has none or an old one, on disk. */
  async #find(name: string, key: string, context: Context): Promise<KeptPage | null> {
    const { pages } = hub()
    const held = usable(pages.get(name))
    if (held && !isAged(held, Date.now())) return held
    const shared = usable(await this.#fromRedis(name))
    const newest = shared && (!held || shared.madeAt > held.madeAt) ? shared : held
    const found = newest || usable(await this.#fromBuild(key, context))
    if (found && found !== held) pages.set(name, found, bytesOf(found))
    return found || null
  }

  /** Nobody has it: one process of the fleet makes it, the others wait a moment for what it makes. */
  async #missing(name: string, key: string, context: Context): Promise<Entry | null> {
    const { locks, pages, asking } = hub()
    if (context.kind !== 'APP_PAGE' || context.isFallback) return null
    remember(hub(), key, name)
    const look = async () => usable(await this.#fromRedis(name)) || null
    const made = await locks.waitForTurn(name, look)
    if (made) {
      pages.set(name, made, bytesOf(made))
      remember(hub(), key, name, made.tags)
      return this.#give(made, entryOf(made))
    }
    begin(PageHandler.#begun, name)
    const earlier = asking.getStore()?.isRenewal ? null : await this.#fromEarlierBuild(key)
    return earlier && this.#give(earlier, asAged(earlier, Date.now()))
  }

  /**
   * What is shown instead when another process makes an aged page anew; null when it is for this one. A visitor gets the old
   * page for a moment, a renewal waits for the new one.
   */
  async #madeElsewhere(page: KeptPage, name: string, isRenewal: boolean): Promise<KeptPage | null> {
    const { locks, pages } = hub()
    if (!isRenewal) return (await locks.take(name)) ? null : lentTime(page, Date.now(), lentSeconds)
    const made = await locks.waitForTurn(name, async () => {
      const shared = usable(await this.#fromRedis(name))
      return shared && !isAged(shared, Date.now()) ? shared : null
    })
    if (made) pages.set(name, made, bytesOf(made))
    return made
  }

  #give(page: KeptPage, entry: Entry): Entry {
    if (entry.value) PageHandler.#given.set(entry.value, page)
    return entry
  }

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

  /** The page as an earlier build made it: whole, not ended, and with its files still to be had. */
  async #fromEarlierBuild(key: string): Promise<KeptPage | null> {
    for (const build of await earlierBuilds(hub())) {
      const page = usable(await this.#fromRedis(this.#key(key, build)))
      if (!page) continue
      const { value } = entryOf(page)
      if (value?.kind === 'APP_PAGE' && value.postponed === undefined) return page
    }
    return null
  }
}

const usable = (page: KeptPage | null | undefined) => page && hub().state.isCurrent(page.tags, page.madeAt) && page

/** The first beginning counts: those who join later get what was begun then. */
function begin(begun: Map<string, number>, name: string): void {
  const now = Date.now()
  if (now - (begun.get(name) ?? 0) < longestRenderMs) return
  if (begun.size > mostBegun) begun.clear()
  begun.set(name, now)
}

/** Lets the front door find a page's tags, and whoever asks why it is stale, the page. */
function remember({ pageTags, pageNames }: Hub, key: string, name: string, tags?: string[]): void {
  if (pageTags.size > mostPageTags || pageNames.size > mostPageTags) {
    pageTags.clear()
    pageNames.clear()
  }
  if (tags) pageTags.set(pathOfKey(key), tags)
  pageNames.set(pathOfKey(key), name)
}

function buildId(folder: string): string {
  try {
    return readFileSync(join(folder, 'BUILD_ID'), 'utf8').trim()
  } catch {
    return 'dev'
  }
}
