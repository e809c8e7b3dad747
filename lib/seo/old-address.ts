import 'server-only'
import { getAddress } from '@/lib/catalog/get-address'
import { getRoute } from '@/lib/catalog/get-route'
import { getStore } from '@/lib/content/get-store'
import type { Shopfront } from '@/lib/context/shopfront'

/** Magento's own addresses, before any was made for people: `catalog/product/view/id/12/s/lamp/category/5`. */
const plain = /^catalog\/(product|category)\/view\/(?:.+\/)?id\/(\d{1,10})(?:\/|$)/

/** Whether an address is one of Magento's plain ones, which is never shown as it is. */
export const isOldAddress = (address: string): boolean => plain.test(address) || /^index\.php(\/|$)/.test(address)

async function ofPlain(shop: Shopfront, kind: string, id: string): Promise<string | null> {
  if (kind === 'category') return getAddress(shop.code, { kind: 'category', uid: Buffer.from(id).toString('base64') })
  const route = await getRoute(shop.code, `catalog/product/view/id/${id}`)
  return route?.kind === 'product' ? getAddress(shop.code, route) : null
}

/**
 * Where something is that an old link names: without `index.php`, by Magento's number, with the ending that addresses have
 * here, or without one. `null` when it is nowhere.
 */
export async function newAddress(shop: Shopfront, address: string): Promise<string | null> {
  const bare = address.replace(/^index\.php(?:\/|$)/, '')
  const [, kind = '', id] = plain.exec(bare) ?? []
  if (id) return ofPlain(shop, kind, id)
  if (bare !== address) return bare
  const store = await getStore(shop.code)
  const endings = [...new Set([store?.product_url_suffix, store?.category_url_suffix].filter(Boolean))]
  const others = /\.[a-z]{2,5}$/.test(bare)
    ? endings.includes(bare.slice(bare.lastIndexOf('.')))
      ? [bare.slice(0, bare.lastIndexOf('.'))]
      : []
    : endings.map((ending) => `${bare}${ending}`)
  for (const other of others) if (await getRoute(shop.code, other)) return other
  return null
}
