import type { CartForOrder } from './cart.ts'

/** An order as it was placed. It never changes: what happens to it later is told beside it. */
export type PlacedOrder = {
  id: number
  /** What the shopper is told: 000000001. */
  number: string
  /** Opens the order to whoever holds it. */
  token: string
  status: 'pending'
  /** Milliseconds since 1970. */
  placedAt: number
  /** The whole order, copied from the cart at the moment of placing. */
  content: CartForOrder
  /** What the payment method answered. */
  paymentReference: string
}

/** What the order service answers to its neighbours. */
export type OrderApi = {
  order(request: { number: string }): Promise<PlacedOrder | null>
}
