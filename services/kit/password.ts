/**
 * Passwords at rest: argon2id where Node has it (24), scrypt where it does not (22). A hash says how it was made, so both
 * are read everywhere and an older one is made anew when its owner signs in.
 */
import * as crypto from 'node:crypto'
import { promisify } from 'node:util'

/** OWASP's second choice of parameters: 19 MiB, two passes, one lane. */
const argon = { memory: 19_456, passes: 2, parallelism: 1 }
const scryptCost = { N: 2 ** 15, r: 8, p: 3 }
const tagBytes = 32
const saltBytes = 16

type Argon2 = (
  kind: 'argon2id',
  parameters: { message: Buffer; nonce: Buffer; tagLength: number } & typeof argon,
  done: (error: Error | null, tag: Buffer) => void,
) => void

const argon2 = (crypto as { argon2?: Argon2 }).argon2
const scrypt = promisify<string, Buffer, number, crypto.ScryptOptions, Buffer>(crypto.scrypt)

/** A hash of a password, in the form that `checkPassword` reads: `$argon2id$v=19$m=19456,t=2,p=1$<salt>$<tag>`. */
export async function hashPassword(password: string): Promise<string> {
  const salt = crypto.randomBytes(saltBytes)
  if (argon2) {
    const tag = await argon2id(password, salt, argon)
    return `$argon2id$v=19$m=${argon.memory},t=${argon.passes},p=${argon.parallelism}$${plain(salt)}$${plain(tag)}`
  }
  const { N, r, p } = scryptCost
  const tag = await scryptOf(password, salt, scryptCost)
  return `$scrypt$ln=${Math.log2(N)},r=${r},p=${p}$${plain(salt)}$${plain(tag)}`
}

/** Whether this is the password, and whether its hash should be made anew. An unreadable hash matches nothing. */
export async function checkPassword(password: string, hash: string): Promise<{ matches: boolean; isOld: boolean }> {
  const made = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash)
  if (made && argon2) {
    const [, memory, passes, parallelism, salt = '', tag = ''] = made
    const wanted = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) }
    const got = await argon2id(password, Buffer.from(salt, 'base64'), wanted)
    const isOld = wanted.memory < argon.memory || wanted.passes < argon.passes
    return { matches: same(got, Buffer.from(tag, 'base64')), isOld }
  }
  const older = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash)
  if (!older) return { matches: false, isOld: false }
  const [, ln, r, p, salt = '', tag = ''] = older
  const cost = { N: 2 ** Number(ln), r: Number(r), p: Number(p) }
  const got = await scryptOf(password, Buffer.from(salt, 'base64'), cost)
  return { matches: same(got, Buffer.from(tag, 'base64')), isOld: argon2 !== undefined }
}

/** Takes as long as a real check: whoever asks for a name that does not exist learns nothing from the time. */
export async function checkNobody(password: string): Promise<void> {
  nobody ??= hashPassword(crypto.randomBytes(12).toString('base64'))
  await checkPassword(password, await nobody)
}
let nobody: Promise<string> | undefined

function argon2id(password: string, nonce: Buffer, parameters: typeof argon): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    if (!argon2) return reject(new Error('This Node has no argon2: use Node 24.'))
    const message = Buffer.from(password.normalize('NFKC'))
    argon2('argon2id', { message, nonce, tagLength: tagBytes, ...parameters }, (error, tag) =>
      error ? reject(error) : resolve(tag),
    )
  })
}

const scryptOf = (password: string, salt: Buffer, { N, r, p }: typeof scryptCost) =>
  scrypt(password.normalize('NFKC'), salt, tagBytes, { N, r, p, maxmem: 256 * N * r })

const plain = (bytes: Buffer) => bytes.toString('base64').replace(/=+$/, '')
const same = (a: Buffer, b: Buffer) => a.length === b.length && crypto.timingSafeEqual(a, b)
