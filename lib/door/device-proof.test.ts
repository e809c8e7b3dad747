import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { openKeyRing } from '@/lib/session/key-ring'
import { knownDevice, makeDeviceProof } from './device-proof'
import { signInClaims } from './limits'

const ring = openKeyRing([{ id: 'a', key: randomBytes(32) }])

test('a device is known by its proof, for the address it signed in with', () => {
  const proof = makeDeviceProof('ada@example.com', ring)
  expect(knownDevice(proof, 'Ada@Example.com ', ring)).toBe(proof.split('.')[0])
  expect(knownDevice(proof, 'eve@example.com', ring)).toBeNull()
  expect(
    knownDevice(
      makeDeviceProof('ada@example.com', openKeyRing([{ id: 'b', key: randomBytes(32) }])),
      'ada@example.com',
      ring,
    ),
  ).toBeNull()
})

test.each([null, '', '.', 'a.b', 'nonce'])('%j proves nothing', (proof) => {
  expect(knownDevice(proof, 'ada@example.com', ring)).toBeNull()
})

test('the owner’s device does not spend what strangers spend, and strangers share what they have', () => {
  const keys = (address: string, device: string | null) =>
    signInClaims('ada@example.com', address, device, ring)[0]?.key
  expect(keys('203.0.113.7', null)).toBe(keys('198.51.100.9', null))
  expect(keys('203.0.113.7', 'own-device')).not.toBe(keys('203.0.113.7', null))
  expect(keys('203.0.113.7', null)).not.toContain('ada')
})
