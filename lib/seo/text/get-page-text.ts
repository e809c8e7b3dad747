import 'server-only'
import { keepMissing } from '@/lib/cache/keep'
import { shopfront } from '@/lib/context/shopfront'
import { type PageText, pageText } from './page-text'

/** The page at a path as Markdown, `null` where there is none; it ends with what it says. `query` is its state: "p=2". */
export async function getPageText(contextCode: string, path: string, query: string): Promise<PageText | null> {
  'use cache'
  const shop = shopfront(contextCode)
  const page = shop && (await pageText(shop, path, new URLSearchParams(query)))
  if (!page) keepMissing([])
  return page
}
