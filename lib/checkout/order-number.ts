/** The number of the order placed last in this browser, as the door leaves it in a readable cookie; `null` without one. */
export function orderNumberIn(cookies: string): string | null {
  const value = /(?:^|;\s*)order_number=([^;]{1,64})/.exec(cookies)?.[1]
  if (!value) return null
  try {
    return decodeURIComponent(value)
  } catch {
    return null
  }
}
