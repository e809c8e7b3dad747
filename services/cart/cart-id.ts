import { randomInt } from 'node:crypto'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** A cart id as Magento masks them: 32 letters and digits that nobody can guess; whoever knows it owns the cart. */
export function newCartId(): string {
  return Array.from({ length: 32 }, () => alphabet[randomInt(alphabet.length)]).join('')
}

/** Why an id from a client cannot name a new cart, in Magento's words, or null. */
export function cartIdRefusal(id: string): string | null {
  if (id.length !== 32) return 'Cart ID length should to be 32 symbols.'
  return /^[A-Za-z0-9]{32}$/.test(id) ? null : 'Cart ID may hold letters and digits only.'
}
