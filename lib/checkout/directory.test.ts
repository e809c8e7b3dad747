import { expect, test } from 'vitest'
import { countryOf, directoryFrom } from './directory'

const country = (id: string, name: string, regions: { id: number; code: string; name: string }[] | null = null) => ({
  id,
  full_name_locale: name,
  full_name_english: name,
  available_regions: regions,
})
const storeConfig = {
  default_country: 'US',
  countries_with_required_region: 'US,CA',
  optional_zip_countries: 'HK, IE',
  check_money_order_make_check_payable_to: null,
  check_money_order_send_check_to: null,
}
const illinois = { id: 23, code: 'IL', name: 'Illinois' }
const directory = directoryFrom(
  {
    countries: [
      country('US', 'United States', [illinois]),
      country('IE', 'Ireland'),
      country('DE', 'Germany', [{ id: 82, code: 'BER', name: 'Berlin' }]),
      null,
    ],
    storeConfig,
  },
  'en-US',
)

test('countries stand in order of their names, the shop’s own is preset', () => {
  expect(directory.countries.map(({ code }) => code)).toEqual(['DE', 'IE', 'US'])
  expect(directory.defaultCountry).toBe('US')
})

test('regions are offered only where one is required', () => {
  expect(countryOf(directory, 'US')?.regions).toEqual([{ id: 23, name: 'Illinois' }])
  expect(countryOf(directory, 'DE')?.regions).toEqual([])
})

test('where postcodes are optional, they are', () => {
  expect(countryOf(directory, 'IE')?.postcodeOptional).toBe(true)
  expect(countryOf(directory, 'DE')?.postcodeOptional).toBe(false)
})

test('a preset the shop does not send to gives way to one it does', () => {
  const small = directoryFrom({ countries: [country('NL', 'Netherlands')], storeConfig }, 'en-US')
  expect(small.defaultCountry).toBe('NL')
})

test('a release that says neither is met by the locale’s country and by asking wherever there are regions', () => {
  const silent = { ...storeConfig, default_country: null, countries_with_required_region: null }
  const older = directoryFrom(
    { countries: [country('AU', 'Australia'), country('US', 'United States', [illinois])], storeConfig: silent },
    'en-US',
  )
  expect(older.defaultCountry).toBe('US')
  expect(countryOf(older, 'US')?.regions).toHaveLength(1)
})
