import { expect, test } from 'vitest'
import { isNumericPostcode, isPostcode, postcodeExample } from './postcode'

test.each([
  ['NL', '1012 AB'],
  ['NL', '1012ab'],
  ['US', '60601-1234'],
  ['GB', 'ec1a 1bb'],
  ['DE', ' 10115 '],
  ['BR', 'whatever they use'],
])('in %s, %j is a postcode', (country, postcode) => {
  expect(isPostcode(postcode, country)).toBe(true)
})

test.each([
  ['NL', '1012'],
  ['US', '6060'],
  ['DE', '1011A'],
  ['GB', '12345'],
])('in %s, %j is not', (country, postcode) => {
  expect(isPostcode(postcode, country)).toBe(false)
})

test.each(['AT', 'BE', 'CA', 'DE', 'FR', 'GB', 'IE', 'NL', 'PL', 'PT', 'SE', 'US'])(
  'the example for %s is one',
  (country) => {
    expect(isPostcode(postcodeExample(country), country)).toBe(true)
  },
)

test('a phone shows digits only where letters never come', () => {
  expect(isNumericPostcode('DE')).toBe(true)
  expect(isNumericPostcode('NL')).toBe(false)
  expect(isNumericPostcode('BR')).toBe(false)
})
