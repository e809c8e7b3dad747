import type { AppliedDiscount } from '../../contracts/internal/cart.ts'
import type { PickupPoint } from '../../contracts/internal/inventory.ts'
import type { Destination, ShippingRate } from '../../contracts/internal/shipping.ts'
import type { Cart, CartLine, ShippingChoice } from './domain/cart.ts'
import type { Taxed, Totals } from './domain/totals.ts'
import type { FoundLine } from './look-up-lines.ts'
import type { Scope } from './neighbours.ts'
import type { RuleInForce } from './rules/rule.ts'

/** `row` holds what the line costs before discounts, the tax that is due and what is paid in the end. */
export type PricedLine = FoundLine & {
  row: Taxed
  unitExclMinor: number
  unitInclMinor: number
  discounts: AppliedDiscount[]
  discountMinor: number
}

export type PricedRate = ShippingRate & Taxed
export type SelectedRate = PricedRate & { discountMinor: number }

/** A cart with the prices, stock and taxes of this moment. Nothing of it is stored. */
export type PricedCart = {
  cart: Cart
  scope: Scope
  lines: PricedLine[]
  /** Lines whose product is no longer sold; the shopper no longer sees them. */
  gone: CartLine[]
  /** The ways to ship to the cart's address; none while there is no address. */
  rates: PricedRate[]
  selectedRate: SelectedRate | null
  /** Where the shopper fetches the order; null when it is sent, or nothing was chosen. */
  pickupPoint: PickupPoint | null
  /** The coupons that act on the cart, as they were typed. */
  coupons: string[]
  /** The rules that met the cart: what an order uses up. */
  metRules: RuleInForce[]
  totals: Totals
}

/** What to price with instead of what the cart holds: an estimate for a place the shopper is thinking of. */
export type Supposition = {
  destination?: Destination | undefined
  shippingChoice?: ShippingChoice | null | undefined
  coupons?: string[] | undefined
}

/** Whether a way to ship is the chosen one. */
export const isChosen = (rate: ShippingRate, choice: ShippingChoice | null) =>
  rate.carrierCode === choice?.carrierCode && rate.methodCode === choice.methodCode
