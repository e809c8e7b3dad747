import type { AddressEntryFragment, CustomerAddressInput } from '@/graphql/generated/types'
import type { Directory } from '@/lib/checkout/directory'
import { joinName, splitName } from '@/lib/checkout/split-name'

export type AddressValues = {
  name: string
  company: string
  street: string
  street2: string
  postcode: string
  city: string
  country: string
  region: string
  telephone: string
}

/** An address as the form shows it; the shop's country where nothing is known. */
export function addressValues(address: AddressEntryFragment | null, directory: Directory): AddressValues {
  const [street = '', ...rest] = (address?.street ?? []).map((line) => line ?? '')
  return {
    name: joinName({ firstname: address?.firstname ?? '', lastname: address?.lastname ?? '' }),
    company: address?.company ?? '',
    street,
    street2: rest.filter(Boolean).join(', '),
    postcode: address?.postcode ?? '',
    city: address?.city ?? '',
    country: address?.country_code ?? directory.defaultCountry,
    region: address?.region?.region_id ? String(address.region.region_id) : '',
    telephone: address?.telephone ?? '',
  }
}

/** An address as the backend takes it. */
export function addressInput(values: AddressValues, directory: Directory): CustomerAddressInput {
  const country = directory.countries.find(({ code }) => code === values.country)
  const region = country?.regions.find(({ id }) => String(id) === values.region)
  return {
    ...splitName(values.name),
    company: values.company.trim() || null,
    street: [values.street.trim(), values.street2.trim()].filter(Boolean),
    postcode: values.postcode.trim() || null,
    city: values.city.trim(),
    country_code: values.country as CustomerAddressInput['country_code'],
    region: region ? { region_id: region.id, region: region.name } : null,
    telephone: values.telephone.trim(),
  }
}
