import { type Region, regionsOf } from '../../../contracts/regions.ts'

/** A country in Magento's shape, named in English and in the store view's language. */
export type CountryAnswer = {
  id: string
  two_letter_abbreviation: string
  full_name_english: string
  full_name_locale: string
  available_regions: Region[] | null
}

const english = new Intl.DisplayNames(['en'], { type: 'region' })

/** `locale` in Magento's spelling (nl_NL). Regions are null where a country has none to choose from. */
export function countryAnswer(code: string, locale: string): CountryAnswer {
  const local = new Intl.DisplayNames([locale.replace('_', '-')], { type: 'region' })
  const regions = regionsOf(code)
  return {
    id: code,
    two_letter_abbreviation: code,
    full_name_english: english.of(code) ?? code,
    full_name_locale: local.of(code) ?? code,
    available_regions: regions.length > 0 ? regions : null,
  }
}
