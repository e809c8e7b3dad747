import 'server-only'
import type { Translator } from '@/lib/messages/translator'
import { sameEmail } from '@/lib/session/customer-token'
import type { Session } from '@/lib/session/sessions'
import type { Caller, SignInParts } from '@/lib/session/sign-in'
import { forgetCustomer } from '@/lib/session/sign-out'
import { answerCall, type Outcome } from './answer-call'
import { askFor } from './ask-backend'
import { customerCartKeeper, guestCartKeeper } from './cart-keeper'
import { customerCookies, isTokenDead } from './customer-effects'
import { claimsFor } from './limits'
import { natureOf } from './operation-nature'
import type { Call } from './parse-call'
import { type Passed, pass, refuse } from './refusal'

/** The address of a mail that an operation names: what is tried for one account is counted for it. */
function emailIn({ variables }: Call): string | null {
  const input = variables.input as { email?: unknown } | undefined
  const email = variables.email ?? input?.email
  return typeof email === 'string' ? sameEmail(email) : null
}

/** Who asks: a session, nobody, or nobody any more. */
type Asking = { session: Session | null; ended: boolean }

async function whoAsks(
  call: Call,
  { visitor }: Caller,
  { sessions }: SignInParts,
  t: Translator,
): Promise<Passed<Asking>> {
  if (visitor.sessionId === null) return pass({ session: null, ended: false })
  const found = await sessions.find(visitor.sessionId)
  if (found !== 'away') return pass({ session: found, ended: found === null })
  // Who it is cannot be said now. What is anybody's is answered; a cart is not mistaken for a guest's.
  const isAnybodys = !natureOf(call.operation).needsCustomer && !call.operation.text.includes('$cartId')
  return isAnybodys ? pass({ session: null, ended: false }) : refuse(503, 'SESSION_AWAY', t('account.away'), 2_000)
}

function mayAsk(call: Call, session: Session | null, { sessions }: SignInParts, t: Translator): Passed<null> {
  const { needsCustomer, needsConfirmation } = natureOf(call.operation)
  if (needsCustomer && !session) return refuse(401, 'SIGNED_OUT', t('account.signedOut'))
  if (needsConfirmation && session && !sessions.isConfirmed(session)) {
    return refuse(403, 'CONFIRM', t('account.confirm.needed'))
  }
  return pass(null)
}

async function mayGoOn(call: Call, session: Session | null, caller: Caller, parts: SignInParts, t: Translator) {
  const cart = session?.subject ?? caller.visitor.cartId
  const bearer = { address: caller.address, account: emailIn(call) ?? session?.subject ?? null, cart }
  const { claims, whenAway } = claimsFor(natureOf(call.operation).class, bearer, parts.ring)
  const wait = await parts.limiter.take(claims, whenAway)
  return wait > 0 ? refuse(429, 'TOO_MANY', t('door.tooMany'), wait) : pass(null)
}

/** Answers in the customer's name, with his token; ends the session when the backend does not take it any more. */
async function answerCustomer(call: Call, session: Session, caller: Caller, parts: SignInParts, t: Translator) {
  const { context, address, visitor } = caller
  const { sessions, cookies } = parts
  const visited = await sessions.visit(session)
  const renewed = visited.id === session.id ? [] : [cookies.keepSession(visited.id)]
  const ask = askFor(context, address, visited.token)
  const keeper = customerCartKeeper(visited, sessions, cookies, ask)
  const texts = { gone: t('door.gone'), notOffered: t('door.notOffered') }
  const outcome = await answerCall(call, { visitor, isCustomer: true, keeper, cookies, ask, texts })
  if (await isTokenDead(outcome, ask)) {
    await sessions.end(visited)
    return pass<Outcome>(signedOut(caller, parts, t))
  }
  const followed = await customerCookies(visited, call, outcome, caller, parts)
  return pass<Outcome>({ ...outcome, cookies: [...renewed, ...outcome.cookies, ...followed] })
}

function signedOut(caller: Caller, parts: SignInParts, t: Translator): Outcome {
  const errors = [{ message: t('account.signedOut'), extensions: { code: 'SIGNED_OUT' } }]
  return { data: null, errors, extensions: { session: 'ended' }, cookies: forgetCustomer(caller, parts) }
}

async function answerGuest(call: Call, { ended }: Asking, caller: Caller, parts: SignInParts, t: Translator) {
  const { context, address, visitor } = caller
  const ask = askFor(context, address)
  const keeper = guestCartKeeper(visitor, parts.cookies, ask)
  const texts = { gone: t('door.gone'), notOffered: t('door.notOffered') }
  const scope = { visitor, isCustomer: false, keeper, cookies: parts.cookies, ask, texts }
  const outcome = await answerCall(call, scope)
  if (!ended) return pass<Outcome>(outcome)
  const cookies = [...parts.cookies.forgetSession(), ...outcome.cookies]
  return pass<Outcome>({ ...outcome, extensions: { ...outcome.extensions, session: 'ended' }, cookies })
}

/**
 * Answers a registered operation for whoever asks: finds the session, counts, refuses what is not his to ask, and attaches
 * the customer's token. This, and the backend behind it, is the lock; no page and no proxy is.
 */
export async function answerVisitor(
  call: Call,
  caller: Caller,
  parts: SignInParts,
  t: Translator,
): Promise<Passed<Outcome>> {
  const asking = await whoAsks(call, caller, parts, t)
  if (!asking.ok) return asking
  const { session, ended } = asking.value
  const free = await mayGoOn(call, session, caller, parts, t)
  if (!free.ok) return free
  const may = mayAsk(call, session, parts, t)
  if (!may.ok && ended) return pass(signedOut(caller, parts, t))
  if (!may.ok) return may
  return session ? answerCustomer(call, session, caller, parts, t) : answerGuest(call, asking.value, caller, parts, t)
}
