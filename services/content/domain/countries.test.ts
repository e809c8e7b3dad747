import { expect, test } from 'vitest'
import { countryAnswer } from './countries.ts'

test('a country is named in English and in the language of the store view', () => {
  expect(countryAnswer('DE', 'nl_NL')).toMatchObject({
    id: 'DE',
    full_name_english: 'Germany',
    full_name_locale: 'Duitsland',
  })
})

test('a country with states offers them under the ids of a fresh Magento', () => {
  expect(countryAnswer('US', 'en_US').available_regions).toContainEqual({ id: 12, code: 'CA', name: 'California' })
})

test('a country without states offers none', () => {
  expect(countryAnswer('NL', 'en_US').available_regions).toBeNull()
})
