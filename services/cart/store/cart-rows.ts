import type { Selectable } from 'kysely'
import { fromJson } from '../../kit/columns.ts'
import type { Cart, CartLine } from '../domain/cart.ts'
import type { CartTables } from './cart-tables.ts'

/** What a cart keeps beside its lines; always read and written whole. */
export type Details = Omit<Cart, 'id' | 'version' | 'status' | 'customerId' | 'continuedIn' | 'email' | 'lines'>
type Facts = Omit<CartLine, 'id' | 'quantity' | 'addedAt' | 'changedAt'>

export const emptyDetails: Details = {
  giftMessage: null,
  shippingAddress: null,
  billingAddress: null,
  shippingBookId: null,
  billingBookId: null,
  shippingChoice: null,
  pickupLocationCode: null,
  paymentChoice: null,
  coupons: [],
}

export function cartOf(row: Selectable<CartTables['cart']>, lines: CartLine[]): Cart {
  const { id, version, status, customer_id: customerId, continued_in: continuedIn, email } = row
  // Empty ones first: a cart may have been written before there was such a thing.
  const columns = { id, version, status, customerId, continuedIn, email }
  return { ...columns, lines, ...emptyDetails, ...(fromJson(row.details) as Details) }
}

export function detailsOf({ id, version, status, customerId, continuedIn, email, lines, ...details }: Cart): string {
  return JSON.stringify(details satisfies Details)
}

export function lineOf(row: Selectable<CartTables['cart_line']>): CartLine {
  const facts = fromJson(row.facts) as Facts
  const absent = {
    enteredOptions: [],
    parts: [{ sku: facts.stockSku, quantity: 1 }],
    choice: '',
    giftMessage: null,
  }
  const { id, quantity } = row
  return { ...absent, ...facts, id, quantity, addedAt: row.added_at, changedAt: row.changed_at }
}

export function columnsOf(cart_id: string, { id: _, quantity, addedAt, changedAt, ...facts }: CartLine) {
  return { cart_id, quantity, facts: JSON.stringify(facts), added_at: addedAt, changed_at: changedAt }
}
