import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { env, readSessionKeys } from '@/lib/env'
import type { SessionKey } from './key-ring'

/**
 * The keys of this shop's sessions: SESSION_KEYS, or one that is made at the first start and kept in SESSION_FOLDER. Several
 * instances must be given the same ones. Throws when the file cannot be written or is not as it was made.
 */
export function sessionKeys(): SessionKey[] {
  if (env.SESSION_KEYS) return env.SESSION_KEYS
  const file = join(/* turbopackIgnore: true */ env.SESSION_FOLDER, 'keys')
  mkdirSync(env.SESSION_FOLDER, { recursive: true, mode: 0o700 })
  try {
    writeFileSync(file, `own:${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  const keys = readSessionKeys(readFileSync(file, 'utf8').trim())
  if (!keys) throw new Error(`${file} holds no keys: delete it, and everybody signs in again.`)
  return keys
}
