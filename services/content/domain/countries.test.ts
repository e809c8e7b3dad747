import { expect, test } from 'vitest'
import { countryName } from './countries.ts'

test('a country has its name in English and in the language of the store view', () => {
  expect(countryName('NL', 'de_DE')).toEqual({ id: 'NL', alpha3: 'NLD', english: 'Netherlands', local: 'Niederlande' })
})

test.each(['XX', 'nl', ''])('"%s" is no country', (code) => {
  expect(countryName(code, 'en_US')).toBeNull()
})
