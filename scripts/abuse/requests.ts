/** How a request that is meant to hurt is written down. */
export type Abuse = {
  family: string
  name: string
  method: string
  headers: Record<string, string>
  path: string
  body?: string
}

export const json = { 'content-type': 'application/json' }
/** A POST with this body as it is. */
export const post = (family: string, name: string, body: string, headers: Record<string, string> = json): Abuse => ({
  family,
  name,
  method: 'POST',
  headers,
  path: '/graphql',
  body,
})
/** A document sent as a client sends it. */
export const ask = (family: string, name: string, query: string, variables: object = {}) =>
  post(family, name, JSON.stringify({ query, variables }))

/** The same a number of times over, numbered. */
export const times = (count: number, make: (index: number) => string, between = ' ') =>
  Array.from({ length: count }, (_, index) => make(index)).join(between)

/** A selection within a selection, `levels` deep. */
export const nest = (levels: number, open: string, inner: string) =>
  `${`${open} { `.repeat(levels)}${inner}${' }'.repeat(levels)}`
