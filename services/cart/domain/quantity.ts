import type { StockState } from '../../../contracts/internal/inventory.ts'
import type { Refusal } from './refusal.ts'

/** More of one line is a slip of the finger or an attack, and would outgrow exact integers in totals. */
const mostPieces = 10_000

/** What is wrong with a number of pieces before any stock is looked at, or null. */
export function malformedQuantity(quantity: number): Refusal | null {
  if (!(quantity > 0)) return { code: 'UNDEFINED', message: 'The product quantity should be greater than 0' }
  if (!Number.isInteger(quantity))
    return { code: 'UNDEFINED', message: 'The product quantity should be a whole number.' }
  return quantity > mostPieces
    ? { code: 'INSUFFICIENT_STOCK', message: `The most you may purchase is ${mostPieces}.`, quantity: mostPieces }
    : null
}

/**
 * Why a cart may not hold `quantity` pieces of a SKU in all, or null. The order of the questions and the words are
 * those of Magento's StockStateProvider and its codes those of AddProductsToCartError.
 */
export function quantityRefusal(stock: StockState, name: string, quantity: number): Refusal | null {
  if (!stock.isSalable) return { code: 'NOT_SALABLE', message: 'Product that you are trying to add is not available.' }
  if (quantity < stock.minCartQuantity) {
    const message = `The fewest you may purchase is ${stock.minCartQuantity}.`
    return { code: 'INSUFFICIENT_STOCK', message, quantity: Math.max(stock.available, 0) }
  }
  if (quantity > stock.maxCartQuantity) {
    const message = `The most you may purchase is ${stock.maxCartQuantity}.`
    return { code: 'INSUFFICIENT_STOCK', message, quantity: stock.maxCartQuantity }
  }
  if (quantity % stock.quantityIncrement !== 0) {
    return {
      code: 'UNDEFINED',
      message: `You can buy ${name} only in quantities of ${stock.quantityIncrement} at a time.`,
    }
  }
  if (!stock.manageStock || stock.backorders || quantity <= stock.available) return null
  const left = Math.max(stock.available, 0)
  return { code: 'INSUFFICIENT_STOCK', message: `Only ${left} of ${quantity} available`, quantity: left }
}
