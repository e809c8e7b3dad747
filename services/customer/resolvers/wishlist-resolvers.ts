import { authorizationError, inputError } from '../../kit/errors.ts'
import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import type { Wishlist } from '../store/wishlist-store.ts'
import type { ItemChange, Terms, Wishlists } from '../wishlists.ts'
import { timestamp } from './current-customer.ts'
import { type CustomerNode, pageInfo } from './customer-resolvers.ts'
import { wishlistItemView } from './wishlist-item-view.ts'

type Page = { currentPage: number; pageSize: number }
type Entered = ({ uid: string; value: string } | null)[] | null
type ItemInput = {
  sku: string
  parent_sku?: string | null
  quantity: number
  selected_options?: (string | null)[] | null
  entered_options?: Entered
}
type ItemUpdate = {
  wishlist_item_id: string
  quantity?: number | null
  description?: string | null
  selected_options?: (string | null)[] | null
  entered_options?: Entered
}
type Node = ReturnType<typeof wishlistView>

const disabled = 'The wishlist configuration is currently disabled.'
const cartCodes = ['INSUFFICIENT_STOCK', 'NOT_SALABLE', 'PRODUCT_NOT_FOUND', 'UNDEFINED']

/** Wishlists of the customer who asks. */
export function wishlistResolvers(wishlists: Wishlists): Record<string, TypeResolvers> {
  function ownerOf(context: RequestContext, message = disabled): number {
    context.cacheable = false
    wishlists.checkEnabled(message)
    if (context.customer) return context.customer.id
    throw authorizationError('The current user cannot perform operations on wishlist')
  }

  /** A mutation on one list: what it answers is the list as it is afterwards, and what went wrong. */
  const mutation =
    <Args extends { wishlistId: string }, Result extends object>(
      act: (list: Wishlist, args: Args, context: RequestContext) => Promise<Result>,
    ) =>
    async (_: unknown, args: Args, context: RequestContext) => {
      const owner = ownerOf(context, 'The wishlist is not currently available.')
      const list = await wishlists.own(owner, args.wishlistId)
      const result = await act(list, args, context)
      return { wishlist: wishlistView(await wishlists.ofCustomer(owner)), ...result }
    }

  const shownOnce = (node: Node) => {
    node.shown ??= wishlists.shown({ id: Number(node.id) })
    return node.shown
  }
  const plainItems = async (node: Node) =>
    (await shownOnce(node)).map(({ id, quantity, description, addedAt, product }) => ({
      id,
      qty: quantity,
      description,
      added_at: timestamp(addedAt),
      product: { uid: product.uid },
    }))
  const count = async (node: Node) => (await shownOnce(node)).length

  return {
    Query: {
      wishlist: async (_: unknown, _args: unknown, context) => {
        const list = await wishlists.find(ownerOf(context))
        return list ? wishlistView(list) : {}
      },
    },
    WishlistOutput: {
      items: (node: Node | object) => ('id' in node ? plainItems(node) : []),
      items_count: (node: Node | object) => ('id' in node ? count(node) : 0),
    },
    Customer: {
      wishlist: async ({ customerId }: CustomerNode, _: unknown, context) => {
        ownerOf(context)
        return wishlistView(await wishlists.ofCustomer(customerId))
      },
      wishlist_v2: async ({ customerId }: CustomerNode, { id }: { id: string }, context) => {
        ownerOf(context)
        const list = await wishlists.find(customerId)
        return list && String(list.id) === id ? wishlistView(list) : null
      },
      wishlists: async ({ customerId }: CustomerNode, { currentPage, pageSize }: Page, context) => {
        ownerOf(context)
        if (currentPage > 1 || pageSize < 1) return []
        return [wishlistView(await wishlists.ofCustomer(customerId))]
      },
    },
    Wishlist: {
      items: plainItems,
      items_count: count,
      items_v2: async (node: Node, { currentPage, pageSize }: Page, context) => {
        if (currentPage < 1) throw inputError('currentPage value must be greater than 0.')
        if (pageSize < 1) throw inputError('pageSize value must be greater than 0.')
        const all = await shownOnce(node)
        const page = all.slice((currentPage - 1) * pageSize, currentPage * pageSize)
        const choices = await wishlists.choices(page, termsOf(context))
        return {
          items: page.map((item, index) => wishlistItemView(item, choices[index], context.currency)),
          page_info: pageInfo(all.length, { currentPage, pageSize }),
        }
      },
    },
    WishlistItemInterface: { __resolveType: ({ __typename }: { __typename: string }) => __typename },
    Mutation: {
      addProductsToWishlist: mutation(
        async (list, { wishlistItems }: { wishlistId: string; wishlistItems: ItemInput[] }, { store }) => {
          const wanted = wishlistItems.map(({ sku, parent_sku, quantity, selected_options, entered_options }) => ({
            sku,
            ...(parent_sku && { parentSku: parent_sku }),
            selectedOptions: present(selected_options),
            enteredOptions: present(entered_options),
            quantity,
          }))
          return { user_errors: await wishlists.add(list, store.code, wanted) }
        },
      ),
      updateProductsInWishlist: mutation(
        async (list, { wishlistItems }: { wishlistId: string; wishlistItems: ItemUpdate[] }) => ({
          user_errors: await wishlists.update(list, wishlistItems.map(changeOf)),
        }),
      ),
      removeProductsFromWishlist: mutation(
        async (list, { wishlistItemsIds }: { wishlistId: string; wishlistItemsIds: string[] }) => ({
          user_errors: await wishlists.remove(list, wishlistItemsIds.map(Number)),
        }),
      ),
      clearWishlist: mutation(async (list, { wishlistId }) => {
        if (!Number(wishlistId)) throw inputError('The wishlistId is required.')
        await wishlists.clear(list)
        return { user_errors: [] }
      }),
      addWishlistItemsToCart: mutation(
        async (list, args: { wishlistId: string; wishlistItemIds?: string[] | null }, context) => {
          if (args.wishlistId === '') throw inputError('"wishlistId" value should be specified')
          const errors = await wishlists.toCart(list, args.wishlistItemIds ?? null, termsOf(context))
          return {
            status: errors.length === 0,
            add_wishlist_items_to_cart_user_errors: errors.map(({ wishlistItemId, code, message }) => ({
              wishlistId: String(list.id),
              wishlistItemId: String(wishlistItemId),
              code: cartCodes.includes(code) ? code : 'UNDEFINED',
              message,
            })),
          }
        },
      ),
    },
  }
}

const termsOf = ({ store, currency, customerGroupId }: RequestContext): Terms => ({
  store: store.code,
  currency,
  customerGroupId,
})

const present = <T>(list: (T | null)[] | null | undefined): T[] => (list ?? []).filter((one) => one !== null)

const changeOf = ({
  wishlist_item_id,
  quantity,
  description,
  selected_options,
  entered_options,
}: ItemUpdate): ItemChange => ({
  id: Number(wishlist_item_id),
  quantity: quantity ?? undefined,
  description,
  selectedOptions: selected_options ? present(selected_options) : undefined,
  enteredOptions: entered_options ? present(entered_options) : undefined,
})

/** A wishlist in the shape of Magento's type. Its id is a plain number, not a uid. */
function wishlistView({ id, sharingCode, updatedAt }: Wishlist): {
  id: string
  sharing_code: string
  updated_at: string
  name: null
  /** Its items, read once however many fields ask. */
  shown?: ReturnType<Wishlists['shown']>
} {
  return { id: String(id), sharing_code: sharingCode, updated_at: timestamp(updatedAt), name: null }
}
