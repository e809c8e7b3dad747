import type { Metadata } from 'next'
import { notFound, permanentRedirect, redirect } from 'next/navigation'
import { getRoute } from '@/lib/catalog/get-route'
import { buildContext } from '@/lib/context/context'
import { type Shopfront, shopfront } from '@/lib/context/shopfront'
import { pageAddress } from '@/lib/routing/page-state'
import { isOldAddress, newAddress } from '@/lib/seo/old-address'
import { HomeView, homeMetadata } from '../home-view'
import { CategoryView, categoryMetadata } from './category-view'
import { ContentView, contentMetadata } from './content-view'
import { ProductView, productMetadata } from './product-view'

type Props = { params: Promise<{ context: string; path: string[] }> }

// A page waits for what it is about, or it could answer neither 404 nor a redirect.
export const instant = false

export function generateStaticParams() {
  return [{ path: [buildContext] }]
}

/** What the address stands for, in this shop. Everything it may be is decided here, before a byte is sent. */
async function resolve({ params }: Props) {
  const { context, path: segments } = await params
  const shop = shopfront(context)
  if (!shop) notFound()
  const { path, state } = pageAddress(segments)
  const address = path.join('/')
  if (!address) return { shop, address, state, destination: 'home' as const }
  const destination = isOldAddress(address) ? null : await getRoute(shop.code, address)
  return { shop, address, state, destination: destination ?? (await moved(shop, address)) }
}

async function moved(shop: Shopfront, address: string) {
  const to = await newAddress(shop, address)
  return to === null ? null : { kind: 'moved' as const, to, permanent: true }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  if ((await props.params).context === buildContext) return {}
  const { shop, address, state, destination } = await resolve(props)
  if (destination === 'home') return homeMetadata(shop)
  if (destination?.kind === 'category') return categoryMetadata({ shop, address, state, uid: destination.uid })
  if (destination?.kind === 'product') return productMetadata({ shop, address, sku: destination.sku })
  if (destination?.kind === 'page') return contentMetadata({ shop, address, identifier: destination.identifier })
  return { title: shop.t('notFound.title'), robots: { index: false } }
}

function leave(to: string, permanent: boolean, { href }: Shopfront): never {
  return permanent ? permanentRedirect(href(to)) : redirect(href(to))
}

export default async function Page(props: Props) {
  const { shop, address, state, destination } = await resolve(props)
  if (destination === 'home') return <HomeView shop={shop} />
  switch (destination?.kind) {
    case 'category':
      return <CategoryView shop={shop} address={address} state={state} uid={destination.uid} />
    case 'product':
      return <ProductView shop={shop} address={address} state={state} sku={destination.sku} />
    case 'page':
      return <ContentView shop={shop} identifier={destination.identifier} />
    case 'moved':
      return leave(destination.to, destination.permanent, shop)
    default:
      notFound()
  }
}
