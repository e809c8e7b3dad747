import type { CartForOrder, OrderLine } from '../../../contracts/internal/cart.ts'
import type { StockLine } from '../../../contracts/internal/inventory.ts'

/** Why an order could not be placed; the codes are Magento's PlaceOrderErrorCodes. */
export type PlacementRefusal = {
  code: 'CART_NOT_FOUND' | 'CART_NOT_ACTIVE' | 'GUEST_EMAIL_MISSING' | 'UNABLE_TO_PLACE_ORDER' | 'UNDEFINED'
  message: string
}

/**
 * How far the placing of an order has come. What stands in a state has been written down; what the state names is being
 * done now and may be done again after a crash:
 * reserving -> paying -> ordering -> settling -> placed, and from the first three through undoing to refused.
 */
export type PlacementState = 'reserving' | 'paying' | 'ordering' | 'settling' | 'placed' | 'undoing' | 'refused'

export type Placement = {
  cartId: string
  /** Grows by one when a refused placement is tried again. */
  attempt: number
  state: PlacementState
  /** The cart as it was when the shopper pressed the button; what is paid is what is ordered. */
  content: CartForOrder
  paymentReference: string | null
  orderNumber: string | null
  refusal: PlacementRefusal | null
}

/** Whether nothing is left to do. */
export const isFinished = ({ state }: Placement) => state === 'placed' || state === 'refused'

/** Whether the order exists, whatever else is still to be tidied. */
export const isOrdered = ({ state }: Placement) => state === 'settling' || state === 'placed'

/** The key under which stock and payment know this attempt: a repeated step of one attempt is one step. */
export const attemptKey = ({ cartId, attempt }: Pick<Placement, 'cartId' | 'attempt'>) => `${cartId}:${attempt}`

/** The pieces to take from stock, one line per SKU however many cart lines and bundles hold it. */
export function stockLines({ lines }: { lines: Pick<OrderLine, 'parts' | 'quantity'>[] }): StockLine[] {
  const pieces = new Map<string, number>()
  for (const { parts, quantity } of lines) {
    for (const part of parts) pieces.set(part.sku, (pieces.get(part.sku) ?? 0) + part.quantity * quantity)
  }
  return [...pieces].map(([sku, quantity]) => ({ sku, quantity }))
}

/** Stock ran out between cart and order: Magento's words, for none left and for fewer than were wanted. */
export const outOfStock = (available: number): PlacementRefusal => ({
  code: 'UNABLE_TO_PLACE_ORDER',
  message:
    available > 0
      ? 'Unable to place order: Not all of your products are available in the requested quantity.'
      : 'Unable to place order: Some of the products are out of stock.',
})

export const declined = (reason: string): PlacementRefusal => ({
  code: 'UNABLE_TO_PLACE_ORDER',
  message: `Unable to place order: ${reason}`,
})

/** Magento's words when somebody else asks: a customer's cart is nobody else's. */
export const notYourCart = (cartId: string): PlacementRefusal => ({
  code: 'UNDEFINED',
  message: `The current user cannot perform operations on cart "${cartId}"`,
})

/** Magento's words for a breakdown while ordering. Nothing was charged or taken when this is answered. */
export const serverError: PlacementRefusal = {
  code: 'UNABLE_TO_PLACE_ORDER',
  message:
    'Unable to place order: A server error stopped your order from being placed. Please try to place your order again.',
}

/** Somebody else is placing this very cart and has not come to an end. Asking again is safe. */
export const stillUnderWay: PlacementRefusal = {
  code: 'UNABLE_TO_PLACE_ORDER',
  message: 'Unable to place order: It is still being placed. Please try again in a moment; nothing is ordered twice.',
}
