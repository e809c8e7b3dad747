const name = 'recent-searches'
const most = 5

/** What was searched for on this device before, the latest first; it never leaves the browser. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string').slice(0, most) : []
  } catch {
    return [] // storage may be forbidden, or hold what somebody else wrote
  }
}

/** Remembers a search. */
export function rememberSearch(query: string): void {
  const others = recentSearches().filter((one) => one.toLowerCase() !== query.toLowerCase())
  write([query, ...others].slice(0, most))
}

export const forgetSearches = (): void => write([])

function write(queries: string[]): void {
  try {
    if (queries.length > 0) localStorage.setItem(name, JSON.stringify(queries))
    else localStorage.removeItem(name)
  } catch {
    // nothing is remembered then
  }
}
