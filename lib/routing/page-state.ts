/**
 * What a shopper chose on a page (filters, sorting, page number, search words, variant) lives in the query string. The
 * internal route carries it as one last path segment, `~color=red&p=2`, so that each state is a page a cache can hold.
 */

/** Added by campaigns and analytics: they change nothing on the page. */
const tracking = /^(utm_.*|gclid|gbraid|wbraid|fbclid|msclkid|mc_[ce]id|dclid|yclid|srsltid|_ga|_gl|ref)$/
const name = /^[a-z][a-z0-9_]{0,39}$/
/** Nobody types them; a database may refuse them. */
const controls = /\p{Cc}+/gu
const maxParameters = 12
const maxValueLength = 160

/** The state segment of a query string in its one canonical spelling (sorted, tracking dropped), or `null` when nothing is left. */
export function stateSegment(query: URLSearchParams): string | null {
  const kept = new URLSearchParams()
  const names = [...new Set(query.keys())].filter((key) => name.test(key) && !tracking.test(key)).sort()
  for (const key of names.slice(0, maxParameters)) {
    const value = query.getAll(key).join(',').replace(controls, ' ').trim().slice(0, maxValueLength)
    if (value) kept.set(key, value)
  }
  return kept.size > 0 ? `~${kept}` : null
}

export type PageAddress = { path: string[]; state: URLSearchParams }

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment // a stray % is part of an address nobody has; the backend will not know it either
  }
}

/** Splits what the internal route carries into the backend's path and the page's state. */
export function pageAddress(segments: string[]): PageAddress {
  const last = decode(segments.at(-1) ?? '')
  if (!last.startsWith('~')) return { path: segments.map(decode), state: new URLSearchParams() }
  return { path: segments.slice(0, -1).map(decode), state: new URLSearchParams(last.slice(1)) }
}
