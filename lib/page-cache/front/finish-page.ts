/** What becomes of an answer of Next: its headers, who may keep it and for how long, and what is sent in its place. */
import type { OutgoingHttpHeaders } from 'node:http'
import { env } from '../../env.ts'
import { byPath, type Hub, hub } from '../hub.ts'
import { isPrivatePage } from '../private-marks.ts'
import type { Captured } from './captured-response.ts'
import { policyHosts, securedPage } from './content-policy.ts'
import { errorForRouter, errorPage } from './error-page.ts'
import { type KeptResponse, keptResponse } from './kept-response.ts'
import type { PageKey } from './page-key.ts'
import { pageHeaders } from './security-headers.ts'

const keptStatuses = new Set([200, 301, 302, 307, 308, 404])

/** A page as it is sent when no new one can be made: nobody else may keep it for long. */
export function inNeed(page: KeptResponse): KeptResponse {
  return {
    ...page,
    headers: { ...page.headers, 'cache-control': 'max-age=0, s-maxage=1', warning: '110 - "Response is Stale"' },
  }
}

/** An answer as it is sent. `isForAll` when those who wait for the same page may have it too; `isKept` when later ones may. */
export type Made = { page: KeptResponse; isForAll: boolean; isKept: boolean }

/** Turns what Next answered into what is sent and kept. An error becomes a page that needs nothing else to stand. */
export function finish(captured: Captured, page: PageKey, madeAt: number): Made {
  if (captured.status >= 500) {
    const { backend } = hub()
    const isBackend = backend.isDoubtful || backend.failedAt >= madeAt
    const { status, headers, body } = (page.isHtml ? errorPage : errorForRouter)(isBackend ? 503 : 500)
    const failed = keptResponse({ status, headers, body, madeAt, goodUntil: 0, tags: [] })
    return { page: failed, isForAll: true, isKept: false }
  }
  const control = String(captured.headers['cache-control'] ?? '')
  const seconds = Number(/s-maxage=(\d+)/.exec(control)?.[1] ?? 0)
  const tags = tagsOf(page, hub())
  const isPersonal =
    captured.headers['set-cookie'] !== undefined || /private|no-store/.test(control) || isPrivatePage(page.path)
  const isForAll = seconds > 0 && !isPersonal && keptStatuses.has(captured.status)
  // A page whose tags are unknown could not be ended; one that ended while it was made is over already.
  const isCurrent = tags.length > 0 && hub().state.isCurrent(tags, madeAt)
  const isKept = isForAll && captured.headers['x-nextjs-cache'] !== 'STALE' && isCurrent
  const isText = String(captured.headers['content-type'] ?? '').startsWith('text/html')
  const secured = isText ? securedPage(captured.body, policyHosts) : null
  const headers: OutgoingHttpHeaders = {
    ...pageHeaders(captured.headers, page.isHtml),
    ...(secured && { 'content-security-policy': secured.policy }),
    'cache-control': isKept ? edgeControl(seconds, captured.status) : shortControl(control, isPersonal),
    ...(isKept && edgeTags(tags)),
  }
  const goodUntil = isKept ? madeAt + Math.min(seconds, 3600) * 1000 : 0
  const body = secured?.body ?? captured.body
  return { page: keptResponse({ status: captured.status, headers, body, madeAt, goodUntil, tags }), isForAll, isKept }
}

/** Statuses of pages that stay what they are until something ends; a page of another may begin to be there. */
const lastingStatuses = new Set([200, 301, 308])
/** What lives shorter than this knows why: something was missing that may come at any time. */
const lastingSeconds = 45

/**
 * Browsers ask again each time (and mostly hear 304); edges keep it, counted from when it was made, and may show it while the
 * shop is away. EDGE_TTL_SECONDS is for pages that a purge ends, so it lengthens no 404.
 */
function edgeControl(seconds: number, status: number): string {
  const isLasting = lastingStatuses.has(status) && seconds >= lastingSeconds
  const most = env.EDGE_TTL_SECONDS ?? seconds
  const edge = isLasting ? most : Math.min(seconds, most)
  return `public, max-age=0, must-revalidate, s-maxage=${edge}, stale-while-revalidate=60, stale-if-error=86400`
}

/** What Next is renewing at this moment must not be kept by an edge; what is private stays private. */
function shortControl(control: string, isPersonal: boolean): string {
  if (isPersonal) return 'private, no-store'
  return /s-maxage/.test(control) ? 'public, max-age=0, must-revalidate, s-maxage=1' : control || 'private, no-store'
}

/** The tags of the page behind a key, as Next's cache learnt them; Next's own are of no use to anybody else. */
function tagsOf({ path }: PageKey, { pageTags }: Hub): string[] {
  return (byPath(pageTags, path) ?? []).filter((tag) => !tag.startsWith('_N_T_'))
}

/** Which names are read as lists with commas; the others separate by spaces. */
const withCommas = new Set(['cache-tag', 'edge-cache-tag'])

/** The tags as CDNs read them, under the names that are configured. All pages carry "all", which ends them together. */
function edgeTags(tags: string[]): OutgoingHttpHeaders {
  return Object.fromEntries(
    env.EDGE_TAG_HEADERS.map((name) => [name, ['all', ...tags].join(withCommas.has(name) ? ',' : ' ')]),
  )
}
