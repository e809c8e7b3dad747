/** The commerce process: `node services/main.ts`. One JSON line on standard output says that it is ready, and where. */
import { enableCompileCache } from 'node:module'

// Before anything else is loaded: what was compiled at the last start is taken as it is.
enableCompileCache()
const { serveCommerce } = await import('./embedded/serve-commerce.ts')
await serveCommerce()
