import 'server-only'
import { type Context, contextFor } from '@/lib/context/context'
import { hrefWithin } from '@/lib/routing/href'
import { queryString } from '@/lib/routing/query-string'
import { getAddress } from './get-address'
import { getRoute } from './get-route'

/** Pages that every storefront has under the same path, with the parameter that means the same in all languages. */
const shared = /^(search|cart|checkout|account|wishlist|compare)(\/|$)/

/**
 * Where another storefront shows what an address of this shop shows: the same product or category under its own name there,
 * the same content page, the same search. Its home page where there is none. Chosen filters are words of a language and stay
 * behind.
 * @param from path and query, as the visitor sees them
 */
export async function findTwin(from: string, to: Context): Promise<string> {
  const { pathname, searchParams } = new URL(from, 'http://shop')
  const href = hrefWithin(to.storefront.path)
  const { context, rest } = contextFor(pathname, null)
  const path = decode(rest).replace(/^\/+|\/+$/g, '')
  if (path === '') return href('')
  if (shared.test(path)) return href(path, queryString({ q: searchParams.get('q') }))
  const thing = await getRoute(context.code, path)
  if (thing?.kind === 'page') return href((await getRoute(to.code, path))?.kind === 'page' ? path : '')
  if (!thing || thing.kind === 'moved') return href('')
  return href((await getAddress(to.code, thing)) ?? '')
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
