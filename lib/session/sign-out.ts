import { RevokeCustomerTokenOperation } from '@/graphql/generated/operations'
import { type ContextCookie, contextCookie } from '@/lib/context/context-cookie'
import { askFor } from '@/lib/door/ask-backend'
import type { Cookie } from '@/lib/door/session-cookies'
import { BackendError } from '@/lib/graphql/backend-error'
import type { Session } from './sessions'
import type { Caller, SignInParts } from './sign-in'

/** What the browser forgets when nobody is signed in any more: the session, the name, and the customer's cart and prices. */
export function forgetCustomer({ context }: Caller, { cookies }: SignInParts): (Cookie | ContextCookie)[] {
  const { storefront, currency } = context
  return [
    ...cookies.forgetSession(),
    ...cookies.forgetCart(),
    ...cookies.forgetOrder(),
    contextCookie({ storefront, currency, group: null }),
  ]
}

/** Magento ends all of a customer's tokens at once; one that does not answer ends them by their age. */
async function revokeToken({ token }: Session, { context, address }: Caller): Promise<void> {
  try {
    await askFor(context, address, token)(RevokeCustomerTokenOperation, {})
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    console.error(JSON.stringify({ level: 'warn', name: 'session', message: error.message }))
  }
}

/**
 * Ends this device's session. The backend's token ends with it, unless the customer is signed in elsewhere: revoking would sign
 * out there too, and the only copy of this one goes with the session.
 */
export async function signOut(caller: Caller, parts: SignInParts): Promise<(Cookie | ContextCookie)[]> {
  const { sessionId } = caller.visitor
  const session = sessionId && (await parts.sessions.find(sessionId))
  if (session && session !== 'away') {
    await parts.sessions.end(session)
    const rest = await parts.sessions.devices(session)
    if (rest !== 'away' && rest.length === 0) await revokeToken(session, caller)
  }
  return forgetCustomer(caller, parts)
}

/** Ends every session of this customer, and every token at the backend. */
export async function signOutEverywhere(session: Session, caller: Caller, parts: SignInParts) {
  await parts.sessions.endAll(session)
  await revokeToken(session, caller)
  return forgetCustomer(caller, parts)
}
