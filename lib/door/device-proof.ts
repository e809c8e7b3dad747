import { randomBytes, timingSafeEqual } from 'node:crypto'
import { sameEmail } from '@/lib/session/customer-token'
import type { KeyRing } from '@/lib/session/key-ring'

const said = (nonce: string, email: string) => `${nonce} ${sameEmail(email)}`

/** A proof that this device has signed in with this address; good for nothing else. */
export function makeDeviceProof(email: string, ring: KeyRing): string {
  const nonce = randomBytes(12).toString('base64url')
  return `${nonce}.${ring.name('device', said(nonce, email))}`
}

/** The device's own name, when its cookie proves that it has signed in with this address before; else null. */
export function knownDevice(proof: string | null, email: string, ring: KeyRing): string | null {
  const [nonce = '', given = ''] = proof?.split('.') ?? []
  const isProven = ring.names('device', said(nonce, email)).some((name) => isSame(name, given))
  return isProven ? nonce : null
}

const isSame = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
