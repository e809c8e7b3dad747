import { describe, expect, it } from 'vitest'
import type { CustomerAttribute } from '../../../contracts/customer-attributes.ts'
import { type AddressInput, type AddressRules, isSameAddress, readAddress } from './address.ts'

const attribute = (code: string) => ({ code, required: true, lines: 2 }) as CustomerAttribute
const rules: AddressRules = {
  attributes: ['firstname', 'lastname', 'street', 'city', 'country_id', 'telephone'].map(attribute),
  allowedCountries: ['US', 'NL', 'DE'],
  countriesWithRequiredRegion: ['US'],
}
const complete: AddressInput = {
  firstname: 'Ada',
  lastname: 'Lovelace',
  street: ['12 St James Square', ''],
  city: 'Phoenix',
  country_code: 'US',
  region: { region_id: 4 },
  postcode: '85001',
  telephone: '555',
}
const read = (changes: AddressInput) => readAddress({ ...complete, ...changes }, null, rules)
const messageOf = (changes: AddressInput) => {
  const result = read(changes)
  return result.ok ? null : result.message
}
const address = () => {
  const result = read({})
  if (!result.ok) throw new Error(result.message)
  return result.address
}

describe('an address', () => {
  it('knows its region by id, by code or by name', () => {
    const arizona = { region: 'Arizona', regionCode: 'AZ', regionId: 4 }
    for (const region of [{ region_id: 4 }, { region_code: 'az' }, { region: 'Arizona' }]) {
      expect(read({ region })).toMatchObject({ ok: true, address: { ...arizona, street: ['12 St James Square'] } })
    }
    expect(read({ country_code: 'NL', region: { region: 'Utrecht' } })).toMatchObject({
      address: { region: 'Utrecht' },
    })
  })

  it.each([
    [{ firstname: '', telephone: null }, 'Required parameters are missing: firstname, telephone'],
    [{ street: ['', null] }, 'Required parameters are missing: street'],
    [{ country_code: 'FR' }, 'Invalid value of "FR" provided for the countryId field.'],
    [{ region: null }, 'A region_id is required for the specified country code'],
    [{ region: { region_id: 66 } }, 'The specified region is not a part of the selected country or region'],
    [
      { region: { region_id: 4, region_code: 'CA' } },
      'The specified region is not a part of the selected country or region',
    ],
    [{ country_code: 'NL', region: { region_id: 4 } }, 'The region_id does not match the selected country or region'],
    [{ postcode: '' }, '"postcode" is required. Enter and try again.'],
    [{ street: ['1', '2', '3'] }, '"Street Address" cannot contain more than 2 lines.'],
  ])('%j is refused: %s', (changes, message) => expect(messageOf(changes)).toBe(message))

  it('changes what is said and keeps the rest', () => {
    const before = address()
    expect(readAddress({ city: 'Tucson' }, before, rules)).toEqual({ ok: true, address: { ...before, city: 'Tucson' } })
    expect(readAddress({ firstname: '' }, before, rules)).toMatchObject({ ok: false })
    expect(readAddress({ country_code: 'DE' }, before, rules)).toMatchObject({
      address: { regionId: null, region: null },
    })
  })

  it('is the same in other capitals, another in another street', () => {
    expect(isSameAddress(address(), { ...address(), city: 'PHOENIX' })).toBe(true)
    expect(isSameAddress(address(), { ...address(), street: ['13 St James Square'] })).toBe(false)
  })
})
