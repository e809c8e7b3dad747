import { sameEmail } from '@/lib/session/customer-token'
import type { KeyRing } from '@/lib/session/key-ring'
import type { Claim } from './gcra'
import type { WhenAway } from './limiter'
import { networksOf } from './shopper-address'

const minute = 60_000
const hour = 60 * minute

/** So many within so long: all at once, or spread. */
const per = (burst: number, spanMs: number) => ({ burst, everyMs: Math.round(spanMs / burst) })

/** What an operation is counted as. A person stays far below each of these; a script does not. */
export type OperationClass = 'read' | 'write' | 'recover' | 'guess' | 'coupon' | 'order' | 'password'

type Bound = { burst: number; everyMs: number }
type Rule = {
  address: Bound
  /** Per address of a mail or per customer, where the operation names one. */
  account?: Bound
  cart?: Bound
  whenAway: WhenAway
}

const rules: Record<OperationClass, Rule> = {
  read: { address: { burst: 400, everyMs: 20 }, whenAway: 'same' },
  write: { address: { burst: 120, everyMs: 333 }, whenAway: 'same' },
  /** Sends mails, opens accounts, tells whether there are some. */
  recover: { address: per(20, hour), account: per(5, hour), whenAway: 'closed' },
  /** Opens a guest's order by what only its buyer knows. */
  guess: { address: per(20, hour), account: per(8, hour), whenAway: 'stricter' },
  coupon: { address: per(60, hour), cart: per(10, hour), whenAway: 'stricter' },
  order: { address: per(30, 30 * minute), cart: per(5, 10 * minute), whenAway: 'stricter' },
  /** Tries a password of somebody who is signed in. */
  password: { address: per(20, 15 * minute), account: per(5, 15 * minute), whenAway: 'stricter' },
}

/** Who is counted. Whatever names a person is counted under its one-way name. */
export type Bearer = { address: string; account: string | null; cart: string | null }

/** The limits of one operation for one bearer. */
export function claimsFor(kind: OperationClass, { address, account, cart }: Bearer, ring: KeyRing) {
  const rule = rules[kind]
  const claims: Claim[] = [{ key: `${kind}:a:${networksOf(address).own}`, ...rule.address }]
  if (rule.account && account) claims.push({ key: `${kind}:u:${ring.name('limit', account)}`, ...rule.account })
  if (rule.cart && cart) claims.push({ key: `${kind}:c:${ring.name('limit', cart)}`, ...rule.cart })
  return { claims, whenAway: rule.whenAway }
}

const tries = per(5, 15 * minute)

/**
 * The limits of a sign-in. Strangers share one bucket per account; a device from which its owner has signed in before has one
 * of its own, so that nobody can lock the owner out by guessing.
 */
export function signInClaims(email: string, address: string, knownDevice: string | null, ring: KeyRing): Claim[] {
  const { own, around } = networksOf(address)
  const account = ring.name('limit', sameEmail(email))
  return [
    { key: `in:u:${account}:${knownDevice ?? 'strangers'}`, ...tries },
    { key: `in:a:${own}`, ...per(20, 15 * minute) },
    { key: `in:n:${around}`, ...per(100, 15 * minute) },
  ]
}
