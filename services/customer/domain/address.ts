import type { CustomerAttribute } from '../../../contracts/customer-attributes.ts'
import type { OrderAddress } from '../../../contracts/internal/cart.ts'
import { countriesWithOptionalPostcode, type Region, regionsOf } from '../../../contracts/regions.ts'
import type { CustomValues } from './account.ts'
import { clean } from './person.ts'

/** The plain fields of Magento's CustomerAddressInput. */
export type AddressInput = {
  city?: string | null
  company?: string | null
  country_code?: string | null
  country_id?: string | null
  fax?: string | null
  firstname?: string | null
  lastname?: string | null
  middlename?: string | null
  postcode?: string | null
  prefix?: string | null
  region?: { region?: string | null; region_code?: string | null; region_id?: number | null } | null
  street?: (string | null)[] | null
  suffix?: string | null
  telephone?: string | null
  vat_id?: string | null
}

export type AddressDetails = OrderAddress & { custom: CustomValues }
export type AddressRules = {
  attributes: CustomerAttribute[]
  allowedCountries: string[]
  countriesWithRequiredRegion: string[]
}
type Outcome = { ok: true; address: OrderAddress } | { ok: false; message: string }

const longest = 255

/**
 * An address after an input, or why it cannot be, in Magento's words. `before` is what is changed; null for a new one,
 * which has to say everything that is required.
 */
export function readAddress(input: AddressInput, before: OrderAddress | null, rules: AddressRules): Outcome {
  const country = input.country_code ?? input.country_id
  const said: Record<string, unknown> = { ...input, country_id: country, street: input.street && lines(input.street) }
  const missing = rules.attributes.filter(({ code, required }) => {
    if (!required) return false
    const value = said[code]
    return before ? value !== undefined && isEmpty(value) : isEmpty(value)
  })
  if (missing.length > 0) {
    return refused(`Required parameters are missing: ${missing.map(({ code }) => code).join(', ')}`)
  }
  const tooLong = Object.values(said)
    .flat()
    .some((value) => typeof value === 'string' && value.length > longest)
  if (tooLong) return refused(`Use at most ${longest} characters in each part of an address.`)

  const take = (value: string | null | undefined, old: string | null | undefined) =>
    value === undefined ? (old ?? null) : clean(value)
  const street = input.street == null ? (before?.street ?? []) : lines(input.street)
  const most = rules.attributes.find(({ code }) => code === 'street')?.lines ?? 2
  if (street.length > most) return refused(`"Street Address" cannot contain more than ${most} lines.`)
  const countryCode = country ?? before?.countryCode ?? ''
  if (!rules.allowedCountries.includes(countryCode)) {
    return refused(`Invalid value of "${countryCode}" provided for the countryId field.`)
  }
  const postcode = take(input.postcode, before?.postcode)
  if (!postcode && !countriesWithOptionalPostcode.includes(countryCode)) {
    return refused('"postcode" is required. Enter and try again.')
  }
  const region = readRegion(input, before, countryCode, rules)
  if ('message' in region) return refused(region.message)
  return {
    ok: true,
    address: {
      prefix: take(input.prefix, before?.prefix),
      firstname: take(input.firstname, before?.firstname) ?? '',
      middlename: take(input.middlename, before?.middlename),
      lastname: take(input.lastname, before?.lastname) ?? '',
      suffix: take(input.suffix, before?.suffix),
      company: take(input.company, before?.company),
      street,
      city: take(input.city, before?.city) ?? '',
      ...region,
      postcode,
      countryCode,
      telephone: take(input.telephone, before?.telephone),
      fax: take(input.fax, before?.fax),
      vatId: take(input.vat_id, before?.vatId),
    },
  }
}

type Place = Pick<OrderAddress, 'region' | 'regionCode' | 'regionId'>

/** The region of an address. Where a country has a list it is one of it, named by id, or else by code or name. */
function readRegion(
  { region: asked }: AddressInput,
  before: OrderAddress | null,
  countryCode: string,
  { countriesWithRequiredRegion }: AddressRules,
): Place | { message: string } {
  const stays = before !== null && before.countryCode === countryCode
  if (asked == null && stays) return { region: before.region, regionCode: before.regionCode, regionId: before.regionId }
  const known = regionsOf(countryCode)
  const required = countriesWithRequiredRegion.includes(countryCode)
  const text = clean(asked?.region)
  const code = clean(asked?.region_code)
  const match = findRegion(known, asked?.region_id ?? null, code, text)
  if (match) return { region: match.name, regionCode: match.code, regionId: match.id }
  if (known.length === 0) {
    if (asked?.region_id) return { message: 'The region_id does not match the selected country or region' }
    if (required && !text && !code) return { message: 'A region_id is required for the specified country code' }
    return { region: text ?? code, regionCode: code ?? text, regionId: null }
  }
  if (asked?.region_id) {
    return {
      message: required
        ? 'The specified region is not a part of the selected country or region'
        : 'The region_id does not match the selected country or region',
    }
  }
  if (required) return { message: 'A region_id is required for the specified country code' }
  return { region: text, regionCode: code, regionId: null }
}

function findRegion(known: Region[], id: number | null, code: string | null, name: string | null): Region | null {
  if (id) return known.find((region) => region.id === id && (!code || same(region.code, code))) ?? null
  const named = (region: Region) => same(region.code, code ?? name) || same(region.name, name ?? code)
  return code || name ? (known.find(named) ?? null) : null
}

const same = (a: string, b: string | null) => b !== null && a.toLowerCase() === b.toLowerCase()
const lines = (street: (string | null)[]) => street.map(clean).filter((line) => line !== null)
const isEmpty = (value: unknown) =>
  value === undefined || value === null || (Array.isArray(value) ? value.length === 0 : String(value).trim() === '')
const refused = (message: string) => ({ ok: false as const, message })

/** Whether two addresses are the same place and person. */
export function isSameAddress(a: OrderAddress, b: OrderAddress): boolean {
  const key = (one: OrderAddress) =>
    JSON.stringify([
      one.prefix,
      one.firstname,
      one.middlename,
      one.lastname,
      one.suffix,
      one.company,
      one.street,
      one.city,
      one.regionId ?? one.region,
      one.postcode,
      one.countryCode,
      one.telephone,
      one.fax,
      one.vatId,
    ]).toLowerCase()
  return key(a) === key(b)
}
