import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ProductArticle } from '@/components/product/product-article'
import { getProduct } from '@/lib/catalog/get-product'
import { getProductParts, hasParts } from '@/lib/catalog/get-product-parts'
import { plainName } from '@/lib/content/plain-name'
import { plainText } from '@/lib/content/sanitise'
import type { Shopfront } from '@/lib/context/shopfront'
import { pageMetadata } from '@/lib/seo/page-metadata'

type Address = { shop: Shopfront; address: string; sku: string }

export async function productMetadata({ shop, address, sku }: Address): Promise<Metadata> {
  const product = await getProduct(shop.code, sku)
  if (!product) return {}
  // One product, one address: not those below its categories, not those of its variants.
  const own = product.url_key ? `${product.url_key}${product.url_suffix ?? ''}` : address
  const description =
    product.meta_description || plainText(product.short_description?.html || product.description?.html)
  return pageMetadata(shop, {
    subject: { kind: 'product', sku },
    path: own,
    title: plainName(product.meta_title || product.name) || sku,
    description: description || null,
  })
}

/** A product, shown in the variant that the address names. */
export async function ProductView({ shop, address, state, sku }: Address & { state: URLSearchParams }) {
  const product = await getProduct(shop.code, sku)
  if (!product) notFound()
  const parts = hasParts(product) ? await getProductParts(shop.code, sku) : null
  return <ProductArticle product={product} parts={parts} path={shop.href(address)} state={state} shop={shop} />
}
