/** A query string that people can read: commas stay commas, parameters are sorted, empty ones are dropped. With its "?". */
export function queryString(parameters: Record<string, string | null | undefined>): string {
  const kept = new URLSearchParams()
  for (const name of Object.keys(parameters).sort()) {
    const value = parameters[name]
    if (value) kept.set(name, value)
  }
  const text = kept.toString().replaceAll('%2C', ',')
  return text ? `?${text}` : ''
}
