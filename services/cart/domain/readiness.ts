import type { CartNotReady } from '../../../contracts/internal/cart.ts'
import { type Cart, isVirtual } from './cart.ts'

/** What the rest of the shop says about a cart at the moment of ordering. */
export type Surroundings = {
  /** Names of products that are sold no more. */
  gone: string[]
  /** Why lines cannot be ordered, in the order of the cart. */
  faults: { name: string; message: string }[]
  /** Whether the chosen way to ship is still offered for the address. */
  shippingOffered: boolean
  /** Why the chosen way to pay is not possible, or null. */
  paymentRefusal: string | null
  /** The order is to be fetched, and nobody knows where. */
  pickupPointMissing: boolean
  /** Why the order is too small, or null. */
  minimumRefusal: string | null
}

/**
 * Why a cart cannot become an order now, or null. Words and order of the questions follow Magento's quote validation:
 * what the shopper must mend comes with how to mend it.
 */
export function notReady(cart: Cart, surroundings: Surroundings): CartNotReady | null {
  if (cart.status !== 'active') return { code: 'CART_NOT_ACTIVE', message: "The cart isn't active." }
  if (!cart.email) return { code: 'GUEST_EMAIL_MISSING', message: 'Guest email for cart is missing.' }
  const [gone] = surroundings.gone
  if (gone) return unable(`"${gone}" is no longer sold and has left the cart. Check the cart and try again.`)
  if (cart.lines.length === 0) return unable(nothingToOrder)
  const [fault] = surroundings.faults
  if (fault) return unable(`${fault.name}: ${fault.message}`)
  if (!isVirtual(cart)) {
    if (!cart.shippingAddress) return unable(noShippingAddress)
    if (!cart.shippingChoice || !surroundings.shippingOffered) {
      return unable('The shipping method is missing. Select the shipping method and try again.')
    }
    if (surroundings.pickupPointMissing) return unable('Quote does not have Pickup Location assigned.')
  }
  if (!cart.billingAddress) return unable(noBillingAddress)
  if (!cart.paymentChoice) return unable('Enter a valid payment method and try again.')
  if (surroundings.paymentRefusal !== null) return unable(surroundings.paymentRefusal)
  return surroundings.minimumRefusal === null ? null : unable(surroundings.minimumRefusal)
}

/** What Magento's rules say of a cart without lines, and of addresses that nobody has filled in. */
const nothingToOrder = 'A server error stopped your order from being placed. Please try to place your order again'
const noShippingAddress = "Some addresses can't be used due to the configurations for specific countries."
const noBillingAddress = [
  'Please check the billing address information.',
  ...['firstname', 'lastname', 'street', 'city', 'telephone', 'postcode', 'countryId'].map(
    (field) => `"${field}" is required. Enter and try again.`,
  ),
].join(' ')

const unable = (message: string): CartNotReady => ({
  code: 'UNABLE_TO_PLACE_ORDER',
  message: `Unable to place order: ${message}`,
})
