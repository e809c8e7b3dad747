import type { NextRequest } from 'next/server'
import { CustomerExportOperation } from '@/graphql/generated/operations'
import { askFor } from '@/lib/door/ask-backend'
import { claimsFor } from '@/lib/door/limits'
import { refuse } from '@/lib/door/refusal'
import { answerPrivately, answerRefusal } from '@/lib/door/visit'
import { type Visit, withSession } from '@/lib/door/with-session'
import { BackendError } from '@/lib/graphql/backend-error'
import { collectExport } from '@/lib/session/collect-export'

async function answerExport({ session, caller, parts, t }: Visit) {
  if (!parts.sessions.isConfirmed(session)) {
    return answerRefusal(refuse(403, 'CONFIRM', t('account.confirm.needed')).refusal)
  }
  const bearer = { address: caller.address, account: session.subject, cart: null }
  const { claims, whenAway } = claimsFor('recover', bearer, parts.ring)
  const wait = await parts.limiter.take(claims, whenAway)
  if (wait > 0) return answerRefusal(refuse(429, 'TOO_MANY', t('door.tooMany'), wait).refusal)
  const ask = askFor(caller.context, caller.address, session.token)
  try {
    const data = await collectExport((page) => ask(CustomerExportOperation, { page }))
    if (data) return answerPrivately(data)
    return answerRefusal(refuse(401, 'SIGNED_OUT', t('account.signedOut')).refusal)
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    return answerRefusal(refuse(503, 'BACKEND_DOWN', t('door.down')).refusal)
  }
}

/** All that the backend tells of the customer, as one file (GDPR articles 15 and 20); the password must just have been given. */
export const POST = (request: NextRequest) => withSession(request, answerExport)
