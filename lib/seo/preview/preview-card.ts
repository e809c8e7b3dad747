import 'server-only'
import { getCategory } from '@/lib/catalog/get-category'
import { getProduct } from '@/lib/catalog/get-product'
import { getRoute } from '@/lib/catalog/get-route'
import { getPage } from '@/lib/content/get-page'
import { getStore } from '@/lib/content/get-store'
import { plainName } from '@/lib/content/plain-name'
import { plainText } from '@/lib/content/sanitise'
import type { Shopfront } from '@/lib/context/shopfront'
import { pictureSource } from '@/lib/image/picture-source'
import { formatMoney, savedPercent } from '@/lib/money'

/** What a preview shows of a page. */
export type PreviewCard = {
  title: string
  text: string
  price: string | null
  formerPrice: string | null
  picture: string | null
}

const blank = { text: '', price: null, formerPrice: null, picture: null }

async function productCard(shop: Shopfront, sku: string): Promise<PreviewCard | null> {
  const product = await getProduct(shop.code, sku)
  if (!product) return null
  const { final_price, regular_price } = product.price_range.minimum_price
  const most = product.price_range.maximum_price?.final_price.value ?? 0
  const price = formatMoney(final_price, shop.locale)
  return {
    title: plainName(product.name) || sku,
    text: plainText(product.short_description?.html, 110),
    price: most > (final_price.value ?? 0) ? shop.t('price.fromPrice', { price }) : price,
    formerPrice: savedPercent(regular_price, final_price) > 0 ? formatMoney(regular_price, shop.locale) : null,
    picture: pictureSource(product.image?.url),
  }
}

async function categoryCard(shop: Shopfront, uid: string): Promise<PreviewCard | null> {
  const category = await getCategory(shop.code, uid)
  return (
    category && {
      ...blank,
      title: category.name ?? '',
      text: plainText(category.meta_description || category.description, 110),
      picture: pictureSource(category.image),
    }
  )
}

/** The card of the page at an address of this shop; `null` where there is none, so that nobody can have others made. */
export async function previewCard(shop: Shopfront, path: string): Promise<PreviewCard | null> {
  if (path === '') {
    const store = await getStore(shop.code)
    return {
      ...blank,
      title: store?.default_title || shop.t('common.shopName'),
      text: plainText(store?.default_description, 110),
    }
  }
  const route = await getRoute(shop.code, path)
  if (route?.kind === 'product') return productCard(shop, route.sku)
  if (route?.kind === 'category') return categoryCard(shop, route.uid)
  if (route?.kind !== 'page') return null
  const page = await getPage(shop.code, route.identifier)
  return page && { ...blank, title: page.title ?? '', text: plainText(page.meta_description || page.content, 110) }
}
