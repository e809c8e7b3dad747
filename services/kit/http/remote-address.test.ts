import { expect, test } from 'vitest'
import { isOwnNetwork, remoteAddress } from './remote-address.ts'

const from = (peer: string, forwarded?: string) =>
  remoteAddress({
    socket: { remoteAddress: peer },
    headers: forwarded ? { 'x-forwarded-for': forwarded } : {},
  } as Parameters<typeof remoteAddress>[0])

test('a machine of the shop is believed whom it asks for, the last one it names', () => {
  expect(from('::ffff:127.0.0.1', '203.0.113.9')).toBe('203.0.113.9')
  expect(from('10.1.2.3', '198.51.100.1, 203.0.113.9')).toBe('203.0.113.9')
  expect(from('127.0.0.1', 'not an address')).toBe('127.0.0.1')
})

test('anybody else speaks for themselves', () => {
  expect(from('203.0.113.9', '198.51.100.1')).toBe('203.0.113.9')
  expect([isOwnNetwork('::1'), isOwnNetwork('172.20.0.1'), isOwnNetwork('8.8.8.8'), isOwnNetwork('')]).toEqual([
    true,
    true,
    false,
    false,
  ])
})
