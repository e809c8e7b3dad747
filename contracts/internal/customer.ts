/** What the customer service answers to its neighbours. */
import type { OrderAddress } from './cart.ts'

/** Magento's group of visitors who are not signed in. */
export const guestGroupId = 0

/** Who is asking, as a token says it. It travels with every request, so it holds no more than every service needs. */
export type CustomerIdentity = {
  id: number
  groupId: number
  /** Milliseconds since 1970 at which the token was issued. */
  issuedAt: number
  /** The administrator who shops in this customer's name (Magento's "login as customer"), or null. */
  adminId: number | null
}

export type CustomerSummary = {
  id: number
  email: string
  prefix: string | null
  firstname: string
  middlename: string | null
  lastname: string
  suffix: string | null
  groupId: number
  /** The store view in which the account was opened. */
  store: string
  createdAt: number
}

/** A customer's address as an order or a cart copies it. */
export type BookAddress = OrderAddress & { id: number; defaultShipping: boolean; defaultBilling: boolean }

/** `id` is Magento's: 0 not signed in, 1 General, 2 Wholesale, 3 Retailer, then the shop's own. */
export type CustomerGroup = { id: number; code: string; taxClass: string }

/** What a mail carries that nobody else may know. */
export type SealedPurpose = 'confirmation' | 'reset' | 'newsletter'

export type CustomerApi = {
  /** Whose token this is; null when it is forged, over or revoked. */
  identify(token: string): Promise<CustomerIdentity | null>
  customer(request: { id: number }): Promise<CustomerSummary | null>
  customerByEmail(request: { email: string }): Promise<CustomerSummary | null>
  /** Null when it does not exist or is another customer's. */
  address(request: { customerId: number; addressId: number }): Promise<BookAddress | null>
  /** Keeps an address that was typed at checkout; the same address twice is kept once. Answers its id. */
  saveAddress(request: { customerId: number; address: OrderAddress }): Promise<number>
  groups(): Promise<CustomerGroup[]>
  /** Opens what an event carries sealed, for the mail that tells it: a key to confirm with, a token, a code. */
  openSealed(request: { purpose: SealedPurpose; id: number; sealed: string }): Promise<string | null>
  /** Confirms a newsletter subscription by what was mailed; false when it is not known or was confirmed before. */
  confirmSubscription(request: { id: number; code: string }): Promise<boolean>
}
