import type { GiftMessage } from '../../../contracts/internal/cart.ts'
import type { StockPart, Wanted } from '../../../contracts/internal/catalog.ts'

/** An address as a cart keeps it. Absent parts are null; `street` has at least one line. */
export type CartAddress = {
  prefix: string | null
  firstname: string
  middlename: string | null
  lastname: string
  suffix: string | null
  company: string | null
  street: string[]
  city: string
  region: string | null
  regionCode: string | null
  regionId: number | null
  postcode: string | null
  countryCode: string
  telephone: string | null
  fax: string | null
  vatId: string | null
}

/** One line: what the shopper asked for, and what that turned out to be when it was added. */
export type CartLine = {
  /** Null until the store has numbered it. */
  id: number | null
  sku: string
  parentSku: string | null
  selectedOptions: string[]
  enteredOptions: { uid: string; value: string }[]
  /** Whole pieces, at least 1. */
  quantity: number
  /** The product the shopper sees: the parent of a configurable. */
  productUid: string
  name: string
  /** What the order calls it: the variant of a configurable, else the product itself. */
  stockSku: string
  /** What leaves the warehouse with one piece. */
  parts: StockPart[]
  /** All that was chosen beyond the variant, as one text: lines that differ in it stay apart. */
  choice: string
  giftMessage: GiftMessage | null
  isVirtual: boolean
  addedAt: number
  changedAt: number
}

export type ShippingChoice = { carrierCode: string; methodCode: string }
export type PaymentChoice = { code: string; purchaseOrderNumber: string | null }

/** Whether the order is fetched and not sent. */
export const isPickup = (choice: ShippingChoice | null) => choice?.carrierCode === 'instore'

/** Placed: its order stands. Merged: its lines are in another cart. */
export type CartStatus = 'active' | 'placed' | 'merged'

export type Cart = {
  id: string
  /** Grows by one with each save; a save with an older one is refused. */
  version: number
  status: CartStatus
  /** Whose cart it is; null for a guest's, which belongs to whoever knows its id. */
  customerId: number | null
  /** The cart in which whatever missed its order goes on. */
  continuedIn: string | null
  email: string | null
  giftMessage: GiftMessage | null
  lines: CartLine[]
  shippingAddress: (CartAddress & { customerNotes: string | null }) | null
  billingAddress: CartAddress | null
  /** The address of the customer's book that each was taken from, or null. */
  shippingBookId: number | null
  billingBookId: number | null
  shippingChoice: ShippingChoice | null
  /** The point where the order is fetched, if it is. */
  pickupLocationCode: string | null
  paymentChoice: PaymentChoice | null
  /** As they were typed; whether they still act is decided with each look at the cart. */
  coupons: string[]
}

/** Nothing of it is carried: no address to ship to is needed. An empty cart is not virtual. */
export const isVirtual = ({ lines }: Pick<Cart, 'lines'>) => lines.length > 0 && lines.every((line) => line.isVirtual)

/** Equal lines are one line: the same product in the same variant with the same choices. */
export const lineKey = ({ productUid, stockSku, choice }: Pick<CartLine, 'productUid' | 'stockSku' | 'choice'>) =>
  `${productUid} ${stockSku} ${choice}`

/** What to ask the catalog for to sell a line again. */
export function wantedOf({ sku, parentSku, selectedOptions, enteredOptions, quantity }: CartLine): Wanted {
  return { sku, parentSku: parentSku ?? undefined, selectedOptions, enteredOptions, quantity }
}

export const totalQuantity = (lines: { quantity: number }[]) => lines.reduce((sum, { quantity }) => sum + quantity, 0)
