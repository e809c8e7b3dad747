/**
 * What is mailed to a customer and must not be known by anybody else: keys to confirm with, tokens of forgotten passwords.
 * An event carries a random seed alone; the secret is made of it with a signing key, and a hash of it is what is stored.
 */
import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { SealedPurpose } from '../../../contracts/internal/customer.ts'
import type { Keys } from '../store/key-store.ts'

export type Sealed = { sealed: string; hash: string }
export type Secrets = ReturnType<typeof openSecrets>

export function openSecrets(keys: Keys) {
  const made = (secret: Buffer, purpose: SealedPurpose, subject: string, seed: string) =>
    createHmac('sha256', secret).update(`${purpose}:${subject}:${seed}`).digest('hex').slice(0, 32)

  return {
    /** A new secret for a subject: what an event may carry, and the hash to store. */
    async make(purpose: SealedPurpose, subject: string): Promise<Sealed> {
      const key = await keys.current()
      const seed = randomBytes(16).toString('hex')
      return { sealed: `${key.kid}.${seed}`, hash: hashOf(made(key.secret, purpose, subject, seed)) }
    },
    /** The secret itself; null when its key is no longer in force. */
    async open(purpose: SealedPurpose, subject: string, sealed: string): Promise<string | null> {
      const [kid = '', seed = ''] = sealed.split('.')
      const key = await keys.find(kid)
      return key ? made(key.secret, purpose, subject, seed) : null
    },
  }
}

/** What is stored of a secret. */
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')

/** Whether this is the secret of a stored hash. */
export function fits(secret: string, hash: string | null): boolean {
  if (hash === null) return false
  const given = Buffer.from(hashOf(secret))
  const expected = Buffer.from(hash)
  return given.length === expected.length && timingSafeEqual(given, expected)
}
