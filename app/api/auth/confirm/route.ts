import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { readBody } from '@/lib/door/read-body'
import { refuse } from '@/lib/door/refusal'
import { answerPrivately, answerRefusal } from '@/lib/door/visit'
import { withSession } from '@/lib/door/with-session'
import { tokenFor } from '@/lib/session/sign-in'

const given = z.object({ password: z.string().min(1).max(256) })

/** The password once more, for what a stranger at an open screen must not do. It is counted like a sign-in. */
export async function POST(request: NextRequest) {
  return withSession(request, async ({ session, caller, parts, t }) => {
    const body = await readBody(request)
    const asked = body.ok ? given.safeParse(body.value).data : undefined
    if (!asked) return answerRefusal(refuse(400, 'BAD_REQUEST', t('account.signIn.refused')).refusal)
    const got = await tokenFor(session.email, asked.password, caller, parts)
    if (got.ok) {
      const renewed = await parts.sessions.renew(session, got.token)
      return answerPrivately({}, 200, [parts.cookies.keepSession(renewed.id)])
    }
    if (got.code === 'TOO_MANY') {
      const minutes = Math.ceil(got.retryAfterMs / 60_000)
      return answerRefusal(refuse(429, 'TOO_MANY', t('account.signIn.tooMany', { minutes }), got.retryAfterMs).refusal)
    }
    if (got.code === 'DOWN') return answerRefusal(refuse(503, 'DOWN', t('account.signIn.away'), 5_000).refusal)
    return answerRefusal(refuse(403, 'REFUSED', t('account.signIn.refused')).refusal)
  })
}
