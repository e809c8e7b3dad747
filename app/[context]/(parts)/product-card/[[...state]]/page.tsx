import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProductCard } from '@/components/product/product-card'
import { cardView } from '@/lib/catalog/card-view'
import { getCard } from '@/lib/catalog/get-card'
import { buildContext } from '@/lib/context/context'
import { getToday } from '@/lib/context/get-today'
import { shopfront } from '@/lib/context/shopfront'
import { pageAddress } from '@/lib/routing/page-state'

type Props = { params: Promise<{ context: string; state?: string[] }> }

export const instant = false
export const metadata: Metadata = { robots: { index: false, follow: false } }

export function generateStaticParams() {
  return [{ state: [buildContext] }]
}

/**
 * The card of one product, `/product-card?sku=…`: what a browser remembers is a list of item numbers, and each card is a page
 * that every cache keeps and every purge of its product ends. So rows of one visitor cost nobody a rendering of their own.
 */
export default async function ProductCardPage({ params }: Props) {
  const { context, state = [] } = await params
  const shop = shopfront(context)
  const { path, state: words } = pageAddress(state)
  const sku = words.get('sku')
  const product = shop && path.length === 0 && sku ? await getCard(shop.code, sku) : null
  if (!shop || !product) notFound()
  const card = cardView(product, shop, {}, new Date(await getToday()))
  return (
    <ul data-cards="">
      <li>
        <ProductCard card={card} shop={shop} sizes="(min-width: 48rem) 23vw, 42vw" />
      </li>
    </ul>
  )
}
