import { customerAttributes } from '../../contracts/customer-attributes.ts'
import type { OrderAddress } from '../../contracts/internal/cart.ts'
import { authorizationError, inputError, noSuchEntity } from '../kit/errors.ts'
import type { CustomValues } from './domain/account.ts'
import { type AddressInput, isSameAddress, readAddress } from './domain/address.ts'
import type { Parts } from './parts.ts'
import type { Defaults, StoredAddress } from './store/address-store.ts'

/** A book that nobody needs longer; beyond it every page of it would get slow. */
const mostAddresses = 500

export type Addresses = ReturnType<typeof openAddresses>

/** Address books, one per customer. */
export function openAddresses({ addresses, configuration }: Parts) {
  function read(input: AddressInput, before: OrderAddress | null): OrderAddress {
    const { allowedCountries, countriesWithRequiredRegion } = configuration()
    const attributes = customerAttributes('customer_address', configuration()).filter(({ isOwn }) => !isOwn)
    const result = readAddress(input, before, { attributes, allowedCountries, countriesWithRequiredRegion })
    if (!result.ok) throw inputError(result.message)
    return result.address
  }

  async function existing(id: number): Promise<StoredAddress> {
    const address = await addresses.byId(id)
    if (!address) throw noSuchEntity(`Could not find a address with ID "${id}"`)
    return address
  }

  /** The customer's own address, or Magento's refusal. */
  async function own(customerId: number, id: number): Promise<StoredAddress> {
    const address = await addresses.byId(id)
    if (!address) throw noSuchEntity(`Could not find a address with ID "${id}"`)
    if (address.customerId !== customerId) {
      throw authorizationError(`Current customer does not have permission to address with ID "${id}"`)
    }
    return address
  }

  async function refuseFullBook(customerId: number): Promise<StoredAddress[]> {
    const book = await addresses.ofCustomer(customerId)
    if (book.length >= mostAddresses) throw inputError(`An address book holds at most ${mostAddresses} addresses.`)
    return book
  }

  return {
    async create(customerId: number, input: AddressInput, custom: CustomValues, defaults: Defaults) {
      await refuseFullBook(customerId)
      const details = { ...read(input, null), custom }
      return existing(await addresses.save(customerId, null, details, defaults))
    },

    async update(customerId: number, id: number, input: AddressInput, custom: CustomValues, defaults: Defaults) {
      const before = await own(customerId, id)
      const details = { ...read(input, before), custom: { ...before.custom, ...custom } }
      await addresses.save(customerId, id, details, defaults)
      return existing(id)
    },

    async remove(customerId: number, id: number): Promise<true> {
      const { defaultBilling, defaultShipping } = await own(customerId, id)
      const kind = defaultBilling ? 'billing' : defaultShipping ? 'shipping' : null
      if (kind) throw inputError(`Customer Address ${id} is set as default ${kind} address and can not be deleted`)
      await addresses.remove(customerId, id)
      return true
    },

    /** Keeps an address that was typed at checkout; one that the book has already is not kept twice. */
    async keep(customerId: number, address: OrderAddress): Promise<number> {
      const book = await refuseFullBook(customerId)
      const known = book.find((one) => isSameAddress(one, address))
      return known ? known.id : addresses.save(customerId, null, { ...address, custom: {} }, {})
    },
  }
}
