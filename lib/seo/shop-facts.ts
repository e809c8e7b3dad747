import 'server-only'
import { getStore } from '@/lib/content/get-store'
import { listPages } from '@/lib/content/list-pages'
import { contextOf } from '@/lib/context/context'
import type { Shopfront } from '@/lib/context/shopfront'
import { absolute } from '@/lib/routing/canonical'
import type { OfferTerms } from './offer-graph'
import type { ShopFacts } from './shop-graph'

/** The country a storefront's locale names: US of en-US; `null` for a locale without one. */
const countryOf = (locale: string) => new Intl.Locale(locale).region ?? null

/** The merchant's page about returns, in full, where there is one. */
async function returnsUrl(shop: Shopfront): Promise<string | null> {
  const page = (await listPages(shop.code, 'help')).find(({ identifier }) => identifier === 'returns')
  return page ? absolute(shop.href(page.identifier)) : null
}

/** What holds for every offer in this storefront. Deliveries and returns only for what is sent. */
export async function offerTerms(shop: Shopfront, isSent: boolean): Promise<OfferTerms> {
  return {
    currency: shop.currency,
    seller: shop.t('common.shopName'),
    country: countryOf(shop.locale),
    delivery: (isSent && contextOf(shop.code)?.storefront.delivery) || null,
    returnsUrl: isSent ? await returnsUrl(shop) : null,
  }
}

export async function shopFacts(shop: Shopfront): Promise<ShopFacts> {
  const store = await getStore(shop.code)
  const media = store?.secure_base_media_url
  return {
    name: shop.t('common.shopName'),
    url: absolute(shop.href('')),
    logo: store?.header_logo_src && media ? `${media}logo/${store.header_logo_src}` : absolute('/icon.svg'),
    locale: shop.locale,
    searchUrl: absolute(shop.href('search')),
    returnsUrl: await returnsUrl(shop),
    country: countryOf(shop.locale),
  }
}
