import type { OutgoingHttpHeaders } from 'node:http'

/** What every answer says, whatever it is. Two years of HTTPS only where the shop is served over HTTPS. */
export function securityHeaders(shopUrl: string): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
    ...(shopUrl.startsWith('https:')
      ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains; preload' }
      : {}),
  }
}

/** Headers that tell how the page was made inside: of no use to a browser that reads HTML. */
const inner = [
  'x-nextjs-cache',
  'x-nextjs-prerender',
  'x-nextjs-stale-time',
  'x-nextjs-postponed',
  'x-middleware-rewrite',
  'x-nextjs-rewritten-path',
  'x-middleware-set-cookie',
  'x-next-cache-tags',
]
/** Belong to one transmission, not to the page. */
const passing = [
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'vary',
]

/** A page's headers as they are kept: without those of one transmission, and for HTML without the inner ones. */
export function pageHeaders(headers: OutgoingHttpHeaders, isHtml: boolean): OutgoingHttpHeaders {
  const dropped = new Set(isHtml ? [...passing, ...inner] : [...passing, 'x-next-cache-tags'])
  return Object.fromEntries(
    Object.entries(headers).filter(([name, value]) => value !== undefined && !dropped.has(name)),
  )
}
