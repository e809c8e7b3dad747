import { announceCartChange } from './cart-count'

let expired = false

/** Tells whether the shopper's last cart has run out, so that an empty cart can say why it is empty. */
export const hasCartExpired = (): boolean => expired

/** Remembers that the backend no longer knew the shopper's cart, or that there is a new one. */
export function rememberExpiry(value: boolean) {
  if (expired === value) return
  expired = value
  announceCartChange()
}
