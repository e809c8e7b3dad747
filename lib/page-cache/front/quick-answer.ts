/**
 * The shortest way through the front door: a page that is kept and still good goes out under headers that were put together
 * before. It exists because nearly every request is such a one, and reading and dressing each anew costs ten times the rest.
 */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { contextCookieName } from '../../context/context-cookie.ts'
import { hub } from '../hub.ts'
import type { ByteLru } from '../lru.ts'
import { busyName } from './busy-page.ts'
import type { Hits } from './hits.ts'
import { bodyIn, type Coding, codingFor, isHeld, type KeptResponse, marksOf } from './kept-response.ts'
import type { Counts } from './metrics.ts'
import { type PageKey, pageKey } from './page-key.ts'
import { isInner } from './security-headers.ts'
import { warmUpHeader } from './warm-up-header.ts'

/** Addresses whose reading is remembered, and the longest of them: there are as many as anybody cares to make up. */
const mostAddresses = 5000
const longestAddress = 300

/** What an address was read as. `name`: under which its visits are counted. */
type Read = { page: PageKey; name: string }
/** What goes out before a page's body, by coding, with the second in which its age was right. */
type Dressed = { version: number; second: number; headers: Map<Coding | '304', string[]> }

type Parts = {
  kept: ByteLru<KeptResponse>
  hits: Hits
  counts: Counts
  always(address: string): Record<string, string>
}

/** Answers a request from memory, if that needs no more than looking; false for every other, which nothing was done to. */
export function openQuickAnswers({ kept, hits, counts, always }: Parts) {
  const read = openReading()
  const dressed = new WeakMap<KeptResponse, Dressed>()

  /** Whether nothing that it shows has ended; asked again only after something has. */
  function standing(page: KeptResponse, now: number): Dressed | null {
    const { state } = hub()
    const second = Math.floor((now - page.madeAt) / 1000)
    const known = dressed.get(page)
    if (known?.version === state.version && known.second === second) return known
    if (!state.isCurrent(page.tags, page.madeAt)) return null
    const fresh = { version: state.version, second, headers: new Map() }
    dressed.set(page, fresh)
    return fresh
  }

  function dress(page: KeptResponse, coding: Coding | '304', { isHtml }: PageKey, address: string, age: number) {
    const { 'cache-control': control, 'content-security-policy': policy } = page.headers
    // A browser may take over what a 304 says: it must be what the page said.
    const own: OutgoingHttpHeaders =
      coding === '304'
        ? { 'cache-control': control, 'content-security-policy': policy }
        : { ...page.headers, 'content-encoding': coding ?? undefined, 'content-length': bodyIn(page, coding).length }
    const all = { ...always(address), ...definite(own), ...marksOf(page, 'hit'), age: String(Math.max(0, age)) }
    return Object.entries(all).flatMap(([name, value]) => (isInner(name, !isHtml) ? [] : [name, value as string]))
  }

  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const asked = read(request)
    const page = asked && kept.get(asked.page.key)
    const now = Date.now()
    if (!page || now >= page.goodUntil) return false
    const ready = standing(page, now)
    if (!ready) return false
    const { headers, method, url = '/' } = request
    const isKnown = page.status === 200 && isHeld(headers['if-none-match'], page.etag)
    const coding = isKnown ? '304' : codingFor(page, headers['accept-encoding'])
    const said = ready.headers.get(coding) ?? dress(page, coding, asked.page, url, ready.second)
    ready.headers.set(coding, said)
    counts.answers.hit++
    // What is warmed is not thereby busy.
    if (asked.page.isHtml && page.status === 200 && !headers[warmUpHeader]) hits.count(asked.name)
    response.writeHead(coding === '304' ? 304 : page.status, said)
    response.end(coding === '304' || method === 'HEAD' ? undefined : bodyIn(page, coding))
    return true
  }
}

const definite = (headers: OutgoingHttpHeaders) =>
  Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined))

/** Reads addresses as `pageKey` does and remembers what it read, where no cookie has a say; null for what is no page. */
function openReading() {
  const known = new Map<string, Read | null>()

  function readAnew(method: string, url: string, request: IncomingMessage): Read | null {
    const asked = pageKey(method, url, request.headers)
    return asked.kind === 'page' ? { page: asked.page, name: busyName(url, asked.page) } : null
  }

  return (request: IncomingMessage): Read | null => {
    const { method = 'GET', url = '/', headers } = request
    if (method !== 'GET' && method !== 'HEAD') return null
    if (headers.range || headers['next-action'] || headers['next-url'] || headers['next-resume']) return null
    const { cookie, rsc, 'next-router-prefetch': prefetch, 'next-router-segment-prefetch': segment } = headers
    const hasSay = cookie !== undefined && (cookie.includes(contextCookieName) || cookie.includes('__prerender_bypass'))
    if (hasSay || url.length > longestAddress) return readAnew(method, url, request)
    const isPlain = rsc === undefined && prefetch === undefined && segment === undefined
    // No address has a blank in it.
    const name = isPlain ? url : `${url} ${rsc} ${prefetch} ${segment}`
    const found = known.get(name)
    if (found !== undefined) return found
    if (known.size >= mostAddresses) known.clear()
    const fresh = readAnew(method, url, request)
    known.set(name, fresh)
    return fresh
  }
}
