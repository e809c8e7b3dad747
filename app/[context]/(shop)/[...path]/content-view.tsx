import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ContentPage } from '@/components/content/content-page'
import { getPage } from '@/lib/content/get-page'
import type { Shopfront } from '@/lib/context/shopfront'
import { absolute } from '@/lib/routing/canonical'

type Address = { shop: Shopfront; identifier: string }

export async function contentMetadata({ shop, address, identifier }: Address & { address: string }): Promise<Metadata> {
  const page = await getPage(shop.code, identifier)
  if (!page) return {}
  return {
    title: page.meta_title || page.title || '',
    description: page.meta_description ?? null,
    alternates: { canonical: absolute(shop.href(address)) },
  }
}

/** A page of the merchant's own. */
export async function ContentView({ shop, identifier }: Address) {
  const page = await getPage(shop.code, identifier)
  if (!page) notFound()
  return <ContentPage page={page} shop={shop} />
}
