/**
 * The mark that keeps private data out of every cache. Whoever reads something private says so here; while a public page is
 * being made that is a fault: it stops a build and a developer at once. A shop that is open goes on, but nobody keeps the page.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external.js'
import { workUnitAsyncStorage } from 'next/dist/server/app-render/work-unit-async-storage.external.js'
import { isOpen } from '../env.ts'

/** One request on its way through Next; `path` is the internal route of the page that it is for, null where it is no page. */
type Making = { path: string | null; reads: string[] }

type Marks = {
  making: AsyncLocalStorage<Making>
  /** Next leaves our storage behind inside `'use cache'`, but takes its own along: by that a request is found again. */
  ofWork: WeakMap<object, Making>
  /** When something private was last read for a page, by internal route, and what. */
  pages: Map<string, { at: number; what: string }>
  /** The same where nobody can tell for which page. */
  somewhere: number
}

/** Two requests may share one rendering, so the mark is on the page, and stays as long as no rendering lasts. */
const stays = 10 * 60_000
const mostPages = 10_000
/** Where public pages lie in app/. */
const publicRoute = '/[context]'
const place = Symbol.for('vitrine.private-reads')

function marks(): Marks {
  const global = globalThis as { [place]?: Marks }
  global[place] ??= { making: new AsyncLocalStorage(), ofWork: new WeakMap(), pages: new Map(), somewhere: 0 }
  return global[place]
}

/** Something private was asked for while a public page was made. */
export class PrivateReadError extends Error {
  override name = 'PrivateReadError'
  constructor(what: string) {
    super(
      `${what} is private and was read while a public page is made, which everybody gets from caches. ` +
        'Ask for it in the browser, through a generated hook and /graphql (docs/caching.md, "Public pages").',
    )
  }
}

/** Runs what answers a request; what is read on the way is held against `path`. */
export function whileMaking<Result>(path: string | null, run: () => Result): Result {
  return marks().making.run({ path, reads: [] }, run)
}

/** Lets `readsPrivate` find the request again from within a `'use cache'` function that is entered now. */
export function rememberWork(): void {
  const work = workAsyncStorage.getStore()
  const making = marks().making.getStore()
  if (work && making) marks().ofWork.set(work, making)
}

/**
 * Says that something private is about to be read: a cart, a customer, a session. Free of consequence where a visitor is
 * answered by himself. Throws `PrivateReadError` inside `'use cache'` anywhere, and on a public page wherever no shop is open.
 */
export function readsPrivate(what: string): void {
  const { making, ofWork } = marks()
  const work = workAsyncStorage.getStore()
  const unit = workUnitAsyncStorage.getStore()
  const isKept = unit?.type === 'cache' || unit?.type === 'unstable-cache'
  const isPage = work?.route.startsWith(publicRoute) === true
  const found = making.getStore() ?? (work && ofWork.get(work))
  if (!isPage && !isKept && !found?.path) return

  found?.reads.push(what)
  if (found?.path) markPage(found.path, what)
  else if (!found) marks().somewhere = Date.now()
  if (isKept || !isOpen) throw new PrivateReadError(what)
}

/** The front door spells a page as it was asked for, Next as it reads. */
function plain(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}

/** Holds it against a page, and says so once while the mark stays. */
function markPage(path: string, what: string): void {
  const { pages } = marks()
  const page = plain(path)
  const known = pages.get(page)
  if (pages.size > mostPages) pages.clear()
  pages.set(page, { at: Date.now(), what })
  if (known && Date.now() - known.at < stays) return
  const { message } = new PrivateReadError(what)
  console.error(JSON.stringify({ level: 'error', page: path, message: `${message} Nobody keeps this page.` }))
}

/** Whether a cache must refuse a page: something private was read for it a while ago, or by the request that asks now. */
export function isPrivatePage(path: string): boolean {
  const { making, pages, somewhere } = marks()
  const own = making.getStore()
  // A request that could not name its page learns here which one it made.
  const [what] = own?.reads ?? []
  if (what !== undefined) markPage(path, what)
  const last = Math.max(pages.get(plain(path))?.at ?? 0, somewhere)
  return Date.now() - last < stays
}

/** Whether a cache must refuse what a `'use cache'` function answers within this request. */
export function isPrivateWork(): boolean {
  const { making, ofWork } = marks()
  const work = workAsyncStorage.getStore()
  const found = making.getStore() ?? (work && ofWork.get(work))
  return (found?.reads.length ?? 0) > 0
}
