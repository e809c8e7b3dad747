import { authenticationError, authorizationError, noSuchEntity } from '../../kit/errors.ts'
import type { RequestContext } from '../../kit/module.ts'
import type { Account } from '../domain/account.ts'
import { isLocked } from '../domain/lockout.ts'
import type { Parts, Scope } from '../parts.ts'

/** The account that asks, or Magento's refusal. What is answered then is kept by nobody. */
export async function currentCustomer(
  { accounts, settings, now }: Parts,
  context: RequestContext,
  refusal = "The current customer isn't authorized.",
): Promise<Account> {
  context.cacheable = false
  if (!context.customer) throw authorizationError(refusal)
  const { id, adminId } = context.customer
  const account = await accounts.byId(id)
  if (!account) throw noSuchEntity(`Customer with id "${id}" does not exist.`)
  // Whoever helps a customer is not the one who mistyped the password.
  if (isLocked(account, now()) && adminId === null) throw authenticationError('The account is locked.')
  if (account.confirmationHash && settings().confirmEmail) {
    throw authenticationError("This account isn't confirmed. Verify and try again.")
  }
  return account
}

/** Where and from whom a request comes. */
export const scopeOf = ({ store, remoteAddress }: RequestContext): Scope => ({
  store: store.code,
  remote: remoteAddress,
})

/** Magento's way to write a moment: 2026-01-31 12:00:00, in UTC. */
export const timestamp = (ms: number) => new Date(ms).toISOString().slice(0, 19).replace('T', ' ')
