import type { CartForOrder } from '../../../contracts/internal/cart.ts'

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

/** The pieces to take from stock, one line per SKU however many cart lines hold it. */
export function stockLines({ lines }: Pick<CartForOrder, 'lines'>): { sku: string; quantity: number }[] {
  const pieces = new Map<string, number>()
  for (const { sku, quantity } of lines) pieces.set(sku, (pieces.get(sku) ?? 0) + quantity)
  return [...pieces].map(([sku, quantity]) => ({ sku, quantity }))
}

/** Stock ran out between cart and order. */
export function outOfStock({ lines }: Pick<CartForOrder, 'lines'>, sku: string, available: number): PlacementRefusal {
  const short = lines.filter((line) => line.sku === sku)
  const wanted = short.reduce((sum, { quantity }) => sum + quantity, 0)
  const name = short[0]?.name ?? sku
  const message = `Unable to place order: ${name}: Only ${Math.max(available, 0)} of ${wanted} available`
  return { code: 'UNABLE_TO_PLACE_ORDER', message }
}

export const declined = (reason: string): PlacementRefusal => ({
  code: 'UNABLE_TO_PLACE_ORDER',
  message: `Unable to place order: ${reason}`,
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
