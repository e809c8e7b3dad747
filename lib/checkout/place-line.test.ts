import { expect, test } from 'vitest'
import { placeLine } from './place-line'

test.each([
  [{ postcode: '60601', city: 'Chicago', region: 'Illinois', country: 'US' }, 'Chicago, Illinois 60601'],
  [{ postcode: 'SW1A 1AA', city: 'London', region: null, country: 'GB' }, 'London, SW1A 1AA'],
  [{ postcode: null, city: 'Hong Kong', region: null, country: 'HK' }, 'Hong Kong'],
  [{ postcode: '1012 AB', city: 'Amsterdam', region: null, country: 'NL' }, '1012 AB Amsterdam'],
])('%j is written %j', (place, line) => {
  expect(placeLine(place)).toBe(line)
})
