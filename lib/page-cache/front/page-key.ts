import type { IncomingHttpHeaders } from 'node:http'
import { pageRoute } from '../../routing/page-route.ts'

/** Which page an HTTP request is for, and in which form. `path` is the internal route that Next knows it by. */
export type PageKey = { key: string; path: string; isHtml: boolean }

/** `pass`: none of the cache's business. `malformed`: an address that cannot be read. */
export type Asked = { kind: 'page'; page: PageKey } | { kind: 'pass' } | { kind: 'malformed' }

const pass: Asked = { kind: 'pass' }
/** A segment that is "." or "..", plain or encoded. */
const dotted = /(?:^|\/|\\|%2f|%5c)(?:\.|%2e){1,2}(?:\/|\\|%2f|%5c|$)/i

/**
 * Finds the one name under which a page is kept. Two requests that must be answered alike have the same one: order of
 * parameters, campaigns, unknown cookies and headers do not count. HTML and the forms in which Next's router asks are
 * kept apart.
 */
export function pageKey(method: string, address: string, headers: IncomingHttpHeaders): Asked {
  const mark = address.indexOf('?')
  const pathname = mark < 0 ? address : address.slice(0, mark)
  if (!isReadable(pathname)) return { kind: 'malformed' }
  if (method !== 'GET' && method !== 'HEAD') return pass
  // Next goes up and down such paths by itself, and may come to a door instead of a page.
  if (dotted.test(pathname)) return pass
  // Parts of a page, actions, previews and routes that depend on where one comes from are Next's alone.
  if (headers.range || headers['next-action'] || headers['next-url'] || headers['next-resume']) return pass
  const cookies = headers.cookie ?? ''
  if (cookies.includes('__prerender_bypass')) return pass

  const query = new URLSearchParams(mark < 0 ? '' : address.slice(mark + 1))
  const path = pageRoute(pathname, query, cookies)
  if (path === null) return pass
  const variant = variantOf(headers)
  if (variant === null) return pass
  return { kind: 'page', page: { key: `${variant} ${path}`, path, isHtml: !headers.rsc } }
}

/** The one public spelling of a page's address: what was chosen on it stays, campaigns go. */
export function addressOf(address: string, { path }: PageKey): string {
  const [pathname = '/'] = address.split('?', 1)
  const state = address.length > pathname.length ? /\/~([^/]*)$/.exec(path)?.[1] : undefined
  return state ? `${pathname}?${state}` : pathname
}

/** The same for Next, which wants its router's digest back. */
export function plainAddress(address: string, page: PageKey): string {
  const plain = addressOf(address, page)
  const digest = page.isHtml ? undefined : /[?&](_rsc(?:=[^&#]*)?)(?=[&#]|$)/.exec(address)?.[1]
  return digest === undefined ? plain : `${plain}${plain.includes('?') ? '&' : '?'}${digest}`
}

/**
 * The form in which the page is wanted: what Next's own `Vary` names, as one word. Null for headers as Next's router never
 * sends them: Next might answer them with another form, which must not be kept under this one's name.
 */
function variantOf(headers: IncomingHttpHeaders): string | null {
  const { rsc, 'next-router-prefetch': prefetch, 'next-router-segment-prefetch': segment } = headers
  if (rsc === undefined) return prefetch === undefined && segment === undefined ? 'html' : null
  if (rsc !== '1') return null
  if (segment !== undefined)
    return /^\/[\w/.%$@()[\]~=&+*,:!;-]{0,300}$/.test(String(segment)) ? `segment${String(segment)}` : null
  if (prefetch === undefined) return 'rsc'
  return /^[1-3]$/.test(String(prefetch)) ? `prefetch${String(prefetch)}` : null
}

/** Next decodes addresses before anybody else sees them, and throws where they cannot be. */
function isReadable(pathname: string): boolean {
  if (!pathname.includes('%')) return true
  try {
    return !decodeURIComponent(pathname).includes('\0')
  } catch {
    return false
  }
}
