import { describe, expect, it } from 'vitest'
import { type AddressInput, parseAddress } from './address.ts'

const rules = {
  allowedCountries: ['US', 'NL', 'IE', 'BR'],
  countriesWithRequiredRegion: ['US', 'BR'],
  checkout: { streetLines: 2, telephoneRequired: true },
}
const input: AddressInput = {
  firstname: ' Ada ',
  lastname: 'Lovelace',
  street: ['12 St James Square', null],
  city: 'Los Angeles',
  country_code: 'us',
  region: 'CA',
  postcode: '90210',
  telephone: '555-0100',
}
const message = (changes: Partial<AddressInput>) => {
  const parsed = parseAddress({ ...input, ...changes }, rules)
  return parsed.ok ? null : parsed.message
}
const address = (changes: Partial<AddressInput>) => {
  const parsed = parseAddress({ ...input, ...changes }, rules)
  return parsed.ok ? parsed.address : null
}

describe('an address', () => {
  it('is trimmed, and its country is upper case', () => {
    expect(address({})).toMatchObject({ firstname: 'Ada', countryCode: 'US', street: ['12 St James Square'] })
  })

  it.each(['firstname', 'lastname', 'city', 'telephone', 'postcode'] as const)('needs its %s', (field) => {
    expect(message({ [field]: ' ' })).toBe(`"${field}" is required. Enter and try again.`)
  })

  it('needs a street, and no more lines of it than the shop has', () => {
    expect(message({ street: [] })).toContain('"street" is required')
    expect(message({ street: ['', ' '] })).toContain('"street" is required')
    expect(message({ street: ['1', '2', '3'] })).toBe('"Street Address" cannot contain more than 2 lines.')
    expect(message({ street: ['1', '', '3', null] })).toBeNull()
  })

  it.each([
    [{ region: 'CA' }, 12],
    [{ region: 'california' }, 12],
    [{ region: null, region_id: 12 }, 12],
    [{ region: 'whatever', region_id: 43 }, 43],
  ])('takes a region as code, name or id: %o', (changes, id) => {
    expect(address(changes)?.regionId).toBe(id)
  })

  it('refuses a region that the country does not have, and asks for one where it is required', () => {
    expect(message({ region: 'Utrecht' })).toBe('The region_id does not match the selected country or region')
    expect(message({ region: null, region_id: 571 })).toBe(
      'The region_id does not match the selected country or region',
    )
    expect(message({ region: null, region_id: 0 })).toBe('"regionId" is required. Enter and try again.')
    expect(message({ region: null, country_code: 'BR' })).toBe('"region" is required. Enter and try again.')
  })

  it('keeps a free region elsewhere, and none where none is needed', () => {
    expect(address({ country_code: 'NL', region: 'Utrecht' })).toMatchObject({ region: 'Utrecht', regionId: null })
    expect(address({ country_code: 'NL', region: null })).toMatchObject({ region: null, regionCode: null })
  })

  it('does without a postcode where there are none', () => {
    expect(message({ country_code: 'IE', region: null, postcode: null })).toBeNull()
    expect(message({ country_code: 'NL', region: null, postcode: null })).toContain('"postcode" is required')
  })

  it('refuses a country that is not shipped to', () => {
    expect(message({ country_code: 'FR' })).toBe('Country is not available')
  })

  it('refuses what is too long and flattens line breaks', () => {
    expect(message({ lastname: 'x'.repeat(256) })).toContain('"lastname" is too long')
    expect(address({ lastname: 'Love\r\nBcc: lace' })?.lastname).toBe('Love Bcc: lace')
  })
})
