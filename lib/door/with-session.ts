import 'server-only'
import type { NextRequest, NextResponse } from 'next/server'
import { env } from '@/lib/env'
import { type Translator, translator } from '@/lib/messages/translator'
import type { Session } from '@/lib/session/sessions'
import type { Caller, SignInParts } from '@/lib/session/sign-in'
import { checkCaller } from './guard'
import { refuse } from './refusal'
import { answerRefusal, callerOf, doorParts } from './visit'

export type Visit = { session: Session; caller: Caller; parts: SignInParts; t: Translator }

/**
 * Opens a door that is for customers alone: from our own pages, with a session that is alive. Everybody else gets the same
 * refusal, whatever he asked for.
 */
export async function withSession(
  request: NextRequest,
  answer: (visit: Visit) => Promise<NextResponse>,
): Promise<NextResponse> {
  const checked = checkCaller(request.headers, env.SHOP_URL)
  if (!checked.ok) return answerRefusal(checked.refusal)
  const caller = callerOf(request, checked.value)
  const parts = doorParts()
  const t = translator(checked.value.storefront.locale)
  const { sessionId } = caller.visitor
  const session = sessionId ? await parts.sessions.find(sessionId) : null
  if (session === 'away') return answerRefusal(refuse(503, 'SESSION_AWAY', t('account.away'), 2_000).refusal)
  if (!session) return answerRefusal(refuse(401, 'SIGNED_OUT', t('account.signedOut')).refusal)
  return answer({ session, caller, parts, t })
}
