import type { MetadataRoute } from 'next'
import { connection } from 'next/server'
import { env } from '@/lib/env'
import { absolute } from '@/lib/routing/canonical'

/** What differs for everybody, and searches: nothing to find there. */
const own = ['search', 'cart', 'checkout', 'account', 'wishlist', 'compare']

/** What search engines need not read, in every storefront, and where the rest is listed. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  // The settings of the shop that runs, not of the one that was built.
  await connection()
  if (env.SEARCH_ENGINES === 'none') return { rules: { userAgent: '*', disallow: '/' } }
  const disallow = [
    // A product may be called "search-light".
    ...env.STOREFRONTS.flatMap(({ path }) =>
      own.flatMap((name) => ['$', '?', '/'].map((end) => `${path}/${name}${end}`)),
    ),
    ...['/graphql', '/api/', '/studio'],
  ]
  return { rules: { userAgent: '*', allow: '/', disallow }, sitemap: absolute('/sitemap.xml') }
}
