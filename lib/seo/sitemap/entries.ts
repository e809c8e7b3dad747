import 'server-only'
import { SitemapProductsOperation } from '@/graphql/generated/operations'
import { getPage } from '@/lib/content/get-page'
import { getStore } from '@/lib/content/get-store'
import { listPages } from '@/lib/content/list-pages'
import type { Context } from '@/lib/context/context'
import { request } from '@/lib/graphql/client'
import { pictureSource } from '@/lib/image/picture-source'
import { renditionUrl } from '@/lib/image/rendition'
import { absolute } from '@/lib/routing/canonical'
import { hrefWithin } from '@/lib/routing/href'
import { listCategories } from './list-categories'
import { addressesInPart, answersInPage, type Part } from './parts'

/** An address for search engines. `changed` is the backend's own word (UTC), absent where it has none. */
export type Entry = { url: string; changed: string | null; picture: string | null }

type Named = { path: string | null | undefined; suffix: string | null | undefined }

const addressIn = (context: Context, { path, suffix }: Named) =>
  path ? absolute(hrefWithin(context.storefront.path)(`${path}${suffix ?? ''}`)) : null

/** Magento's "2026-11-21 10:00:00" (UTC) as the W3C writes it; `null` for what is no time. */
export function w3cTime(text: string | null | undefined): string | null {
  const at = text ? Date.parse(`${text.replace(' ', 'T').replace(/Z?$/, '')}Z`) : Number.NaN
  return Number.isNaN(at) ? null : new Date(at).toISOString().slice(0, 19).concat('Z')
}

async function productPage(context: Context, page: number): Promise<Entry[]> {
  const { data } = await request(SitemapProductsOperation, { pageSize: answersInPage, page }, context)
  return (data.products?.items ?? []).flatMap((item): Entry[] => {
    const url = item && addressIn(context, { path: item.url_key, suffix: item.url_suffix })
    if (!item || !url) return []
    const source = pictureSource(item.small_image?.url)
    return [{ url, changed: w3cTime(item.updated_at), picture: source && absolute(renditionUrl(source, 960, 'jpg')) }]
  })
}

/** The categories of the file of this number. */
async function categories(context: Context, number: number): Promise<Entry[]> {
  const all = await listCategories(context)
  return all.slice((number - 1) * addressesInPart, number * addressesInPart).flatMap((item): Entry[] => {
    const url = addressIn(context, { path: item.url_path, suffix: item.url_suffix })
    return url ? [{ url, changed: w3cTime(item.updated_at), picture: null }] : []
  })
}

/** Magento lists no content pages and does not say when they changed: those that shops usually have, without a time. */
async function contentPages(context: Context): Promise<Entry[]> {
  const store = await getStore(context.code)
  const home = store?.cms_home_page?.split('|')[0] || 'home'
  const pages = [...(await listPages(context.code, 'help')), ...(await listPages(context.code, 'about'))]
  const shown = await Promise.all(pages.map(({ identifier }) => getPage(context.code, identifier)))
  const paths = shown.flatMap((page) => (page?.identifier && page.identifier !== home ? [page.identifier] : []))
  const href = hrefWithin(context.storefront.path)
  return ['', ...paths].map((path) => ({ url: absolute(href(path)), changed: null, picture: null }))
}

/** The addresses of one file, a page of the backend at a time: what was handed on need not be held. */
export async function* entriesOf({ context, kind, number }: Part): AsyncGenerator<Entry[]> {
  if (kind === 'pages') {
    if (number === 1) yield await contentPages(context)
    return
  }
  if (kind === 'categories') {
    yield await categories(context, number)
    return
  }
  const pages = addressesInPart / answersInPage
  for (let page = (number - 1) * pages + 1; page <= number * pages; page++) {
    const entries = await productPage(context, page)
    if (entries.length > 0) yield entries
    // Magento answers a page beyond the last with an error, and one that is not full is the last.
    if (entries.length < answersInPage) return
  }
}
