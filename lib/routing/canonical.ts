import { env } from '@/lib/env'

/** The full address of a page for search engines and for structured data. */
export const absolute = (path: string): string => new URL(path, env.SHOP_URL).href
