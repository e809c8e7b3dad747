import type {
  KeepInWishlistMutation,
  RemoveFromWishlistMutation,
  WishlistSkusFragment,
  WishlistSkusQuery,
} from '@/graphql/generated/types'
import type { Shop } from '@/lib/cart/shop'
import {
  isCustomersCopy,
  type KeptProduct,
  keptProducts,
  noteCustomersCopy,
  replaceKept,
  subscribeToKept,
} from '@/lib/catalog/kept-products'
import { askDoor } from '@/lib/graphql/ask-door'

type Entry = { id: string; product: KeptProduct }

function entriesOf(list: WishlistSkusFragment | null | undefined, path: string): Entry[] {
  return (list?.items_v2?.items ?? []).flatMap((item) => {
    const { sku, name, url_key, url_suffix } = item?.product ?? {}
    if (!item || !sku || !url_key) return []
    return [
      { id: item.id, product: { sku, name: name ?? '', href: `${path}/${url_key}${url_suffix ?? ''}`, picture: '' } },
    ]
  })
}

/**
 * Keeps the hearts of a signed-in customer in the account. What a guest had kept is added to it once; from then on this
 * browser's list is a copy of the account's, and each heart is told to the shop's door. A heart that could not be told stays
 * as it was before.
 */
export async function followCustomer(shop: Shop): Promise<void> {
  const answer = await askDoor<WishlistSkusQuery>(shop.context, 'WishlistSkus', {})
  const list = answer.customer?.wishlists[0]
  const id = list?.id
  if (!id) return
  let known = entriesOf(list, shop.path)
  const fresh = isCustomersCopy() ? [] : missing(keptProducts('wishlist'), known)
  if (fresh.length > 0) known = await add(id, fresh)
  noteCustomersCopy(true)
  replaceKept(
    'wishlist',
    known.map(({ product }) => product),
  )

  let turn = Promise.resolve()
  subscribeToKept(() => {
    turn = turn.then(tell, tell)
  })

  async function add(wishlist: string, products: KeptProduct[]): Promise<Entry[]> {
    const items = products.map(({ sku }) => ({ sku, quantity: 1 }))
    const { addProductsToWishlist } = await askDoor<KeepInWishlistMutation>(shop.context, 'KeepInWishlist', {
      wishlist,
      items,
    })
    return entriesOf(addProductsToWishlist?.wishlist, shop.path)
  }

  /** Tells the account what changed here since it was last told. */
  async function tell(): Promise<void> {
    if (!id) return
    const now = keptProducts('wishlist')
    const added = missing(now, known)
    const removed = known.filter(({ product }) => !now.some(({ sku }) => sku === product.sku))
    try {
      if (added.length > 0) known = await add(id, added)
      if (removed.length > 0) {
        const variables = { wishlist: id, items: removed.map((entry) => entry.id) }
        await askDoor<RemoveFromWishlistMutation>(shop.context, 'RemoveFromWishlist', variables)
        known = known.filter((entry) => !removed.includes(entry))
      }
    } catch {
      replaceKept(
        'wishlist',
        known.map(({ product }) => product),
      )
    }
  }
}

const missing = (products: KeptProduct[], known: Entry[]) =>
  products.filter(({ sku }) => !known.some(({ product }) => product.sku === sku))

/** Nobody is signed in: what was the customer's leaves this browser. */
export function forgetCustomer(): void {
  noteCustomersCopy(false)
  replaceKept('wishlist', [])
}
