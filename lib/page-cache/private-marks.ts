/** Which pages something private was read for: the mark by which every cache refuses them. Set by private-reads.ts. */
import { AsyncLocalStorage } from 'node:async_hooks'

/** One request on its way through Next; `path` is the internal route of the page that it is for, null where it is no page. */
export type Making = { path: string | null; reads: string[] }

type Marks = {
  making: AsyncLocalStorage<Making>
  /** Next leaves our storage behind inside `'use cache'`, but takes its own along: by that a request is found again. */
  ofWork: WeakMap<object, Making>
  /** When something private was last read for a page, by internal route; by the clock of `now`. */
  pages: Map<string, number>
  /** The same where nobody can tell for which page. */
  somewhere: number
}

/** Two requests may share one rendering, so the mark is on the page, and stays longer than any rendering lasts. */
const stays = 10 * 60_000
const mostPages = 10_000
/** Next forbids pages the time of day; this clock counts from the start of the process. */
const now = () => performance.now()
const place = Symbol.for('vitrine.private-marks')

/** Where nobody can tell for which page something private was read, no page is kept for a while. */
export function markEverything(): void {
  marks().somewhere = now()
}

/** Next's bundles and the front door load this file separately and meet here. */
export function marks(): Marks {
  const global = globalThis as { [place]?: Marks }
  global[place] ??= { making: new AsyncLocalStorage(), ofWork: new WeakMap(), pages: new Map(), somewhere: -stays }
  return global[place]
}

/** Runs what answers a request; what is read on the way is held against `path`. */
export function whileMaking<Result>(path: string | null, run: () => Result): Result {
  return marks().making.run({ path, reads: [] }, run)
}

/** Holds a private read against a page; true when that is news. */
export function markPage(path: string): boolean {
  const { pages } = marks()
  const page = plain(path)
  const isKnown = now() - (pages.get(page) ?? -stays) < stays
  if (pages.size > mostPages) pages.clear()
  pages.set(page, now())
  return !isKnown
}

/** Whether a cache must refuse a page: something private was read for it a while ago, or by the request that asks now. */
export function isPrivatePage(path: string): boolean {
  const { making, pages, somewhere } = marks()
  // A request that could not name its page learns here which one it made.
  if (making.getStore()?.reads.length) markPage(path)
  return now() - Math.max(pages.get(plain(path)) ?? -stays, somewhere) < stays
}

/** The front door spells a page as it was asked for, Next as it reads. */
function plain(path: string): string {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
