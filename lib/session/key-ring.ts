import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

/** A key of 32 bytes with a name, so that a newer one can take over while what the older one made is still read. */
export type SessionKey = { id: string; key: Buffer }

export type KeyRing = ReturnType<typeof openKeyRing>

const ivBytes = 12
const tagBytes = 16

/** One use, one key: what is known of one tells nothing of the others. */
const derive = (key: Buffer, purpose: string) => Buffer.from(hkdfSync('sha256', key, '', `vitrine ${purpose}`, 32))

/**
 * What is stored goes through these keys: names are one-way (HMAC-SHA256), contents sealed (AES-256-GCM). The first key
 * makes, all of them read. Throws when there is none.
 */
export function openKeyRing(keys: SessionKey[]) {
  const [current] = keys
  if (!current) throw new Error('SESSION_KEYS names no key.')
  const named = (key: Buffer, purpose: string, text: string) =>
    createHmac('sha256', derive(key, `name ${purpose}`))
      .update(text)
      .digest('base64url')

  return {
    /** The name of a secret or of a person in the store: the same each time, and no way back. */
    name: (purpose: string, text: string) => named(current.key, purpose, text),

    /** Its names under every key, the current one first. */
    names: (purpose: string, text: string) => keys.map(({ key }) => named(key, purpose, text)),

    /** Seals a text; `about` says what it belongs to and must be given again to open it. */
    seal(text: string, about: string): string {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv('aes-256-gcm', derive(current.key, 'seal'), iv)
      cipher.setAAD(Buffer.from(about))
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return `${current.id}.${Buffer.concat([iv, sealed, cipher.getAuthTag()]).toString('base64url')}`
    },

    /** What was sealed; null when it is not ours, was changed, belongs elsewhere, or its key is gone. */
    open(sealed: string, about: string): string | null {
      const [id, body = ''] = sealed.split('.')
      const key = keys.find((one) => one.id === id)?.key
      const bytes = Buffer.from(body, 'base64url')
      if (!key || bytes.length < ivBytes + tagBytes) return null
      const decipher = createDecipheriv('aes-256-gcm', derive(key, 'seal'), bytes.subarray(0, ivBytes))
      decipher.setAAD(Buffer.from(about))
      decipher.setAuthTag(bytes.subarray(-tagBytes))
      try {
        return decipher.update(bytes.subarray(ivBytes, -tagBytes), undefined, 'utf8') + decipher.final('utf8')
      } catch {
        return null
      }
    },

    /** A secret for another use, such as a library's own signatures. */
    secret: (purpose: string) => derive(current.key, `secret ${purpose}`).toString('base64url'),
  }
}
