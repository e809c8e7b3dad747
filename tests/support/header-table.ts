import type { IncomingHttpHeaders } from 'node:http'

type About = { isHttps?: boolean; isForRouter?: boolean }

/** What is not as it should be with an answer's headers (T17); empty when all is well. */
export function headerFaults(
  path: string,
  status: number,
  headers: IncomingHttpHeaders,
  { isHttps = false, isForRouter = false }: About = {},
): string[] {
  const faults: string[] = []
  const want = (name: string, pattern: RegExp) => {
    const value = String(headers[name] ?? '')
    if (!pattern.test(value)) faults.push(`${name}: ${value || 'absent'}`)
  }
  want('x-content-type-options', /^nosniff$/)
  want('referrer-policy', /^strict-origin-when-cross-origin$/)
  want('permissions-policy', /camera=\(\), microphone=\(\), geolocation=\(\).*payment=\(self/)
  want('cross-origin-resource-policy', /^same-origin$/)
  want('x-frame-options', /^DENY$/)
  const isCheckout = /^(\/\w\w)?\/checkout([/?]|$)/.test(path)
  want('cross-origin-opener-policy', isCheckout ? /^same-origin-allow-popups$/ : /^same-origin$/)
  want('strict-transport-security', isHttps ? /^max-age=63072000; includeSubDomains; preload$/ : /^$/)
  want('x-powered-by', /^$/)
  for (const name of Object.keys(headers)) {
    // Those that Next's router reads of its own answers.
    const isRouters = /^x-nextjs-(postponed|stale-time|rewritten-path|rewritten-query|action-not-found)$/.test(name)
    if (/^x-(nextjs|middleware|next)-/.test(name) && !(isRouters && isForRouter)) {
      faults.push(`${name} tells of the inside`)
    }
  }
  policyFaults(path, status, headers, faults)
  const control = String(headers['cache-control'] ?? '')
  if (headers['set-cookie'] !== undefined && !control.includes('no-store')) faults.push('a cookie in what may be kept')
  if (/^\/(graphql|api\/(?!suggest))/.test(path) && !/no-store|max-age=0/.test(control) && status < 400) {
    faults.push(`cache-control: ${control}`)
  }
  return faults
}

function policyFaults(path: string, status: number, headers: IncomingHttpHeaders, faults: string[]): void {
  const policy = String(headers['content-security-policy'] ?? '')
  // Files of the build are none of a document, and a 304 takes over what the answer before it said.
  if (path.startsWith('/_next/static/') && !String(headers['content-type']).startsWith('text/html')) return
  if (!policy.startsWith("default-src 'none'"))
    faults.push(`content-security-policy: ${policy.slice(0, 80) || 'absent'}`)
  for (const part of ["base-uri 'none'", "frame-ancestors 'none'"]) {
    if (!policy.includes(part)) faults.push(`content-security-policy lacks ${part}`)
  }
  if (/script-src[^;]*unsafe-(inline|eval)/.test(policy)) faults.push('scripts without a name may run')
  const mayRun = policy.includes('script-src')
  if (mayRun && !policy.includes("require-trusted-types-for 'script'")) faults.push('scripts may write HTML')
  const isPage = String(headers['content-type']).startsWith('text/html') && (status < 400 || status === 404)
  if (isPage && !mayRun && !(status >= 300 && status < 400)) faults.push('a page whose scripts cannot run')
}
