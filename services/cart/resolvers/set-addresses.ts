import { inputError, noSuchEntity } from '../../kit/errors.ts'
import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import { type Cart, type CartAddress, isVirtual } from '../domain/cart.ts'
import {
  bookAddress,
  bookIdOf,
  type FoundAddress,
  type GivenAddress,
  pickupPoint,
  pickupPointAddress,
  typedAddress,
} from './address-source.ts'
import { buyerOf, type CartParts, priced } from './cart-scope.ts'
import { allowCheckout } from './guest-checkout.ts'
import { required } from './required.ts'

type ShippingInput = GivenAddress & { customer_notes?: string | null; pickup_location_code?: string | null }
type BillingInput = GivenAddress & { same_as_shipping?: boolean | null; use_for_shipping?: boolean | null }
type ShippingAddresses = { cart_id: string; shipping_addresses: (ShippingInput | null)[] }

const longestNotes = 1000

export function setAddresses(parts: CartParts): TypeResolvers {
  const { carts, neighbours } = parts

  /** Where the order goes: one of an address of the book, a typed one, or only the point where it is fetched. */
  async function shippingSource(wanted: ShippingInput, context: RequestContext): Promise<FoundAddress> {
    const bookId = bookIdOf(wanted)
    const point = wanted.pickup_location_code
    if (bookId && wanted.address) {
      throw inputError('The shipping address cannot contain "customer_address_id" and "address" at the same time.')
    }
    if (bookId) return bookAddress(neighbours, bookId, context)
    if (wanted.address) return typedAddress(neighbours, wanted.address, context)
    if (point) return pickupPointAddress(neighbours, point)
    throw inputError('The shipping address must contain either "customer_address_id" or "address".')
  }

  /** Who pays, or null when it is the one to whom the order goes. */
  async function billingSource(wanted: BillingInput, context: RequestContext): Promise<FoundAddress | null> {
    const bookId = bookIdOf(wanted)
    if (!bookId && !wanted.address && !wanted.same_as_shipping) {
      throw inputError(
        'The billing address must contain either "customer_address_id", "address", or "same_as_shipping".',
      )
    }
    if (bookId && wanted.address) {
      throw inputError('The billing address cannot contain "customer_address_id" and "address" at the same time.')
    }
    if (wanted.same_as_shipping) return null
    if (bookId) return bookAddress(neighbours, bookId, context)
    return wanted.address ? typedAddress(neighbours, wanted.address, context) : null
  }

  return {
    setShippingAddressesOnCart: async (
      _: unknown,
      { input }: { input?: ShippingAddresses | null },
      context: RequestContext,
    ) => {
      const cartId = required(input?.cart_id, 'cart_id')
      const [first, ...others] = input?.shipping_addresses ?? []
      const wanted = required(first, 'shipping_addresses')
      if (others.length > 0) throw inputError('You cannot specify multiple shipping addresses.')
      allowCheckout(context)
      await carts.find(cartId, buyerOf(context))
      const customerNotes = notesOf(wanted)
      const found = await shippingSource(wanted, context)
      const pickupLocationCode = wanted.pickup_location_code || null
      if (pickupLocationCode && wanted.address) await pickupPoint(neighbours.inventory, pickupLocationCode)
      const { cart } = await carts.change(cartId, buyerOf(context), async (before) => {
        if (isVirtual(before)) {
          throw noSuchEntity('The Cart includes virtual product(s) only, so a shipping address is not used.')
        }
        const shippingAddress = { ...found.address, customerNotes }
        const changed = { ...before, shippingAddress, shippingBookId: found.bookId, pickupLocationCode }
        return { cart: changed, answer: null }
      })
      await found.keep()
      return { cart: await priced(parts, cart, context) }
    },

    setBillingAddressOnCart: async (
      _: unknown,
      { input }: { input?: { cart_id: string; billing_address: BillingInput } | null },
      context: RequestContext,
    ) => {
      const cartId = required(input?.cart_id, 'cart_id')
      const wanted = required(input?.billing_address, 'billing_address')
      allowCheckout(context)
      await carts.find(cartId, buyerOf(context))
      const found = await billingSource(wanted, context)
      const { cart } = await carts.change(cartId, buyerOf(context), async (before) => {
        const billing = found
          ? { billingAddress: found.address, billingBookId: found.bookId }
          : { billingAddress: addressOfShipping(before), billingBookId: before.shippingBookId }
        return { cart: withBilling(before, billing, wanted.use_for_shipping === true), answer: null }
      })
      await found?.keep()
      return { cart: await priced(parts, cart, context) }
    },
  }
}

function notesOf({ customer_notes }: ShippingInput): string | null {
  const notes = customer_notes?.trim() || null
  if (notes && notes.length > longestNotes) {
    throw inputError(`"customer_notes" is too long: use at most ${longestNotes} characters.`)
  }
  return notes
}

function addressOfShipping({ shippingAddress }: Cart): CartAddress {
  if (!shippingAddress) {
    throw inputError('Could not use the "same_as_shipping" option, because the shipping address has not been set.')
  }
  const { customerNotes: _, ...address } = shippingAddress
  return address
}

type Billing = { billingAddress: CartAddress; billingBookId: number | null }

/** A cart that is paid for from an address, and shipped there too where that is wanted and anything is carried. */
function withBilling(cart: Cart, billing: Billing, useForShipping: boolean): Cart {
  const changed = { ...cart, ...billing }
  if (!useForShipping || isVirtual(cart)) return changed
  const shippingAddress = { ...billing.billingAddress, customerNotes: cart.shippingAddress?.customerNotes ?? null }
  return { ...changed, shippingAddress, shippingBookId: billing.billingBookId, pickupLocationCode: null }
}
