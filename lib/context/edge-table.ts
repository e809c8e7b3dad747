/** What an edge needs that cannot check a signature: every value of the context cookie with the variant it names. */
import { contextCookieName, contextCookieValues } from './context-cookie.ts'

/** A `Cookie` header's "name=value" to a short word for a cache key: "vary=EUR.g2.x9A…" is "EUR.g2". Treat it as a secret. */
export function edgeTable(): [cookie: string, context: string][] {
  return [...contextCookieValues].map(([value, { currency, group }]) => [
    `${contextCookieName}=${value}`,
    group === null ? currency : `${currency}.g${group}`,
  ])
}

/** The same as deploy/varnish/contexts.vcl: a subroutine that sets `edge-context` where it knows the cookie. */
export function varnishTable(table = edgeTable()): string {
  const tests = table.map(
    ([cookie, context]) =>
      `if (req.http.edge-cookie == "${cookie}") {\n        set req.http.edge-context = "${context}";\n    }`,
  )
  return [
    '# The values of the context cookie of this shop, made by npm run edge:contexts. A secret: a value gives a group’s prices.',
    '',
    'sub known_context {',
    `    ${tests.join(' else')}`,
    '}',
    '',
  ].join('\n')
}
