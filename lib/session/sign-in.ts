import { GenerateCustomerTokenOperation, SignedInCustomerOperation } from '@/graphql/generated/operations'
import type { Context } from '@/lib/context/context'
import { type ContextCookie, contextCookie } from '@/lib/context/context-cookie'
import { type Ask, askFor, type Json } from '@/lib/door/ask-backend'
import { knownDevice, makeDeviceProof } from '@/lib/door/device-proof'
import type { Limiter } from '@/lib/door/limiter'
import { signInClaims } from '@/lib/door/limits'
import type { Cookie, SessionCookies, Visitor } from '@/lib/door/session-cookies'
import { BackendError } from '@/lib/graphql/backend-error'
import { sameEmail } from './customer-token'
import { deviceNames } from './device'
import type { KeyRing } from './key-ring'
import type { Session, Sessions } from './sessions'
import { takeOverCart } from './take-over-cart'

/** Longer ones are no password; hashing them is work for an attacker to give. */
const longestPassword = 256

/** Who asks, from where, with what in his cookies. */
export type Caller = { context: Context; address: string; userAgent: string; visitor: Visitor }
export type SignInParts = { sessions: Sessions; ring: KeyRing; limiter: Limiter; cookies: SessionCookies }

/** REFUSED carries what the backend says to people; AWAY is our own store of sessions. */
export type SignInFault =
  | { code: 'REFUSED'; message: string }
  | { code: 'TOO_MANY'; retryAfterMs: number }
  | { code: 'DOWN' | 'AWAY' | 'INCOMPLETE' }

type SignedIn = { session: Session; cookies: (Cookie | ContextCookie)[] }
export type SignInOutcome = ({ ok: true } & SignedIn) | ({ ok: false } & SignInFault)

/** The customer's token for a password: counted per account, device and address, whatever comes of it. */
export async function tokenFor(
  email: string,
  password: string,
  { context, address, visitor }: Caller,
  { ring, limiter }: SignInParts,
): Promise<{ ok: true; token: string } | ({ ok: false } & SignInFault)> {
  if (!email || email.length > 254 || !password || password.length > longestPassword) {
    return { ok: false, code: 'INCOMPLETE' }
  }
  const claims = signInClaims(email, address, knownDevice(visitor.deviceProof, email, ring), ring)
  const retryAfterMs = await limiter.take(claims, 'stricter')
  if (retryAfterMs > 0) return { ok: false, code: 'TOO_MANY', retryAfterMs }
  try {
    const { data, errors } = await askFor(context, address)(GenerateCustomerTokenOperation, { email, password })
    const token = (data?.generateCustomerToken as Json | null | undefined)?.token
    if (typeof token !== 'string' || !token) return { ok: false, code: 'REFUSED', message: errors[0]?.message ?? '' }
    await limiter.giveBack(claims)
    return { ok: true, token }
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    await limiter.giveBack(claims)
    return { ok: false, code: 'DOWN' }
  }
}

/** Whom the token belongs to; nothing of it where the backend does not say. */
async function whoIs(ask: Ask): Promise<{ firstname: string; group: number | null }> {
  const nobody = { firstname: '', group: null }
  try {
    const customer = (await ask(SignedInCustomerOperation, {})).data?.customer as Json | null | undefined
    const uid = (customer?.group as Json | null | undefined)?.uid
    const group = typeof uid === 'string' ? Number(Buffer.from(uid, 'base64').toString()) : Number.NaN
    return { firstname: String(customer?.firstname ?? ''), group: Number.isInteger(group) ? group : null }
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    return nobody
  }
}

/** Begins a session with a token: ends the one this browser had, takes the guest's cart over, and says which cookies follow. */
export async function beginSession(
  email: string,
  token: string,
  { context, address, userAgent, visitor }: Caller,
  { sessions, ring, cookies }: SignInParts,
): Promise<SignInOutcome> {
  const ask = askFor(context, address, token)
  const { cart, pending } = await takeOverCart(ask, visitor.cartId)
  const opened = await sessions.open({ email, token, ...deviceNames(userAgent), pendingCart: pending })
  if (!opened) return { ok: false, code: 'AWAY' }
  const session = { ...opened, cartId: cart?.id ?? null }
  await sessions.save(session)
  const former = visitor.sessionId && (await sessions.find(visitor.sessionId))
  if (former && former !== 'away') await sessions.end(former)

  const { firstname, group } = await whoIs(ask)
  const { storefront, currency } = context
  return {
    ok: true,
    session,
    cookies: [
      cookies.keepSession(session.id),
      cookies.keepDevice(makeDeviceProof(sameEmail(email), ring)),
      cookies.hintName(firstname),
      cookies.dropCartId(),
      ...(cart?.count == null ? [] : [cookies.hintCount(cart.count)]),
      contextCookie({ storefront, currency, group }),
    ],
  }
}
