import { expect, test } from 'vitest'
import { trackingUrl } from './tracking'

test('a carrier we know has a page, with the number as it may stand in an address', () => {
  expect(trackingUrl({ title: 'United Parcel Service (UPS)', number: '1Z 999' })).toBe(
    'https://www.ups.com/track?tracknum=1Z%20999',
  )
  expect(trackingUrl({ title: 'Parcel', carrier: 'dhl', number: '12' })).toContain('dhl.com')
})

test('one we do not know has none', () => {
  expect(trackingUrl({ title: 'Upsilon Couriers', number: '12' })).toBeNull()
  expect(trackingUrl({ title: 'UPS', number: '' })).toBeNull()
  expect(trackingUrl(null)).toBeNull()
})
