import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { CategoryIntro } from '@/components/category/category-intro'
import { ProductListing } from '@/components/category/product-listing'
import { JsonLd } from '@/components/content/json-ld'
import { RecentlyViewed } from '@/components/recent/recently-viewed'
import { categoryCrumbs } from '@/lib/catalog/category-crumbs'
import { getCategory } from '@/lib/catalog/get-category'
import { getListing } from '@/lib/catalog/get-listing'
import { pageSize } from '@/lib/catalog/list-page-size'
import { breadcrumbGraph, listGraph } from '@/lib/catalog/structured-data'
import { plainText } from '@/lib/content/sanitise'
import type { Shopfront } from '@/lib/context/shopfront'
import { absolute } from '@/lib/routing/canonical'
import { isRefined, listQuery, parseListState } from '@/lib/routing/list-state'
import { pageMetadata } from '@/lib/seo/page-metadata'

type Address = { shop: Shopfront; address: string; state: URLSearchParams; uid: string }

export async function categoryMetadata({ shop, address, state, uid }: Address): Promise<Metadata> {
  const category = await getCategory(shop.code, uid)
  if (!category) return {}
  const list = parseListState(state)
  const own = category.url_path ? `${category.url_path}${category.url_suffix ?? ''}` : address
  const page = list.page > 1 ? ` – ${shop.t('list.page', { page: list.page })}` : ''
  return pageMetadata(shop, {
    subject: { kind: 'category', uid },
    path: own,
    query: listQuery({ ...list, query: '' }),
    title: `${category.meta_title || category.name}${page}`,
    description: category.meta_description || plainText(category.description) || null,
    // Refined lists are the same products in another order: search engines keep the plain one.
    isView: isRefined(list),
  })
}

/** A category: what it is about, what lies below it, and its products. */
export async function CategoryView({ shop, address, state, uid }: Address) {
  const list = { ...parseListState(state), query: '' }
  const [category, listing] = await Promise.all([
    getCategory(shop.code, uid),
    getListing(shop.code, { filter: { category_uid: { eq: uid } }, search: '', hiddenFacets: ['category'] }, list),
  ])
  if (!category) notFound()
  const path = shop.href(address)
  // A category may be a page of its merchant's alone, which leads on to the categories below it.
  const listed = category.display_mode !== 'PAGE'
  if (list.page > Math.max(1, listing.pages))
    redirect(`${path}${listQuery({ ...list, page: Math.max(1, listing.pages) })}`)
  const urls = listing.products.map(({ url_key, url_suffix }) => absolute(shop.href(`${url_key}${url_suffix ?? ''}`)))
  return (
    <div className="frame">
      <CategoryIntro category={category} shop={shop} />
      {listed && <ProductListing listing={listing} state={list} path={path} shop={shop} />}
      {listed && <JsonLd graph={listGraph(category.name ?? '', urls, (list.page - 1) * pageSize + 1)} />}
      <RecentlyViewed shop={shop} />
      <JsonLd graph={breadcrumbGraph(categoryCrumbs(category, shop), category.name ?? '', absolute)} />
    </div>
  )
}
