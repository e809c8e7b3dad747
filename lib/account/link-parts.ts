export type LinkParts = { email: string | null; token: string | null; key: string | null }

let taken: LinkParts = { email: null, token: null, key: null }

/**
 * What a mail's link brought along behind its #. It is then taken out of the address, so that nobody reads it over a shoulder;
 * asked again on the same page, the answer is the same.
 */
export function takeFromHash(): LinkParts {
  const parts = new URLSearchParams(window.location.hash.slice(1))
  if (parts.size === 0) return taken
  window.history.replaceState(null, '', window.location.pathname)
  taken = { email: parts.get('email'), token: parts.get('token'), key: parts.get('key') }
  return taken
}
