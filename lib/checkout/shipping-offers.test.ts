import { expect, test } from 'vitest'
import { availableOffers, offerKey, preselected } from './shipping-offers'

const money = (value: number) => ({ value, currency: 'USD' as const })
const offer = (carrier_code: string, value: number, available = true) => ({
  carrier_code,
  carrier_title: carrier_code,
  method_code: 'standard',
  method_title: 'Standard',
  available,
  error_message: null,
  amount: money(value),
  price_excl_tax: money(value),
  price_incl_tax: money(value),
})
const offers = [offer('courier', 12), null, offer('pigeon', 0, false), offer('post', 5)]

test('offers stand cheapest first, without those one cannot choose', () => {
  expect(availableOffers(offers).map(({ carrier_code }) => carrier_code)).toEqual(['post', 'courier'])
})

test('the cheapest is preselected until one has chosen', () => {
  expect(preselected(offers, null)?.carrier_code).toBe('post')
  expect(preselected(offers, { carrier_code: 'courier', method_code: 'standard' })?.carrier_code).toBe('courier')
})

test('a choice that is no longer offered gives way to the cheapest', () => {
  expect(preselected(offers, { carrier_code: 'pigeon', method_code: 'standard' })?.carrier_code).toBe('post')
})

test('no offers, nothing to preselect', () => {
  expect(preselected([], null)).toBeNull()
  expect(preselected(null, null)).toBeNull()
})

test('two methods of one carrier have different keys', () => {
  expect(offerKey({ carrier_code: 'post', method_code: 'slow' })).not.toBe(
    offerKey({ carrier_code: 'post', method_code: 'fast' }),
  )
})
