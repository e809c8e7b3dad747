import type { NotForSale, ProductFacts, SaleItem } from '../../contracts/internal/catalog.ts'
import { inputError } from '../kit/errors.ts'
import type { Parts } from './parts.ts'
import type { Wish, Wishlist, WishlistItem } from './store/wishlist-store.ts'

/** What prices and texts depend on. */
export type Terms = { store: string; currency: string; customerGroupId: number }
export type WishError = { code: 'PRODUCT_NOT_FOUND' | 'UNDEFINED'; message: string }
export type WishToCartError = { wishlistItemId: number; code: string; message: string }
/** An item whose product is still in the shop. */
export type ShownItem = WishlistItem & { product: ProductFacts }
export type ItemChange = {
  id: number
  quantity?: number | undefined
  description?: string | null | undefined
  selectedOptions?: string[] | undefined
  enteredOptions?: Wish['enteredOptions'] | undefined
}

const mostItems = 500
const noQuantity = 'The quantity of a wish list item cannot be 0'

export type Wishlists = ReturnType<typeof openWishlists>

/** Wishlists. What goes wrong with single items is told beside the list, as Magento does. */
export function openWishlists({ wishlists, catalog, cart, settings }: Parts) {
  /** The customer's list by its id; 0 means the one they have. Another's is not found. */
  async function own(customerId: number, id: string): Promise<Wishlist> {
    const list = await wishlists.ofCustomer(customerId)
    const asked = Number.parseInt(id, 10) || 0
    if (asked > 0 && asked !== list.id) throw inputError('The wishlist was not found.')
    return list
  }

  async function factsOf(items: WishlistItem[]): Promise<(ProductFacts | null)[]> {
    return items.length === 0 ? [] : catalog.productFacts({ skus: items.map(({ wish }) => wish.parentSku ?? wish.sku) })
  }

  /** What the list shows: products that were taken from the shop are passed over. */
  async function shown(list: Pick<Wishlist, 'id'>): Promise<ShownItem[]> {
    const items = await wishlists.items(list.id)
    const facts = await factsOf(items)
    return items.flatMap((item, index) => {
      const product = facts[index]
      return product?.enabled ? [{ ...item, product }] : []
    })
  }

  return {
    own,
    find: wishlists.find,
    ofCustomer: wishlists.ofCustomer,
    shown,

    /** Refused where the shop has no wishlists. */
    checkEnabled(message: string): void {
      if (!settings().wishlist.enabled) throw inputError(message)
    },

    /** What was chosen for each item, in the same order. */
    choices(items: ShownItem[], terms: Terms): Promise<(SaleItem | NotForSale)[]> {
      const wanted = items.map(({ wish, quantity }) => ({ ...wish, quantity: Math.max(1, Math.round(quantity)) }))
      return wanted.length === 0 ? Promise.resolve([]) : catalog.saleItems({ ...terms, wanted })
    },

    async add(list: Wishlist, store: string, wanted: (Wish & { quantity: number })[]): Promise<WishError[]> {
      const errors: WishError[] = []
      const facts = await catalog.productFacts({ skus: wanted.map(({ sku, parentSku }) => parentSku ?? sku) })
      let room = mostItems - (await wishlists.items(list.id)).length
      for (const [index, { quantity, ...wish }] of wanted.entries()) {
        const product = facts[index]
        const sku = wish.parentSku ?? wish.sku
        if (!product) errors.push({ code: 'PRODUCT_NOT_FOUND', message: `Could not find a product with SKU "${sku}"` })
        else if (!(quantity > 0)) errors.push(undefinedError(noQuantity))
        else if (!product.enabled) errors.push(undefinedError('The product is disabled'))
        else if (room-- <= 0) errors.push(undefinedError(`A wishlist holds at most ${mostItems} products.`))
        else await wishlists.add(list.id, store, wish, quantity)
      }
      return errors
    },

    async update(list: Wishlist, changes: ItemChange[]): Promise<WishError[]> {
      const errors: WishError[] = []
      const items = await wishlists.items(list.id)
      for (const { id, quantity, description, selectedOptions, enteredOptions } of changes) {
        const item = items.find((one) => one.id === id)
        if (!item) errors.push(undefinedError(notOnList(id)))
        else if (quantity !== undefined && !(quantity > 0)) {
          errors.push(undefinedError('The quantity of a wishlist item cannot be 0'))
        } else {
          const wish = {
            ...item.wish,
            ...(selectedOptions && { selectedOptions }),
            ...(enteredOptions && { enteredOptions }),
          }
          await wishlists.update(list.id, {
            id,
            wish,
            quantity: quantity ?? item.quantity,
            description: description === undefined ? item.description : description,
          })
        }
      }
      return errors
    },

    async remove(list: Wishlist, ids: number[]): Promise<WishError[]> {
      const known = new Set((await wishlists.items(list.id)).map(({ id }) => id))
      const unknown = ids.filter((id) => !known.has(id))
      await wishlists.remove(
        list.id,
        ids.filter((id) => known.has(id)),
      )
      return unknown.map((id) => undefinedError(notOnList(id)))
    },

    async clear(list: Wishlist): Promise<void> {
      const items = await wishlists.items(list.id)
      await wishlists.remove(
        list.id,
        items.map(({ id }) => id),
      )
    },

    /** Moves items into the customer's cart, all when none is named; those that cannot go stay and are told. */
    async toCart(list: Wishlist, ids: string[] | null, terms: Terms): Promise<WishToCartError[]> {
      const items = await shown(list)
      const unknown = (ids ?? []).filter((id) => !items.some((item) => String(item.id) === id))
      if (unknown.length > 0) throw inputError(`The wishlist item ids "${unknown.join(',')}" were not found.`)
      const moved = ids && ids.length > 0 ? items.filter((item) => ids.includes(String(item.id))) : items
      if (moved.length === 0) return []
      const wanted = moved.map(({ wish, quantity }) => ({ ...wish, quantity }))
      const { refusals } = await cart().addToCustomerCart({ customerId: list.customerId, ...terms, items: wanted })
      const refused = new Set(refusals.map(({ index }) => index))
      await wishlists.remove(
        list.id,
        moved.filter((_, index) => !refused.has(index)).map(({ id }) => id),
      )
      return refusals.flatMap(({ index, code, message }) => {
        const item = moved[index]
        return item ? [{ wishlistItemId: item.id, code, message }] : []
      })
    },
  }
}

const undefinedError = (message: string): WishError => ({ code: 'UNDEFINED', message })
const notOnList = (id: number) => `The wishlist item with ID "${id}" does not belong to the wishlist`
