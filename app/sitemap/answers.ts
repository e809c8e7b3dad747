import { BackendError } from '@/lib/graphql/backend-error'
import { SitemapBusyError } from '@/lib/seo/sitemap/kept-parts'

export const sitemapHeaders = {
  'content-type': 'application/xml; charset=utf-8',
  'cache-control': 'public, max-age=600, s-maxage=3600, stale-while-revalidate=86400, stale-if-error=86400',
}

/** Search engines come again later; anything else that breaks is a fault of ours. */
export function unavailable(error: unknown): Response {
  if (!(error instanceof BackendError) && !(error instanceof SitemapBusyError)) throw error
  return new Response('Try again later.\n', {
    status: 503,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'retry-after': '600' },
  })
}
