import type { CartContentsFragment, CartItemInput, CartLineFragment } from '@/graphql/generated/types'
import { choiceOf } from './line-choice'

const cents = (value: number) => Math.round(value * 100) / 100

function recount(cart: CartContentsFragment, items: CartContentsFragment['items']): CartContentsFragment {
  const total_quantity = (items ?? []).reduce((sum, line) => sum + (line?.quantity ?? 0), 0)
  return { ...cart, items, total_quantity }
}

/**
 * The cart as it will most likely be with another quantity of one line. Only the row is reckoned; the totals stay until the
 * backend has spoken, because rules and taxes are its own.
 */
export function withQuantity(cart: CartContentsFragment, uid: string, quantity: number): CartContentsFragment {
  const items = (cart.items ?? []).map((line) => {
    if (line?.uid !== uid || !line.prices) return line
    const { prices } = line
    const row = (each: typeof prices.price) => ({ ...each, value: cents((each.value ?? 0) * quantity) })
    return {
      ...line,
      quantity,
      prices: {
        ...prices,
        row_total: row(prices.price),
        row_total_including_tax: row(prices.price_including_tax),
      },
    }
  })
  return recount(cart, items)
}

/** The cart without one line. */
export function withoutLine(cart: CartContentsFragment, uid: string): CartContentsFragment {
  return recount(
    cart,
    (cart.items ?? []).filter((line) => line?.uid !== uid),
  )
}

/** What puts a removed line back: the product as it was chosen. */
export function inCart(line: CartLineFragment): CartItemInput {
  const { chosen, entered } = choiceOf(line)
  return {
    sku: line.product.sku ?? '',
    quantity: line.quantity,
    selected_options: chosen,
    ...(entered.length > 0 && { entered_options: entered.map(([uid, value]) => ({ uid, value })) }),
  }
}
