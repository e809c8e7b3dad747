import type { OutgoingHttpHeaders } from 'node:http'
import type { PolicyHosts } from './content-policy.ts'

/** Where another window (a bank's) may be opened and must be able to speak to the one that opened it. */
const paying = /^(?:\/[a-z0-9-]+)?\/checkout(?:[/?]|$)/

/**
 * What every answer says, whatever it is. Two years of HTTPS only where the shop is served over HTTPS. The policy is that of
 * answers which are no pages; a page brings its own, files of the build need none.
 */
export function securityHeaders(shopUrl: string, { frame = [], report }: PolicyHosts) {
  const payment = ['self', ...frame.map((host) => `"${host}"`)].join(' ')
  const always = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': `camera=(), microphone=(), geolocation=(), browsing-topics=(), payment=(${payment})`,
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
    ...(shopUrl.startsWith('https:')
      ? { 'strict-transport-security': 'max-age=63072000; includeSubDomains; preload' }
      : {}),
    ...(report ? { 'reporting-endpoints': `csp="${report}"` } : {}),
  }
  return (address: string): Record<string, string> => ({
    ...always,
    'cross-origin-opener-policy': paying.test(address) ? 'same-origin-allow-popups' : 'same-origin',
    ...policyOfOthers(address),
  })
}

/** A worker acts under the policy it came with; files of the build are none of a document. */
function policyOfOthers(address: string): Record<string, string> {
  if (address.startsWith('/_next/static/')) return {}
  const connect = address.startsWith('/service-worker.js') ? " connect-src 'self';" : ''
  return { 'content-security-policy': `default-src 'none';${connect} base-uri 'none'; frame-ancestors 'none'` }
}

/** What Next's router in the browser reads of its answers (next/dist/client); the rest tells how they were made inside. */
const routers = new Set([
  'x-nextjs-postponed',
  'x-nextjs-stale-time',
  'x-nextjs-rewritten-path',
  'x-nextjs-rewritten-query',
  'x-nextjs-action-not-found',
])

/** Whether a header is for nobody outside. Only answers to the router may carry what the router reads. */
export function isInner(name: string, isForRouter: boolean): boolean {
  const lower = name.toLowerCase()
  if (lower === 'x-powered-by' || lower === 'x-next-cache-tags') return true
  return /^x-(nextjs|middleware)-/.test(lower) && !(isForRouter && routers.has(lower))
}

/** Belong to one transmission, not to the page. */
const passing = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'vary',
])

/** A page's headers as they are kept: without those of one transmission and the inner ones. */
export function pageHeaders(headers: OutgoingHttpHeaders, isHtml: boolean): OutgoingHttpHeaders {
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name, value]) => value !== undefined && !passing.has(name) && !isInner(name, !isHtml),
    ),
  )
}
