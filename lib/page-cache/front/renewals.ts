/**
 * Old pages, and how they are made anew behind what a visitor sees. One that only grew old is shown at once while a new one
 * is made; one that has ended is shown when the backend is away or takes its time. The front door asks itself for the
 * renewal, so that nobody's leaving breaks it off.
 */
import { randomUUID } from 'node:crypto'
import { get, type IncomingMessage } from 'node:http'
import { env } from '../../env.ts'
import { hub } from '../hub.ts'
import { inNeed } from './finish-page.ts'
import type { KeptResponse } from './kept-response.ts'
import type { PageKey } from './page-key.ts'
import { warmUpHeader } from './warm-up-header.ts'

/** Renewals under way behind visitors' backs: more would take the time of those who wait for a page. */
const mostAtOnce = 6
/** A page whose renewal failed is left alone for so long. */
const againMs = 1000
/** A visitor of a page that has ended waits so long for a new one before he is shown the old one. */
const patienceMs = 2000
const longestMs = 20_000

const renewalHeader = 'x-renewal'
const token = randomUUID()
/** What says in which form a page is wanted, and in which variant. */
const kept = ['cookie', 'rsc', 'next-router-prefetch', 'next-router-segment-prefetch', 'next-router-state-tree']

/** What this process says when it asks itself for a page that is made now. */
export const renewalHeaders = { [renewalHeader]: token }

/** Whether this process asked itself. Nobody else knows the word. */
export const isRenewal = ({ headers }: IncomingMessage) => headers[renewalHeader] === token

/** Opens the renewals of one front door. */
export function openRenewals() {
  const underWay = new Map<string, Promise<void>>()
  const triedAt = new WeakMap<KeptResponse, number>()
  /** Old pages that no new one could be made for when it was last tried. */
  const failed = new WeakSet<KeptResponse>()
  const asOld = new WeakMap<KeptResponse, KeptResponse>()

  function renew(page: KeptResponse, request: IncomingMessage, { key }: PageKey): Promise<void> {
    const begun = underWay.get(key)
    if (begun) return begun
    triedAt.set(page, Date.now())
    const renewal = ask(request).then((isMade) => {
      underWay.delete(key)
      if (isMade) failed.delete(page)
      else failed.add(page)
    })
    underWay.set(key, renewal)
    return renewal
  }

  function shown(page: KeptResponse): KeptResponse {
    const old = asOld.get(page) ?? inNeed(page)
    asOld.set(page, old)
    return old
  }

  return {
    /**
     * The page that is shown in place of one that is not good any more, or null when a new one must be waited for. `isOver`:
     * it has ended, and did not only grow old.
     */
    async instead(page: KeptResponse, isOver: boolean, request: IncomingMessage, asked: PageKey) {
      if (Date.now() - page.madeAt > env.STALE_HOURS * 3_600_000) return null
      const { backend } = hub()
      if (backend.isAway) return shown(page)
      const isTried = Date.now() - (triedAt.get(page) ?? 0) < againMs
      if (!isOver) {
        if (!isTried && underWay.size < mostAtOnce) void renew(page, request, asked)
        return shown(page)
      }
      const isWaiting = underWay.has(asked.key) || !isTried
      const isLate = isWaiting && (await Promise.race([renew(page, request, asked).then(() => false), late()]))
      return isLate || failed.has(page) ? shown(page) : null
    },
  }
}

const late = () => new Promise<true>((resolve) => setTimeout(resolve, patienceMs, true).unref())

/** Asks this process for the same page in the same form: whether a new one was made. Never throws. */
function ask({ headers, url: path, socket }: IncomingMessage): Promise<boolean> {
  const { localAddress: host, localPort: port } = socket
  const same = Object.fromEntries(kept.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])))
  const own = { host: new URL(env.SHOP_URL).host, [warmUpHeader]: '1', ...renewalHeaders }
  return new Promise((resolve) => {
    const asked = get(
      { host, port, path, headers: { ...same, ...own }, agent: false, timeout: longestMs },
      (response) => {
        response.resume()
        const { statusCode = 0, headers: said } = response
        response.once('close', () => resolve(statusCode < 500 && said['x-cache'] !== 'stale'))
      },
    )
    asked.once('timeout', () => asked.destroy())
    asked.once('error', () => resolve(false))
  })
}
