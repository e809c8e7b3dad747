/** The first name in a cookie header; null when nobody is signed in here. */
export function nameIn(cookies: string): string | null {
  const value = /(?:^|;\s*)shopper=([^;]*)/.exec(cookies)?.[1]
  if (value === undefined) return null
  try {
    const name = decodeURIComponent(value)
    return name === '-' ? '' : name
  } catch {
    return ''
  }
}
