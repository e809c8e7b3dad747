/**
 * The guard that keeps private data out of every cache. Whoever reads something private says so here; while a public page is
 * being made that is a fault: it stops a build and a developer at once. A shop that is open goes on, but nobody keeps the page.
 */
import { workAsyncStorage } from 'next/dist/server/app-render/work-async-storage.external.js'
import { workUnitAsyncStorage } from 'next/dist/server/app-render/work-unit-async-storage.external.js'
import { isOpen } from '../env.ts'
import { type Making, markEverything, markPage, marks } from './private-marks.ts'

/** Where public pages lie in app/. */
const publicRoute = '/[context]'

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

/** The request that is being answered; inside `'use cache'` the one that entered it. */
function currentMaking(): Making | undefined {
  const { making, ofWork } = marks()
  const work = workAsyncStorage.getStore()
  return (work && ofWork.get(work)) ?? making.getStore()
}

/** Lets `readsPrivate` find the request again from within a `'use cache'` function that is entered now. */
export function rememberWork(): void {
  const { making, ofWork } = marks()
  const work = workAsyncStorage.getStore()
  const own = making.getStore()
  if (work && own && !ofWork.has(work)) ofWork.set(work, own)
}

/**
 * Says that something private is about to be read: a cart, a customer, a session. Without consequence where a visitor is
 * answered by himself. Throws `PrivateReadError` inside `'use cache'` anywhere, and on a public page wherever no shop is open.
 */
export function readsPrivate(what: string): void {
  const kind = workUnitAsyncStorage.getStore()?.type
  const isKept = kind === 'cache' || kind === 'unstable-cache'
  const isPage = workAsyncStorage.getStore()?.route.startsWith(publicRoute) === true
  const making = currentMaking()
  if (!isKept && !isPage && !making?.path) return
  hold(making, what)
  if (isKept || !isOpen) throw new PrivateReadError(what)
}

/** Marks what is being made, and says so once while the mark stays. */
function hold(making: Making | undefined, what: string): void {
  making?.reads.push(what)
  if (!making) markEverything()
  if (!making?.path || !markPage(making.path)) return
  const { message } = new PrivateReadError(what)
  console.error(JSON.stringify({ level: 'error', page: making.path, message: `${message} Nobody keeps this page.` }))
}

/** Whether a cache must refuse what a `'use cache'` function answers within this request. */
export const isPrivateWork = (): boolean => (currentMaking()?.reads.length ?? 0) > 0
