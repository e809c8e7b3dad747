import { contextFor } from '../context/context.ts'
import { choiceIn } from '../context/context-cookie.ts'
import { stateSegment } from './page-state.ts'

/** What belongs to the machinery and is no page: assets, doors, files with a fixed name. */
const noPage =
  /^\/(?:_next\/|api\/|graphql$|image\/|downloadable\/|studio(?:\/|$)|favicon\.ico|icon\.svg|icon-\d+\.png|robots\.txt|sitemap\.xml|sitemap\/|service-worker\.js|manifest\.webmanifest)/

/** Pages whose query changes nothing that a server makes: their island reads it, and no cache keeps them more than once. */
const stateless = /^\/account(?:\/|$)/

/**
 * The internal route of a page: its variant's code in front, what was chosen on it behind, campaign parameters dropped.
 * Null for what is no page. The proxy rewrites by it and every cache keeps by it, so there is one spelling of each page.
 * Of the `Cookie` header the signed choice of a variant counts, and nothing else.
 */
export function pageRoute(pathname: string, query: URLSearchParams, cookies: string | null | undefined): string | null {
  if (noPage.test(pathname)) return null
  const { context, rest } = contextFor(pathname, choiceIn(cookies))
  const state = stateless.test(rest) ? null : stateSegment(query)
  const path = rest === '/' ? '' : rest.replace(/\/+$/, '')
  return `/${context.code}${asMarkdown(path)}${state ? `/${state}` : ''}`
}

/** `/lamps.html.md` is the page's text, which another room makes. */
const asMarkdown = (path: string) => (/.\.md$/.test(path) ? `/md${path.slice(0, -3)}` : path)
