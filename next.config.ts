import { join } from 'node:path'
import type { NextConfig } from 'next'

const config: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  reactStrictMode: true,
  poweredByHeader: false,
  typedRoutes: false,
  allowedDevOrigins: ['127.0.0.1'],
  // Pages are kept in memory only: a page on disk would outlive the catalogue it was rendered from.
  experimental: { isrFlushToDisk: false },
  // The checks of `npm run verify` are the type check; doing it again here would double the build.
  typescript: { ignoreBuildErrors: true },
  // Where pages and the backend's answers are kept: in this process, and with REDIS_URL in all (docs/caching.md).
  cacheHandler: join(import.meta.dirname, 'lib/page-cache/page-handler.ts'),
  cacheHandlers: {
    default: join(import.meta.dirname, 'lib/page-cache/answer-handler.ts'),
    remote: join(import.meta.dirname, 'lib/page-cache/answer-handler.ts'),
  },
  cacheMaxMemorySize: 0,
  turbopack: { root: import.meta.dirname },
}

export default config
