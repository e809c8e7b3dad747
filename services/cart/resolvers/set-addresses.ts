import { z } from 'zod'
import { inputError } from '../../kit/errors.ts'
import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import { type AddressInput, parseAddress } from '../domain/address.ts'
import type { CartAddress } from '../domain/cart.ts'
import { type CartParts, priced } from './cart-scope.ts'

type ShippingInput = { address?: AddressInput | null; customer_notes?: string | null } | null
type BillingInput = {
  address?: AddressInput | null
  same_as_shipping?: boolean | null
  use_for_shipping?: boolean | null
}

const email = z.email().max(254)
const longestNotes = 1000

export function setAddresses(parts: CartParts): TypeResolvers {
  const { carts, neighbours } = parts
  const parsed = (input: AddressInput): CartAddress => {
    const outcome = parseAddress(input, neighbours.configuration())
    if (!outcome.ok) throw inputError(outcome.message)
    return outcome.address
  }

  return {
    setGuestEmailOnCart: async (
      _: unknown,
      { input }: { input: { cart_id: string; email: string } },
      context: RequestContext,
    ) => {
      // Compatibility forms first: a full-width "＠" must not survive validation as something else.
      const address = email.safeParse(input.email.normalize('NFKC').trim())
      if (!address.success) throw inputError('Invalid email format')
      const { cart } = await carts.change(input.cart_id, async (before) => ({
        cart: { ...before, email: address.data },
        answer: null,
      }))
      return { cart: await priced(parts, cart, context) }
    },

    setShippingAddressesOnCart: async (
      _: unknown,
      { input }: { input: { cart_id: string; shipping_addresses: ShippingInput[] } },
      context: RequestContext,
    ) => {
      const [wanted, ...others] = input.shipping_addresses
      if (others.length > 0) throw inputError('You cannot specify multiple shipping addresses.')
      if (!wanted?.address) throw inputError('The shipping address must contain "address".')
      const customerNotes = wanted.customer_notes?.trim() || null
      if (customerNotes && customerNotes.length > longestNotes) {
        throw inputError(`"customer_notes" is too long: use at most ${longestNotes} characters.`)
      }
      const shippingAddress = { ...parsed(wanted.address), customerNotes }
      const { cart } = await carts.change(input.cart_id, async (before) => ({
        cart: { ...before, shippingAddress },
        answer: null,
      }))
      return { cart: await priced(parts, cart, context) }
    },

    setBillingAddressOnCart: async (
      _: unknown,
      { input }: { input: { cart_id: string; billing_address: BillingInput } },
      context: RequestContext,
    ) => {
      const { address, same_as_shipping, use_for_shipping } = input.billing_address
      if (!address && !same_as_shipping) {
        throw inputError('The billing address must contain either "address" or "same_as_shipping".')
      }
      const own = address ? parsed(address) : null
      const { cart } = await carts.change(input.cart_id, async (before) => {
        const billingAddress = own ?? billingFrom(before.shippingAddress)
        const shippingAddress = use_for_shipping ? { ...billingAddress, customerNotes: null } : before.shippingAddress
        return { cart: { ...before, billingAddress, shippingAddress }, answer: null }
      })
      return { cart: await priced(parts, cart, context) }
    },
  }
}

function billingFrom(shipping: (CartAddress & { customerNotes: string | null }) | null): CartAddress {
  if (!shipping) throw inputError('The shipping address is missing. Set the address and try again.')
  const { customerNotes: _, ...address } = shipping
  return address
}
