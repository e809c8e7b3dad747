/**
 * Password hashes as Magento keeps them, for customers who were imported: `hash:salt:version`, where several versions
 * are steps one after the other (`1:2` is argon2id over an old sha256). Every one is made anew at the next sign-in.
 */
import * as crypto from 'node:crypto'

type Argon2 = (
  kind: 'argon2id',
  parameters: {
    message: Buffer
    nonce: Buffer
    tagLength: number
    memory: number
    passes: number
    parallelism: number
  },
  done: (error: Error | null, tag: Buffer) => void,
) => void
const argon2 = (crypto as { argon2?: Argon2 }).argon2

/** libsodium's interactive limits, which Magento uses where the version does not say its own. */
const interactive = { tagLength: 32, passes: 2, memoryBytes: 67_108_864 }
const mostMemoryBytes = 1024 ** 3

/** Whether a hash has the form of Magento. */
export function isMagentoHash(hash: string): boolean {
  return /^[0-9a-f]+:[^:]*(:(0|1|2|3_\d+_\d+_\d+))*$/i.test(hash)
}

/** Whether this is the password of a Magento hash. */
export async function checkMagentoHash(password: string, stored: string): Promise<boolean> {
  const [hash = '', salt = '', ...versions] = stored.split(':')
  let made = password
  for (const version of versions.length > 0 ? versions : ['1']) {
    const next = await step(version, made, salt)
    if (next === null) return false
    made = next
  }
  const expected = Buffer.from(hash.toLowerCase())
  const given = Buffer.from(made)
  return given.length === expected.length && crypto.timingSafeEqual(given, expected)
}

async function step(version: string, text: string, salt: string): Promise<string | null> {
  if (version === '0')
    return crypto
      .createHash('md5')
      .update(salt + text)
      .digest('hex')
  if (version === '1')
    return crypto
      .createHash('sha256')
      .update(salt + text)
      .digest('hex')
  const own = /^3_(\d+)_(\d+)_(\d+)$/.exec(version)
  if (!own && version !== '2') return null
  const [tagLength, passes, memoryBytes] = own
    ? own.slice(1).map(Number)
    : [interactive.tagLength, interactive.passes, interactive.memoryBytes]
  if (!argon2 || !tagLength || !passes || !memoryBytes || memoryBytes > mostMemoryBytes || tagLength > 1024) return null
  const parameters = { message: Buffer.from(text), nonce: nonceOf(salt), tagLength, passes, parallelism: 1 }
  return new Promise((resolve, reject) => {
    argon2('argon2id', { ...parameters, memory: Math.floor(memoryBytes / 1024) }, (error, tag) =>
      error ? reject(error) : resolve(tag.toString('hex')),
    )
  })
}

/** libsodium takes sixteen bytes: a longer salt is cut, a shorter one repeated. */
function nonceOf(salt: string): Buffer {
  const bytes = Buffer.from(salt)
  return bytes.length >= 16 ? bytes.subarray(0, 16) : Buffer.alloc(16, bytes.length > 0 ? bytes : 0)
}
