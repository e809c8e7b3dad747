import { authenticationError, authorizationError, inputError } from '../kit/errors.ts'
import { checkNobody, checkPassword, hashPassword } from '../kit/password.ts'
import type { Account } from './domain/account.ts'
import { emailIdentity } from './domain/email.ts'
import { isLocked } from './domain/lockout.ts'
import type { Parts } from './parts.ts'
import { perAddressLimit } from './per-address.ts'
import { checkMagentoHash, isMagentoHash } from './security/magento-hash.ts'
import { oneAtATime } from './security/one-at-a-time.ts'
import { readToken, signToken } from './security/token.ts'

const failureSpanMs = 10 * 60_000
/** Attempts at one account that may wait for each other. */
const mostWaiting = 100

export type SignIn = ReturnType<typeof openSignIn>

/** Magento's one sentence for every sign-in that fails: it does not tell whether the account exists or is locked. */
const wrongSignIn =
  'The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later.'

/** Passwords and tokens. Each attempt is counted, per account and per remote address, however many a request holds. */
export function openSignIn({ accounts, keys, settings, now }: Parts) {
  const failures = perAddressLimit(() => settings().limits.failuresPerAddress, failureSpanMs, now)
  const inTurn = oneAtATime(mostWaiting)

  /** The account whose password this is, or null. It takes the same time whether there is one or not. */
  async function attempt(
    find: () => Promise<Account | null>,
    password: string,
    remote: string,
  ): Promise<Account | null> {
    const account = await find()
    if (!account?.passwordHash || isLocked(account, now()) || !failures.allows(remote)) {
      await checkNobody(password)
      failures.take(remote)
      return null
    }
    const old = isMagentoHash(account.passwordHash)
    const { matches, isOld } = old
      ? { matches: await checkMagentoHash(password, account.passwordHash), isOld: true }
      : await checkPassword(password, account.passwordHash)
    if (!matches) {
      failures.take(remote)
      await accounts.noteFailure(account.id, settings().password)
      return null
    }
    if (account.count > 0) await accounts.forgiveFailures(account.id)
    if (isOld) await accounts.rehash(account.id, await hashPassword(password))
    return account
  }

  async function issue(account: Pick<Account, 'id' | 'tokensVoidUntil'>, admin?: number): Promise<string> {
    // After a revocation in this very second the next token belongs to the next one, so that it is not void.
    const iat = Math.max(Math.floor(now() / 1000), account.tokensVoidUntil + 1)
    const exp = iat + Math.round(settings().tokenHours * 3600)
    return signToken({ uid: account.id, iat, exp, ...(admin ? { admin } : {}) }, await keys.current())
  }

  return {
    issue,

    /** A token for whoever knows the password. */
    async withPassword(email: string, password: string, remote: string): Promise<string> {
      if (email.trim() === '') throw inputError('Specify the "email" value.')
      if (password === '') throw inputError('Specify the "password" value.')
      const find = () => accounts.byEmail(email)
      const account = await inTurn(emailIdentity(email), () => attempt(find, password, remote))
      if (!account) throw authenticationError(wrongSignIn)
      if (account.confirmationHash && settings().confirmEmail) {
        throw authenticationError("This account isn't confirmed. Verify and try again.")
      }
      return issue(account)
    },

    /** A token for an administrator who shops in a customer's name, where the shop and the customer allow it. */
    async forAdmin(email: string, admin: number): Promise<string> {
      if (email.trim() === '') throw inputError('Specify the "customer email" value.')
      if (!settings().loginAsCustomer) throw authorizationError('Login as Customer is disabled.')
      const account = await accounts.byEmail(email)
      if (!account) throw inputError('Customer email provided does not exist')
      if (!account.allowAssistance) {
        throw authorizationError('The user has not enabled the "Allow remote shopping assistance" functionality.')
      }
      return issue(account, admin)
    },

    /** Whether somebody who is signed in knows the password; wrong ones lock the account like wrong sign-ins. */
    async confirmPassword(account: Account, password: string, remote: string): Promise<void> {
      const find = () => accounts.byId(account.id)
      const known = await inTurn(emailIdentity(account.email), () => attempt(find, password, remote))
      if (known) return
      const after = await accounts.byId(account.id)
      const locked = after !== null && isLocked(after, now())
      throw authenticationError(locked ? 'The account is locked.' : 'Invalid login or password.')
    },

    /** Whose token this is; null when it is forged, over or revoked. */
    async identify(token: string) {
      const claims = await readToken(token, keys.find, now())
      const row = claims && (await accounts.identity(claims.uid))
      if (!claims || !row || claims.iat <= Number(row.tokens_void_until)) return null
      const { uid, iat, admin } = claims
      return { id: uid, groupId: row.group_id, issuedAt: iat * 1000, adminId: admin ?? null }
    },

    revoke: accounts.voidTokens,
  }
}
