import { SignedInCustomerOperation } from '@/graphql/generated/operations'
import type { ContextCookie } from '@/lib/context/context-cookie'
import type { Session } from '@/lib/session/sessions'
import { type Caller, type SignInParts, tokenFor } from '@/lib/session/sign-in'
import { forgetCustomer } from '@/lib/session/sign-out'
import type { Outcome } from './answer-call'
import type { Ask, Json } from './ask-backend'
import { makeDeviceProof } from './device-proof'
import type { Call } from './parse-call'
import type { Cookie } from './session-cookies'

type Set = (Cookie | ContextCookie)[]
type Effect = (session: Session, call: Call, caller: Caller, parts: SignInParts) => Promise<Set>

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** A new password ends every token there was, this one too: here its owner stays signed in, elsewhere nobody does. */
const passwordChanged: Effect = async (session, { variables }, caller, parts) => {
  await parts.sessions.endOthers(session)
  const got = await tokenFor(session.email, text(variables.newPassword), caller, parts)
  if (!got.ok) {
    await parts.sessions.end(session)
    return forgetCustomer(caller, parts)
  }
  const renewed = await parts.sessions.renew(session, got.token)
  return [parts.cookies.keepSession(renewed.id)]
}

const emailChanged: Effect = async (session, { variables }, _caller, { sessions, ring, cookies }) => {
  const email = text(variables.email)
  Object.assign(session, { email })
  await sessions.save(session)
  await sessions.endOthers(session)
  return [cookies.keepDevice(makeDeviceProof(email, ring))]
}

const accountDeleted: Effect = async (session, _call, caller, parts) => {
  await parts.sessions.endAll(session)
  return forgetCustomer(caller, parts)
}

/** What follows for the session from an answer of the backend, by the field that was answered. */
const effects: Record<string, Effect> = {
  changeCustomerPassword: passwordChanged,
  updateCustomerEmail: emailChanged,
  deleteCustomer: accountDeleted,
}

/** The first name wherever an answer tells it, for the header's hint. */
function firstnameIn(data: Json | null): string | null {
  for (const [field, value] of Object.entries(data ?? {})) {
    const answer = (value ?? {}) as Json
    const customer = (field === 'customer' ? answer : ((answer.customer as Json | undefined) ?? {})) as Json
    if (typeof customer.firstname === 'string') return customer.firstname
  }
  return null
}

/** The cookies that follow from what a customer has done. */
export async function customerCookies(
  session: Session,
  call: Call,
  outcome: Outcome,
  caller: Caller,
  parts: SignInParts,
): Promise<Set> {
  const name = firstnameIn(outcome.data)
  const set: Set = name === null ? [] : [parts.cookies.hintName(name)]
  for (const [field, effect] of Object.entries(effects)) {
    if (outcome.data?.[field]) set.push(...(await effect(session, call, caller, parts)))
  }
  return set
}

const refusals = new Set(['graphql-authorization', 'graphql-authentication'])

/**
 * Whether the backend no longer takes this session's token: it was revoked there, or it is over. A refusal alone does not say
 * so, as a customer may also ask for what is not his.
 */
export async function isTokenDead(outcome: Outcome, ask: Ask): Promise<boolean> {
  if (!outcome.errors.some(({ extensions }) => refusals.has(text(extensions?.category)))) return false
  const { data, errors } = await ask(SignedInCustomerOperation, {})
  return !data?.customer && errors.some(({ extensions }) => refusals.has(extensions?.category ?? ''))
}
