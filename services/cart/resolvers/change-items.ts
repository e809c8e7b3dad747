import { inputError, noSuchEntity } from '../../kit/errors.ts'
import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import { decodeNumericUid, decodeUid } from '../../kit/uid.ts'
import { type Addition, addLines } from '../domain/add-lines.ts'
import { type Change, changeLines } from '../domain/change-lines.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { Neighbours, Scope } from '../price-cart.ts'
import { type CartParts, priced, scopeOf } from './cart-scope.ts'

type ItemInput = {
  sku: string
  parent_sku?: string | null
  quantity: number
  selected_options?: (string | null)[] | null
}
type ItemId = { cart_item_uid?: string | null; cart_item_id?: number | null }

/** One request changes at most this many lines: a bigger order form sends several. */
const mostItems = 100

export function changeItems(parts: CartParts): TypeResolvers {
  const { carts, neighbours, now } = parts
  return {
    addProductsToCart: async (
      _: unknown,
      { cartId, cartItems }: { cartId: string; cartItems: ItemInput[] },
      context: RequestContext,
    ) => {
      if (cartItems.length > mostItems) throw inputError(`Add at most ${mostItems} items in one request.`)
      await carts.find(cartId)
      const additions = await look(neighbours, scopeOf(context), cartItems)
      const { cart, answer } = await carts.change(cartId, async (before) => {
        const { lines, refusals } = addLines(before.lines, additions, now())
        return { cart: lines === before.lines ? before : { ...before, lines }, answer: refusals }
      })
      return { cart: await priced(parts, cart, context), user_errors: answer.map(refusalView) }
    },

    updateCartItems: async (
      _: unknown,
      { input }: { input: { cart_id: string; cart_items: ((ItemId & { quantity?: number | null }) | null)[] } },
      context: RequestContext,
    ) => {
      if (input.cart_items.length > mostItems) throw inputError(`Update at most ${mostItems} items in one request.`)
      const wanted = input.cart_items.filter((item) => item !== null)
      const changes = wanted.map(({ quantity, ...item }): Change => {
        if (quantity == null) throw inputError('Required parameter "quantity" for "cart_items" is missing.')
        return { lineId: lineIdOf(item), quantity }
      })
      const { cart, answer } = await carts.change(input.cart_id, async (before) => {
        const stocks = await neighbours.inventory.stock(before.lines.map(({ stockSku }) => stockSku))
        const stock = new Map(stocks.map((state) => [state.sku, state]))
        const { lines, refusals } = changeLines(before.lines, changes, stock, now())
        return { cart: lines === before.lines ? before : { ...before, lines }, answer: refusals }
      })
      return {
        cart: await priced(parts, cart, context),
        errors: answer.map(({ code, message }) => ({ code, message })),
      }
    },

    removeItemFromCart: async (
      _: unknown,
      { input }: { input: ItemId & { cart_id: string } },
      context: RequestContext,
    ) => {
      const lineId = lineIdOf(input)
      const { cart } = await carts.change(input.cart_id, async (before) => {
        const lines = before.lines.filter(({ id }) => id !== lineId)
        if (lines.length === before.lines.length) throw noSuchEntity("The cart doesn't contain the item")
        return { cart: { ...before, lines }, answer: null }
      })
      return { cart: await priced(parts, cart, context) }
    },
  }
}

/** What the catalog and the stock say about every wanted item: two questions, however many items. */
async function look({ catalog, inventory }: Neighbours, scope: Scope, items: ItemInput[]): Promise<Addition[]> {
  if (items.length === 0) return []
  const wanted = items.map(({ sku, parent_sku, selected_options }) => ({
    sku,
    parentSku: parent_sku ?? undefined,
    selectedOptions: (selected_options ?? []).filter((uid): uid is string => uid !== null && isUid(uid)),
  }))
  const found = await catalog.saleItems({ ...scope, wanted })
  const skus = [...new Set(found.flatMap((item) => ('reason' in item ? [] : item.sku)))]
  const stock = new Map((skus.length > 0 ? await inventory.stock(skus) : []).map((state) => [state.sku, state]))
  return items.flatMap(({ sku, parent_sku, quantity }, index) => {
    const item = found[index]
    if (!item) throw new Error('The catalog did not answer for every wanted item.')
    const asked = { sku, parentSku: parent_sku ?? null, selectedOptions: wanted[index]?.selectedOptions ?? [] }
    return { ...asked, quantity, found: item, stock: 'reason' in item ? null : (stock.get(item.sku) ?? null) }
  })
}

/** A chosen option that no uid could name is no choice: the line is refused for what it then lacks, the others go in. */
function isUid(uid: string): boolean {
  try {
    decodeUid(uid)
    return true
  } catch {
    return false
  }
}

function lineIdOf({ cart_item_uid, cart_item_id }: ItemId): number {
  if (cart_item_uid != null) return decodeNumericUid(cart_item_uid)
  if (cart_item_id != null) return cart_item_id
  throw inputError('Required parameter "cart_item_uid" is missing')
}

/** A refusal in the shape of Magento's `Error`; what ran short says how many are left. */
function refusalView({ code, message, quantity }: Refusal) {
  const type = code === 'INSUFFICIENT_STOCK' ? 'InsufficientStockError' : 'CartUserInputError'
  return { __typename: type, code, message, quantity: quantity ?? null }
}
