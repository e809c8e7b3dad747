import type { MetadataRoute } from 'next'

/** What search engines need not read: pages that differ for everybody, and searches. */
export default function robots(): MetadataRoute.Robots {
  return { rules: { userAgent: '*', allow: '/', disallow: ['/search', '/cart', '/checkout', '/graphql', '/studio'] } }
}
