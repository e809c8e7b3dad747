import { inputError } from '../../kit/errors.ts'
import type { RequestContext, TypeResolvers } from '../../kit/module.ts'
import { decodeNumericUid, encodeUid } from '../../kit/uid.ts'
import type { Addresses } from '../addresses.ts'
import type { CustomValues } from '../domain/account.ts'
import type { AddressInput } from '../domain/address.ts'
import { customValuesView, customValueText, readCustomValues, type ValueInput } from '../domain/custom-values.ts'
import type { Parts } from '../parts.ts'
import type { StoredAddress } from '../store/address-store.ts'
import { currentCustomer } from './current-customer.ts'

type Input = AddressInput & {
  default_billing?: boolean | null
  default_shipping?: boolean | null
  custom_attributes?: ({ attribute_code: string; value: string } | null)[] | null
  custom_attributesV2?: (ValueInput | null)[] | null
}

/** The address book of the customer who asks. */
export function addressResolvers(parts: Parts, addresses: Addresses): Record<string, TypeResolvers> {
  const attributes = () => parts.settings().attributes.filter(({ entity }) => entity === 'customer_address')

  function customOf(input: Input, isNew: boolean): CustomValues {
    const inputs = [...(input.custom_attributes ?? []), ...(input.custom_attributesV2 ?? [])]
    const read = readCustomValues(
      inputs.filter((one) => one !== null),
      attributes(),
      isNew,
    )
    if (!read.ok) throw inputError(read.message)
    return read.values
  }

  const defaultsOf = ({ default_shipping, default_billing }: Input) => ({
    shipping: default_shipping ?? undefined,
    billing: default_billing ?? undefined,
  })

  async function update(id: number, input: Input | null | undefined, context: RequestContext) {
    const { id: customerId } = await currentCustomer(parts, context)
    if (!input || Object.keys(input).length === 0) throw inputError('"input" value must be specified')
    const custom = customOf(input, false)
    return addressView(await addresses.update(customerId, id, input, custom, defaultsOf(input)))
  }

  async function remove(id: number, context: RequestContext) {
    const { id: customerId } = await currentCustomer(parts, context)
    return addresses.remove(customerId, id)
  }

  return {
    Mutation: {
      createCustomerAddress: async (_: unknown, { input }: { input: Input }, context) => {
        const { id } = await currentCustomer(parts, context)
        if (Object.keys(input).length === 0) throw inputError('"input" value should be specified')
        return addressView(await addresses.create(id, input, customOf(input, true), defaultsOf(input)))
      },
      updateCustomerAddress: (_: unknown, { id, input }: { id: number; input?: Input | null }, context) =>
        update(id, input, context),
      updateCustomerAddressV2: (_: unknown, { uid, input }: { uid: string; input?: Input | null }, context) =>
        update(decodeNumericUid(uid), input, context),
      deleteCustomerAddress: (_: unknown, { id }: { id: number }, context) => remove(id, context),
      deleteCustomerAddressV2: (_: unknown, { uid }: { uid: string }, context) =>
        remove(decodeNumericUid(uid), context),
    },
    CustomerAddress: {
      custom_attributes: ({ custom }: StoredAddress) => textAttributes(custom),
      extension_attributes: () => [],
      custom_attributesV2: ({ custom }: StoredAddress, { attributeCodes }: { attributeCodes?: string[] | null }) =>
        customValuesView(custom, attributes(), attributeCodes ?? null),
      __resolveReference: async ({ id }: { id: number }, context) => {
        context.cacheable = false
        const address = await parts.addresses.byId(id)
        return address && address.customerId === context.customer?.id ? addressView(address) : null
      },
    },
  }
}

const textAttributes = (custom: CustomValues) =>
  Object.entries(custom).map(([attribute_code, value]) => ({ attribute_code, value: customValueText(value) }))

/** An address in the shape of Magento's CustomerAddress. Whose it is, Magento no longer tells a storefront. */
export function addressView(address: StoredAddress) {
  const { id, region, regionCode, regionId, countryCode, vatId, defaultShipping, defaultBilling, custom } = address
  return {
    id,
    uid: encodeUid(id),
    custom,
    customer_id: null,
    prefix: address.prefix,
    firstname: address.firstname,
    middlename: address.middlename,
    lastname: address.lastname,
    suffix: address.suffix,
    company: address.company,
    street: address.street,
    city: address.city,
    region: { region, region_code: regionCode, region_id: regionId ?? 0 },
    region_id: regionId ?? 0,
    postcode: address.postcode,
    country_code: countryCode,
    country_id: countryCode,
    telephone: address.telephone,
    fax: address.fax,
    vat_id: vatId,
    default_shipping: defaultShipping,
    default_billing: defaultBilling,
  }
}
