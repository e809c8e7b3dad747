import { z } from 'zod'
import { countriesWithOptionalPostcode, type Region, regionsOf } from '../../../contracts/regions.ts'
import type { CartAddress } from './cart.ts'

/** Magento's CartAddressInput as it comes off the wire. */
export type AddressInput = {
  firstname: string
  lastname: string
  street: (string | null)[]
  city: string
  country_code: string
  region?: string | null
  region_id?: number | null
  postcode?: string | null
  telephone?: string | null
  company?: string | null
  prefix?: string | null
  middlename?: string | null
  suffix?: string | null
  fax?: string | null
  vat_id?: string | null
}

export type AddressRules = {
  allowedCountries: string[]
  countriesWithRequiredRegion: string[]
  checkout: { streetLines: number; telephoneRequired: boolean }
}

const longest = 255

/** Control characters have no place in an address; a line break in one could forge a line of a label or a mail. */
const part = z
  .string()
  .nullish()
  .transform((value) => (value ?? '').replace(/\p{Cc}+/gu, ' ').trim())
  .refine((value) => value.length <= longest, `is too long: use at most ${longest} characters.`)
  .transform((value) => value || null)

const parts = z.object({
  prefix: part,
  firstname: part,
  middlename: part,
  lastname: part,
  suffix: part,
  company: part,
  street: z.array(part),
  city: part,
  region: part,
  region_id: z.number().int().nullish(),
  postcode: part,
  country_code: part,
  telephone: part,
  fax: part,
  vat_id: part,
})

/**
 * An address as the cart keeps it, or why it cannot be one, in Magento's words. A region may be named by id, code or
 * name; where the country has a list of regions it must be one of them.
 */
export function parseAddress(
  input: AddressInput,
  rules: AddressRules,
): { ok: true; address: CartAddress } | { ok: false; message: string } {
  const parsed = parts.safeParse(input)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return refused(`"${String(issue?.path[0] ?? 'address')}" ${issue?.message ?? 'is not valid.'}`)
  }
  const { firstname, lastname, city, postcode, telephone, vat_id, country_code, region, region_id, ...rest } =
    parsed.data
  const countryCode = country_code?.toUpperCase()
  const street = parsed.data.street.filter((line) => line !== null)
  const { streetLines } = rules.checkout
  // Forms with a line for each part send the ones that were left out as well.
  if (street.length > streetLines) {
    return refused(`"Street Address" cannot contain more than ${streetLines} lines.`)
  }
  if (!firstname) return required('firstname')
  if (!lastname) return required('lastname')
  if (street.length === 0) return required('street')
  if (!city) return required('city')
  if (!countryCode) return required('countryId')
  if (!rules.allowedCountries.includes(countryCode)) return refused('Country is not available')
  if (!telephone && rules.checkout.telephoneRequired) return required('telephone')
  if (!postcode && !countriesWithOptionalPostcode.includes(countryCode)) return required('postcode')

  const known = regionsOf(countryCode)
  // Forms without a list of regions send 0.
  const named = Boolean(region_id) || region !== null
  const match = named ? findRegion(known, region_id ?? null, region) : null
  if (!named && rules.countriesWithRequiredRegion.includes(countryCode))
    return required(known.length ? 'regionId' : 'region')
  if (named && known.length > 0 && !match) return refused('The region_id does not match the selected country or region')
  const place = {
    region: match?.name ?? region,
    regionCode: match?.code ?? (known.length ? null : region),
    regionId: match?.id ?? null,
  }
  return {
    ok: true,
    address: { ...rest, firstname, lastname, street, city, countryCode, postcode, telephone, ...place, vatId: vat_id },
  }
}

/** The region meant by an id, or else by a code or name in any case. */
export function findRegion(known: Region[], id: number | null, text: string | null): Region | null {
  if (id) return known.find((region) => region.id === id) ?? null
  const wanted = text?.toLowerCase()
  const named = ({ code, name }: Region) => code.toLowerCase() === wanted || name.toLowerCase() === wanted
  return known.find(named) ?? null
}

const refused = (message: string) => ({ ok: false as const, message })
const required = (field: string) => refused(`"${field}" is required. Enter and try again.`)
