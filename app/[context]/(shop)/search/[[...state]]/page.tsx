import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { ProductListing } from '@/components/category/product-listing'
import { NothingFound } from '@/components/search/nothing-found'
import { SearchIntro } from '@/components/search/search-intro'
import { getListing } from '@/lib/catalog/get-listing'
import { buildContext } from '@/lib/context/context'
import { shopfront } from '@/lib/context/shopfront'
import { listQuery, parseListState } from '@/lib/routing/list-state'
import { pageAddress } from '@/lib/routing/page-state'

type Props = { params: Promise<{ context: string; state?: string[] }> }

export const instant = false

export function generateStaticParams() {
  return [{ state: [buildContext] }]
}

async function resolve({ params }: Props) {
  const { context, state = [] } = await params
  const shop = shopfront(context)
  const { path, state: words } = pageAddress(state)
  return shop && path.length === 0 ? { shop, list: parseListState(words) } : null
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await resolve(props)
  if (!found) return {}
  const { shop, list } = found
  return {
    title: list.query ? shop.t('search.titleFor', { query: list.query }) : shop.t('search.title'),
    robots: { index: false, follow: true },
  }
}

export default async function SearchPage(props: Props) {
  const found = await resolve(props)
  if (!found) notFound()
  const { shop, list } = found
  const path = shop.href('search')
  if (!list.query) return <SearchIntro shop={shop} query="" path={path} />
  const listing = await getListing(shop.code, { filter: {}, search: list.query, hiddenFacets: [] }, list)
  const last = Math.max(1, listing.pages)
  if (list.page > last) redirect(`${path}${listQuery({ ...list, page: last })}`)
  const nothing = listing.total === 0 && listing.applied.length === 0
  return (
    <>
      <SearchIntro shop={shop} query={list.query} path={path} total={listing.total} suggestions={listing.suggestions} />
      <div className="frame">
        {nothing ? (
          <NothingFound shop={shop} query={list.query} />
        ) : (
          <ProductListing listing={listing} state={list} path={path} shop={shop} />
        )}
      </div>
    </>
  )
}
