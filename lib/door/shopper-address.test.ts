import { expect, test } from 'vitest'
import { networksOf, shopperAddress } from './shopper-address'

const from = (list: string, hops: number) => shopperAddress(new Headers({ 'x-forwarded-for': list }), hops)

test('only what our own proxies appended is believed', () => {
  expect(from('9.9.9.9, 203.0.113.7', 0)).toBe('203.0.113.7')
  expect(from('9.9.9.9, 203.0.113.7', 1)).toBe('203.0.113.7')
  expect(from('9.9.9.9, 203.0.113.7, 10.0.0.2', 2)).toBe('203.0.113.7')
  expect(from('::ffff:203.0.113.7', 1)).toBe('203.0.113.7')
  expect(from('2001:db8::1', 1)).toBe('2001:db8::1')
})

test('garbage, and lists shorter than there are proxies, name nobody', () => {
  expect(from('<script>', 1)).toBe('unknown')
  expect(from('203.0.113.7', 2)).toBe('unknown')
  expect(shopperAddress(new Headers(), 0)).toBe('unknown')
})

test('whoever has a whole IPv6 network is one', () => {
  expect(networksOf('2001:db8:1:2::9')).toEqual({ own: '2001:db8:1:2::/64', around: '2001:db8:1::/48' })
  expect(networksOf('2001:db8:1:2:ffff:1:1:1').own).toBe(networksOf('2001:0db8:1:2::').own)
  expect(networksOf('203.0.113.7')).toEqual({ own: '203.0.113.7', around: '203.0.113.0/24' })
})
