import { randomBytes } from 'node:crypto'
import type { Database } from '../../kit/database.ts'
import type { SigningKey } from '../security/token.ts'
import type { CustomerTables } from './customer-tables.ts'

/** Two count: tokens of the last key stay good while the next one signs. */
const inForce = 2
const secretBytes = 32

export type Keys = {
  /** The key that signs. */
  current(): Promise<SigningKey>
  /** A key in force by its id. */
  find(kid: string): Promise<SigningKey | null>
  /** Makes a new key that signs from now on; the one before it still counts, older ones no longer. */
  rotate(): Promise<void>
}

/** Keys kept in the database: made at the first start, shared by every process on it. */
export function keyStore(database: Database<CustomerTables>, now: () => number): Keys {
  let known: SigningKey[] | null = null

  async function load(): Promise<SigningKey[]> {
    const rows = await database
      .fresh()
      .selectFrom('signing_key')
      .selectAll()
      .orderBy('created_at', 'desc')
      .orderBy('kid')
      .limit(inForce)
      .execute()
    known = rows.map(({ kid, secret }) => ({ kid, secret: Buffer.from(secret, 'base64') }))
    return known
  }

  async function add() {
    const secret = randomBytes(secretBytes).toString('base64')
    const kid = randomBytes(8).toString('hex')
    await database.write.insertInto('signing_key').values({ kid, secret, created_at: now() }).execute()
    return load()
  }

  return {
    async current() {
      const keys = known ?? (await load())
      const [newest] = keys.length > 0 ? keys : await add()
      if (!newest) throw new Error('There is no key to sign with.')
      return newest
    },
    async find(kid) {
      const named = (keys: SigningKey[]) => keys.find((key) => key.kid === kid)
      // Another process may have made a newer one.
      return named(known ?? []) ?? named(await load()) ?? null
    },
    async rotate() {
      await add()
      const kept = (known ?? []).map(({ kid }) => kid)
      await database.write.deleteFrom('signing_key').where('kid', 'not in', kept).execute()
    },
  }
}

/** Keys that the surroundings give: `kid:base64` each, the first of them signs. */
export function givenKeys(list: string): Keys {
  const keys = list.split(',').map((entry) => {
    const [kid = '', secret = ''] = entry.trim().split(':')
    const bytes = Buffer.from(secret, 'base64')
    if (!kid || bytes.length < secretBytes) {
      throw new Error(`A token key is written kid:base64, with at least ${secretBytes} bytes.`)
    }
    return { kid, secret: bytes }
  })
  const [first] = keys
  if (!first) throw new Error('There is no key to sign tokens with.')
  return {
    current: async () => first,
    find: async (kid) => keys.find((key) => key.kid === kid) ?? null,
    async rotate() {
      throw new Error('The keys come from the surroundings: change them there.')
    },
  }
}
