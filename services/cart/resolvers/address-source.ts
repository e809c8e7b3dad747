import type { BookAddress } from '../../../contracts/internal/customer.ts'
import { authorizationError, inputError, noSuchEntity } from '../../kit/errors.ts'
import type { RequestContext } from '../../kit/module.ts'
import { decodeNumericUid } from '../../kit/uid.ts'
import { type AddressInput, parseAddress } from '../domain/address.ts'
import type { CartAddress } from '../domain/cart.ts'
import type { Neighbours } from '../neighbours.ts'
import { pickupAddress } from '../pickup-point.ts'

/** An address as it was given: typed, or taken from the customer's book. */
export type GivenAddress = {
  address?: (AddressInput & { save_in_address_book?: boolean | null }) | null
  customer_address_id?: number | null
  customer_address_uid?: string | null
}

/** What a given address turned out to be. `keep` is to be called when the cart has taken it. */
export type FoundAddress = { address: CartAddress; bookId: number | null; keep: () => Promise<void> }

/** The address of the customer's book that is meant, or null when none is. */
export function bookIdOf({ customer_address_id, customer_address_uid }: GivenAddress): number | null {
  if (customer_address_uid) return decodeNumericUid(customer_address_uid)
  return customer_address_id || null
}

/** A typed address, refused in Magento's words when it cannot be one. A customer's goes into the book unless told not to. */
export function typedAddress(
  { configuration, customer }: Neighbours,
  input: NonNullable<GivenAddress['address']>,
  context: RequestContext,
): FoundAddress {
  const { save_in_address_book: save, ...given } = input
  const outcome = parseAddress(given, configuration())
  if (!outcome.ok) throw inputError(outcome.message)
  const { address } = outcome
  const customerId = context.customer?.id
  return {
    address,
    bookId: null,
    keep: async () => {
      if (customerId !== undefined && save !== false) await customer.saveAddress({ customerId, address })
    },
  }
}

/** An address of the customer's own book. */
export async function bookAddress(
  { configuration, customer }: Neighbours,
  addressId: number,
  context: RequestContext,
): Promise<FoundAddress> {
  if (!context.customer) throw authorizationError("The current customer isn't authorized.")
  const found = await customer.address({ customerId: context.customer.id, addressId })
  if (!found) throw noSuchEntity(`Could not find a address with ID "${addressId}"`)
  if (!configuration().allowedCountries.includes(found.countryCode)) throw inputError('Country is not available')
  return { address: copyOf(found), bookId: addressId, keep: async () => {} }
}

function copyOf({ id: _id, defaultShipping: _s, defaultBilling: _b, ...address }: BookAddress): CartAddress {
  return address
}

/** The address of a pickup point. */
export async function pickupPointAddress({ inventory }: Neighbours, code: string): Promise<FoundAddress> {
  return { address: pickupAddress(await pickupPoint(inventory, code)), bookId: null, keep: async () => {} }
}

/** The pickup point of a code, or a refusal. */
export async function pickupPoint(inventory: Neighbours['inventory'], code: string) {
  const [point] = await inventory.pickupPoints([code])
  if (!point) throw noSuchEntity(`Can not find Pickup Location with code ${code}.`)
  return point
}
