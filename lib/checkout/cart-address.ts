import type { CartAddressInput, CheckoutAddressFragment } from '@/graphql/generated/types'
import type { AddressForm } from './details-form'
import { placeLine } from './place-line'
import { joinName, splitName } from './split-name'

/** The address as the backend takes it. `telephone` is always said: from 2.4.9 on it may be empty, but not absent. */
export function cartAddress(form: AddressForm): CartAddressInput {
  const { firstname, lastname } = splitName(form.name)
  return {
    firstname,
    lastname,
    company: form.company.trim() || null,
    street: [form.street.trim(), form.street2.trim()].filter(Boolean),
    city: form.city.trim(),
    postcode: form.postcode.trim() || null,
    country_code: form.country,
    region_id: form.region ? Number(form.region) : null,
    telephone: form.telephone.trim(),
    save_in_address_book: false,
  }
}

/** What the cart already knows of an address, as the form shows it. */
export function formAddress(address: CheckoutAddressFragment): AddressForm {
  const [street = '', ...rest] = address.street.map((line) => line ?? '')
  return {
    name: joinName(address),
    company: address.company ?? '',
    country: address.country.code,
    street,
    street2: rest.filter(Boolean).join(', '),
    postcode: address.postcode ?? '',
    city: address.city,
    region: address.region?.region_id ? String(address.region.region_id) : '',
    telephone: address.telephone ?? '',
  }
}

/** An address in the lines one would write on a parcel. */
export function addressLines(address: CheckoutAddressFragment): string[] {
  const { postcode, city, region, country } = address
  const place = placeLine({ postcode, city, region: region?.label ?? null, country: country.code })
  return [joinName(address), address.company, ...address.street, place, country.label].filter((line): line is string =>
    Boolean(line),
  )
}
