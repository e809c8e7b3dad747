import { AsyncLocalStorage } from 'node:async_hooks'
import { env } from '../env.ts'
import { BackendHealth, beatMs } from './backend-health.ts'
import { type Invalidations, openInvalidations } from './invalidation.ts'
import { ByteLru } from './lru.ts'
import { openPageLocks, type PageLocks } from './page-locks.ts'
import { openRedis, type RedisDoor } from './redis.ts'
import { longestLifeMs, TagState } from './tag-state.ts'

const sweepEveryMs = 60_000

/** A page as Next hands it to its cache, with what decides whether it may be shown. */
export type KeptPage = { madeAt: number; tags: string[]; entry: unknown }
/** An answer of a `'use cache'` function, its bytes whole. */
export type KeptAnswer = {
  bytes: Buffer
  tags: string[]
  stale: number
  timestamp: number
  expire: number
  revalidate: number
}

/** Everything that the caches of one process share. Next's bundles and the front door load it separately and meet here. */
export type Hub = {
  state: TagState
  invalidations: Invalidations
  redis: RedisDoor | null
  prefix: string
  pages: ByteLru<KeptPage>
  answers: ByteLru<KeptAnswer>
  /** The tags of each page by its internal path, as they were when it was last made or read. */
  pageTags: Map<string, string[]>
  /** The name of each page in memory and in Redis, by the same path. */
  pageNames: Map<string, string>
  /** The build that runs; pages of another are not shown. Empty until Next has opened its cache. */
  build: string
  /** Who of the fleet makes a page, or asks the backend, while the others wait. */
  locks: PageLocks
  /** What a page is asked of Next for. A renewal wants one that is made now, and nothing else. */
  asking: AsyncLocalStorage<{ isRenewal: boolean }>
  /** Whether the backend answers, as everything in this process that asks it has found. */
  backend: BackendHealth
}

const place = Symbol.for('vitrine.page-cache')
const megabyte = 1024 * 1024

/** The hub of this process, opened when it is first asked for. */
export function hub(): Hub {
  const global = globalThis as { [place]?: Hub }
  global[place] ??= open()
  return global[place]
}

function open(): Hub {
  const state = new TagState(longestLifeMs)
  const redis = env.REDIS_URL ? openRedis(env.REDIS_URL) : null
  const invalidations = openInvalidations(state, redis, env.CACHE_PREFIX)
  setInterval(() => state.sweep(Date.now()), sweepEveryMs).unref()
  const backend = new BackendHealth()
  setInterval(() => backend.beat(), beatMs).unref()
  return {
    state,
    redis,
    invalidations,
    prefix: env.CACHE_PREFIX,
    pages: new ByteLru(env.PAGE_CACHE_MB * megabyte),
    answers: new ByteLru((env.PAGE_CACHE_MB / 2) * megabyte),
    pageTags: new Map(),
    pageNames: new Map(),
    build: '',
    locks: openPageLocks(redis, env.CACHE_PREFIX),
    asking: new AsyncLocalStorage(),
    backend,
  }
}

/** What is known by a page's internal path, which Next spells in its own way. */
export function byPath<Value>(known: Map<string, Value>, path: string): Value | undefined {
  return known.get(nextSpelling(path)) ?? known.get(path)
}

/** A path as Next's cache names it: what stands between two slashes is decoded and encoded again, so `~q=oak` is `~q%3Doak`. */
export function nextSpelling(path: string): string {
  try {
    return path
      .split('/')
      .map((segment) => encodeURIComponent(decodeURIComponent(segment)))
      .join('/')
  } catch {
    return path
  }
}
