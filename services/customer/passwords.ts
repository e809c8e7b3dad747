import { inputError, tooManyRequests } from '../kit/errors.ts'
import { hashPassword } from '../kit/password.ts'
import { openRateLimit } from '../kit/rate-limit.ts'
import type { Account } from './domain/account.ts'
import { emailIdentity, isEmail } from './domain/email.ts'
import { isLocked } from './domain/lockout.ts'
import { passwordFault } from './domain/password-rules.ts'
import type { Parts } from './parts.ts'
import { perAddressLimit } from './per-address.ts'
import { fits } from './security/secrets.ts'
import type { SignIn } from './sign-in.ts'

const hourMs = 3600_000
/** No account has it: what is done for an address without one costs the same. */
const nobody = -1

export type Passwords = ReturnType<typeof openPasswords>

/** Changing a password, by knowing it or by a mail. Whoever asks for the mail learns nothing about the account. */
export function openPasswords({ accounts, secrets, settings, now }: Parts, signIn: SignIn) {
  const perAddress = perAddressLimit(() => settings().limits.resetsPerAddressAndHour, hourMs, now)
  const perAccount = openRateLimit(() => settings().limits.mailsPerAccountAndHour, hourMs, now)
  const guesses = perAddressLimit(() => settings().limits.failuresPerAddress, 10 * 60_000, now)

  /** Everything that a new password ends: older tokens, a lock, an open reset. */
  async function replaced(account: Account, password: string): Promise<Partial<Account>> {
    return {
      passwordHash: await hashPassword(password),
      tokensVoidUntil: Math.max(Math.floor(now() / 1000), account.tokensVoidUntil + 1),
      count: 0,
      firstFailureAt: null,
      lockedUntil: null,
      resetHash: null,
      resetAt: null,
    }
  }

  function checkEmail(email: string): void {
    if (email.trim() === '') throw inputError('You must specify an email address.')
    if (!isEmail(email.trim())) throw inputError('The email address has an invalid format.')
  }

  async function change(account: Account, current: string, next: string, remote: string): Promise<void> {
    if (current.trim() === '') throw inputError('Specify the "currentPassword" value.')
    if (next.trim() === '') throw inputError('Specify the "newPassword" value.')
    await signIn.confirmPassword(account, current, remote)
    const fault = passwordFault(next, settings().password, account.email)
    if (fault) throw inputError(fault)
    const event = { type: 'customer.password-changed' as const, customerId: account.id }
    await accounts.change(account.id, await replaced(account, next), [event])
  }

  /** Mails a link, when there is such an account; answers the same either way. */
  async function requestReset(email: string, remote: string): Promise<true> {
    checkEmail(email)
    if (!perAddress.take(remote)) throw tooManyRequests('Too many password resets were asked for. Please wait.')
    const account = await accounts.byEmail(email)
    const may = account !== null && !isLocked(account, now()) && perAccount.take(String(account.id))
    await mailReset({ id: may ? account.id : nobody, email })
    return true
  }

  /** Mails a link to choose a new password. */
  async function mailReset({ id, email }: Pick<Account, 'id' | 'email'>): Promise<void> {
    const { sealed, hash } = await secrets.make('reset', emailIdentity(email))
    const event = { type: 'customer.password-reset-asked' as const, customerId: id, token: sealed }
    await accounts.change(id, { resetHash: hash, resetAt: now() }, [event])
  }

  /** Sets a password by the token of a mail, once. */
  async function reset(email: string, token: string, password: string, remote: string): Promise<true> {
    checkEmail(email)
    if (token === '') throw inputError('resetPasswordToken must be specified')
    if (password === '') throw inputError('newPassword must be specified')
    const refused = () => inputError("Cannot set the customer's password")
    if (!guesses.allows(remote)) throw refused()
    const account = await accounts.byEmail(email)
    const open = account?.resetAt != null && now() - account.resetAt < settings().password.resetHours * hourMs
    if (!account || !open || !fits(token, account.resetHash)) {
      guesses.take(remote)
      throw refused()
    }
    if (isLocked(account, now())) throw inputError('The account is locked')
    if (passwordFault(password, settings().password, account.email)) throw refused()
    const event = { type: 'customer.password-changed' as const, customerId: account.id }
    // Whoever read the mail owns the address: nothing is left to confirm.
    const changes = { ...(await replaced(account, password)), confirmationHash: null }
    const when = { reset_hash: account.resetHash }
    if (!(await accounts.change(account.id, changes, [event], when))) throw refused()
    return true
  }

  return { change, requestReset, mailReset, reset }
}
