import { expect, test } from 'vitest'
import { blankDetails, type DetailsForm, detailsFaults } from './details-form'
import type { Directory } from './directory'

const directory: Directory = {
  defaultCountry: 'US',
  countries: [
    { code: 'US', name: 'United States', regions: [{ id: 23, name: 'Illinois' }], postcodeOptional: false },
    { code: 'NL', name: 'Netherlands', regions: [], postcodeOptional: false },
    { code: 'HK', name: 'Hong Kong', regions: [], postcodeOptional: true },
  ],
  cheque: { payableTo: '', sendTo: '' },
}
const address = {
  ...blankDetails(directory).shipping,
  name: 'Ada Lovelace',
  street: '1 State Street',
  postcode: '60601',
  city: 'Chicago',
  region: '23',
  telephone: '+1 312 555 0100',
}
const complete: DetailsForm = { email: 'ada@example.com', shipping: address, billingSame: true, billing: address }
const faultsWith = (change: Partial<typeof address>, rest: Partial<DetailsForm> = {}) =>
  detailsFaults({ ...complete, ...rest, shipping: { ...address, ...change } }, directory)

test('a complete address passes; company and second line are optional', () => {
  expect(faultsWith({})).toEqual({})
  expect(faultsWith({ company: 'Acme', street2: 'Floor 3' })).toEqual({})
})

test('an empty form says what each field needs', () => {
  expect(detailsFaults(blankDetails(directory), directory)).toEqual({
    email: 'emailMissing',
    'shipping.name': 'nameMissing',
    'shipping.street': 'streetMissing',
    'shipping.city': 'cityMissing',
    'shipping.telephone': 'telephoneMissing',
    'shipping.postcode': 'postcodeMissing',
    'shipping.region': 'regionMissing',
  })
})

test.each([
  ['ada', 'emailAt'],
  ['ada@example', 'emailDomain'],
  ['ada@', 'emailDomain'],
  ['a b@example.com', 'emailDomain'],
])('the email %j is answered with %s', (email, fault) => {
  expect(faultsWith({}, { email })).toEqual({ email: fault })
})

test('rules follow the country', () => {
  expect(faultsWith({ country: 'NL', postcode: '1012', region: '' })).toEqual({ 'shipping.postcode': 'postcodeShape' })
  expect(faultsWith({ country: 'NL', postcode: '1012 AB', region: '' })).toEqual({})
  expect(faultsWith({ country: 'HK', postcode: '', region: '' })).toEqual({})
  expect(faultsWith({ country: 'XX' })).toEqual({ 'shipping.country': 'countryMissing' })
})

test('a region of another country is none', () => {
  expect(faultsWith({ region: '999' })).toEqual({ 'shipping.region': 'regionMissing' })
})

test('a single name asks for the other one, a short number for the rest, an endless street for less', () => {
  expect(faultsWith({ name: 'Ada' })).toEqual({ 'shipping.name': 'nameLast' })
  expect(faultsWith({ telephone: '12' })).toEqual({ 'shipping.telephone': 'telephoneShape' })
  expect(faultsWith({ street: 'x'.repeat(121) })).toEqual({ 'shipping.street': 'tooLong' })
})

test('a billing address counts only when it is another one', () => {
  const blank = blankDetails(directory).billing
  expect(detailsFaults({ ...complete, billing: blank }, directory)).toEqual({})
  expect(Object.keys(detailsFaults({ ...complete, billingSame: false, billing: blank }, directory))).toContain(
    'billing.street',
  )
})
