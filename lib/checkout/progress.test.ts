import { expect, test } from 'vitest'
import { progressOf, reachable } from './progress'

const address = {
  firstname: 'Ada',
  lastname: 'Lovelace',
  company: null,
  street: ['1 State Street'],
  city: 'Chicago',
  postcode: '60601',
  telephone: null,
  region: null,
  country: { code: 'US', label: 'United States' },
}
const delivered = { ...address, available_shipping_methods: [], selected_shipping_method: null }
const money = { value: 5, currency: 'USD' as const }
const method = {
  carrier_code: 'flatrate',
  carrier_title: 'Flat rate',
  method_code: 'flatrate',
  method_title: 'Fixed',
  amount: money,
  price_excl_tax: money,
  price_incl_tax: money,
}
const blank = { email: null, is_virtual: false, billing_address: null, shipping_addresses: [] }
const known = { ...blank, email: 'ada@example.com', billing_address: address }

test('a cart moves on as it learns more', () => {
  expect(progressOf(blank)).toBe('details')
  expect(progressOf(known)).toBe('details')
  expect(progressOf({ ...known, shipping_addresses: [delivered] })).toBe('delivery')
  expect(progressOf({ ...known, shipping_addresses: [{ ...delivered, selected_shipping_method: method }] })).toBe(
    'payment',
  )
})

test('what needs no delivery skips it', () => {
  expect(progressOf({ ...known, is_virtual: true })).toBe('payment')
})

test('one may go back to any step, but not ahead of oneself', () => {
  expect(reachable('details', 'payment')).toBe('details')
  expect(reachable('payment', 'delivery')).toBe('delivery')
  expect(reachable('nonsense', 'delivery')).toBe('delivery')
})
