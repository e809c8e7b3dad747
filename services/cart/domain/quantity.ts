import type { StockState } from '../../../contracts/internal/inventory.ts'
import type { CartLine } from './cart.ts'
import type { Refusal } from './refusal.ts'

/** More of one line is a slip of the finger or an attack, and would outgrow exact integers in totals. */
const mostPieces = 10_000

/** The stock of every SKU that leaves the warehouse for a cart, and whether shoppers are told how much is left. */
export type Stocks = Pick<ReadonlyMap<string, StockState>, 'get'> & { hidesLeft?: boolean }

/** What is wrong with a number of pieces before any stock is looked at, or null. */
export function malformedQuantity(quantity: number): Refusal | null {
  if (!(quantity > 0)) return { code: 'UNDEFINED', message: 'The product quantity should be greater than 0' }
  return quantity > mostPieces
    ? { code: 'INSUFFICIENT_STOCK', message: `The most you may purchase is ${mostPieces}.`, quantity: mostPieces }
    : null
}

/** Pieces of each SKU that all these lines together take from the warehouse. */
export function heldPieces(lines: Pick<CartLine, 'parts' | 'quantity'>[]): Map<string, number> {
  const held = new Map<string, number>()
  for (const { parts, quantity } of lines) {
    for (const part of parts) held.set(part.sku, (held.get(part.sku) ?? 0) + part.quantity * quantity)
  }
  return held
}

/**
 * Why a line may not stand as it is beside the others, or null: each part of it is asked for its own rule, and for its
 * stock with all the pieces that the whole cart takes of it.
 */
export function lineRefusal(
  line: Pick<CartLine, 'parts' | 'quantity' | 'name'>,
  held: ReadonlyMap<string, number>,
  stocks: Stocks,
): Refusal | null {
  for (const part of line.parts) {
    const pieces = part.quantity * line.quantity
    const stock = stocks.get(part.sku)
    const together = held.get(part.sku) ?? pieces
    const refusal = stock ? quantityRefusal(stock, line.name, pieces, together, stocks.hidesLeft) : outOfStock
    if (refusal) return refusal
  }
  return null
}

export const outOfStock: Refusal = { code: 'INSUFFICIENT_STOCK', message: 'This product is out of stock.', quantity: 0 }

/**
 * Why a line may not hold `quantity` pieces of a SKU of which the cart holds `together`, or null. The order of the
 * questions and the words are those of Magento's StockStateProvider and its codes those of AddProductsToCartError.
 */
export function quantityRefusal(
  stock: StockState,
  name: string,
  quantity: number,
  together: number = quantity,
  hidesLeft = false,
): Refusal | null {
  const left = Math.max(stock.available, 0)
  if (quantity < stock.minCartQuantity) {
    const message = `The fewest you may purchase is ${stock.minCartQuantity}.`
    return { code: 'INSUFFICIENT_STOCK', message, quantity: left }
  }
  if (quantity > stock.maxCartQuantity) {
    const message = `The most you may purchase is ${stock.maxCartQuantity}.`
    return { code: 'INSUFFICIENT_STOCK', message, quantity: stock.maxCartQuantity }
  }
  if (!Number.isInteger(quantity)) {
    return { code: 'UNDEFINED', message: 'You cannot use decimal quantity for this product.' }
  }
  if (quantity % stock.quantityIncrement !== 0) {
    const message = `You can buy ${name} only in quantities of ${stock.quantityIncrement} at a time.`
    return { code: 'UNDEFINED', message }
  }
  if (!stock.isSalable) return outOfStock
  if (!stock.manageStock || stock.backorders || together <= stock.available) return null
  return hidesLeft
    ? { code: 'INSUFFICIENT_STOCK', message: 'Not enough items for sale' }
    : { code: 'INSUFFICIENT_STOCK', message: `Only ${left} of ${together} available`, quantity: left }
}

/** Whether fewer pieces would do. */
export const isShortage = ({ message }: Refusal) => /^(Only |Not enough )/.test(message)
