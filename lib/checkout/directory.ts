import type { DirectoryQuery } from '@/graphql/generated/types'

export type Region = { id: number; name: string }
/** `regions` only where the shop insists on one: elsewhere the city says enough. */
export type Country = { code: string; name: string; regions: Region[]; postcodeOptional: boolean }

/** Where the shop sends to, and what it tells those who pay by cheque. */
export type Directory = {
  countries: Country[]
  defaultCountry: string
  cheque: { payableTo: string; sendTo: string }
}

const codes = (list: string | null | undefined) => new Set((list ?? '').split(',').map((code) => code.trim()))

/** The directory as the checkout needs it, countries in order of their names. */
export function directoryFrom({ countries, storeConfig }: DirectoryQuery, locale: string): Directory {
  // Releases before 2.4.7 do not say: asking where it is not needed costs a moment, not asking where it is costs the sale.
  const required = storeConfig?.countries_with_required_region
  const withRegion = required == null ? null : codes(required)
  const withoutPostcode = codes(storeConfig?.optional_zip_countries)
  const known = (countries ?? []).flatMap((country) => {
    if (!country?.id) return []
    const regions = !withRegion || withRegion.has(country.id) ? (country.available_regions ?? []) : []
    return {
      code: country.id,
      name: country.full_name_locale || country.full_name_english || country.id,
      regions: regions.flatMap((region) => (region?.id && region.name ? { id: region.id, name: region.name } : [])),
      postcodeOptional: withoutPostcode.has(country.id),
    }
  })
  const sorted = known.sort((a, b) => a.name.localeCompare(b.name, locale))
  const home = storeConfig?.default_country ?? locale.split('-')[1]
  const preset = sorted.find(({ code }) => code === home) ?? sorted[0]
  return {
    countries: sorted,
    defaultCountry: preset?.code ?? '',
    cheque: {
      payableTo: storeConfig?.check_money_order_make_check_payable_to ?? '',
      sendTo: storeConfig?.check_money_order_send_check_to ?? '',
    },
  }
}

/** The country with this code, or `undefined`. */
export const countryOf = (directory: Directory, code: string): Country | undefined =>
  directory.countries.find((country) => country.code === code)
