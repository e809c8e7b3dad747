import 'server-only'
import type { Metadata } from 'next'
import type { Shopfront } from '@/lib/context/shopfront'
import { env } from '@/lib/env'
import { absolute } from '@/lib/routing/canonical'
import { listTwins, type Subject, type Twin } from './list-twins'

type About = {
  subject: Subject
  /** Its one address within the storefront, without the leading slash: "lamps.html". */
  path: string
  /** What of its state makes a page of its own for search engines: "?p=2". */
  query?: string
  title: string
  /** The title as it stands, without the shop's name behind it. */
  isWholeTitle?: boolean
  description: string | null
  /** A view of something else (a filter, an order): shown to people, not listed. */
  isView?: boolean
}

/** Language and region as Open Graph writes them: en_US. */
const underscored = (locale: string) => locale.replace('-', '_')

/** Languages by their tags, and for everybody else the storefront at the root (or the first). */
export function languagesOf(twins: Twin[]): Record<string, string> {
  const root = twins.find(({ storefront }) => storefront.path === '') ?? twins[0]
  if (!root || env.STOREFRONTS.length < 2) return {}
  return {
    ...Object.fromEntries(twins.map(({ storefront, href }) => [storefront.locale, absolute(href)])),
    'x-default': absolute(root.href),
  }
}

/**
 * What a page says of itself to search engines and to whoever shares it: title, description, its one address, its other
 * languages, its picture and its text. Next joins none of it with what the layout says, so all of it is said here.
 */
export async function pageMetadata(shop: Shopfront, about: About): Promise<Metadata> {
  const { subject, path, query = '', title, isWholeTitle = false, description, isView = false } = about
  const twins = isView ? [] : await listTwins(subject, path)
  const url = absolute(shop.href(path, isView ? '' : query))
  const picture = absolute(shop.href(`og/${path}`))
  return {
    title: isWholeTitle ? { absolute: title } : title,
    description,
    alternates: {
      canonical: url,
      // Further pages of a list have no twins: lists are of other lengths elsewhere.
      ...(query === '' && { languages: languagesOf(twins) }),
      ...(!isView && query === '' && { types: { 'text/markdown': absolute(shop.href(`${path || 'index'}.md`)) } }),
    },
    ...(isView && { robots: { index: false, follow: true } }),
    openGraph: {
      type: 'website',
      siteName: shop.t('common.shopName'),
      title,
      ...(description && { description }),
      url,
      locale: underscored(shop.locale),
      alternateLocale: twins
        .map(({ storefront }) => underscored(storefront.locale))
        .filter((locale) => locale !== underscored(shop.locale)),
      images: [{ url: picture, width: 1200, height: 630, alt: title, type: 'image/jpeg' }],
    },
    twitter: { card: 'summary_large_image' },
  }
}
