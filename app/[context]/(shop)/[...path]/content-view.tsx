import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContentPage } from '@/components/content/content-page'
import { getPage } from '@/lib/content/get-page'
import { plainText } from '@/lib/content/sanitise'
import type { Shopfront } from '@/lib/context/shopfront'
import { pageMetadata } from '@/lib/seo/page-metadata'

type Address = { shop: Shopfront; identifier: string }

export async function contentMetadata({ shop, address, identifier }: Address & { address: string }): Promise<Metadata> {
  const page = await getPage(shop.code, identifier)
  if (!page) return {}
  return pageMetadata(shop, {
    subject: { kind: 'page', identifier },
    path: address,
    title: page.meta_title || page.title || '',
    description: page.meta_description || plainText(page.content) || null,
  })
}

/** A page of the merchant's own. */
export async function ContentView({ shop, identifier }: Address) {
  const page = await getPage(shop.code, identifier)
  if (!page) notFound()
  return <ContentPage page={page} shop={shop} />
}
