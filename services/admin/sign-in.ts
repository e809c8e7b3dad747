import { randomBytes } from 'node:crypto'
import { authenticationError } from '../kit/errors.ts'
import { checkNobody, checkPassword, hashPassword } from '../kit/password.ts'
import { afterFailure, isLocked } from './domain/lockout.ts'
import type { AdminStore, AdminUser } from './store/admin-store.ts'

/** Magento's oauth/access_token_lifetime/admin: four hours. */
const tokenMs = 4 * 3600 * 1000
/** Sign-ins of one user wait for each other, so that guesses sent at once are counted one by one. */
const underWay = new Map<string, Promise<unknown>>()

const wrong = () =>
  authenticationError(
    'The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later.',
  )

/**
 * Signs an administrator in and answers a new token. A wrong name, a wrong password and a locked user are refused in the
 * same words and take the same time.
 */
export function signIn(store: AdminStore, now: () => number, username: string, password: string): Promise<string> {
  const name = username.toLowerCase()
  const turn = (underWay.get(name) ?? Promise.resolve()).then(
    () => attempt(store, now, name, password),
    () => attempt(store, now, name, password),
  )
  const ended = turn.then(
    () => undefined,
    () => undefined,
  )
  underWay.set(name, ended)
  void ended.then(() => {
    if (underWay.get(name) === ended) underWay.delete(name)
  })
  return turn
}

async function attempt(store: AdminStore, now: () => number, username: string, password: string): Promise<string> {
  const user = await store.byName(username)
  if (!user?.isActive || isLocked(user.attempts, now())) {
    await checkNobody(password)
    throw wrong()
  }
  const { matches, isOld } = await checkPassword(password, user.passwordHash)
  if (!matches) {
    await store.change(user.id, { attempts: afterFailure(user.attempts, now()) })
    throw wrong()
  }
  const renewed = isOld ? { passwordHash: await hashPassword(password) } : {}
  await store.change(user.id, { ...renewed, attempts: { failures: 0, lockedUntil: null } })
  return issueToken(store, now, user)
}

async function issueToken(store: AdminStore, now: () => number, { id }: AdminUser): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await store.keepToken(token, id, now(), now() + tokenMs)
  return token
}
