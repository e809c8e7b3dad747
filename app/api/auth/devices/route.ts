import type { NextRequest } from 'next/server'
import { z } from 'zod'
import { readBody } from '@/lib/door/read-body'
import { refuse } from '@/lib/door/refusal'
import { answerPrivately, answerRefusal } from '@/lib/door/visit'
import { type Visit, withSession } from '@/lib/door/with-session'
import { signOutEverywhere } from '@/lib/session/sign-out'

const wish = z.discriminatedUnion('end', [
  z.object({ end: z.literal('one'), handle: z.string().regex(/^[\w-]{16}$/) }),
  z.object({ end: z.literal('others') }),
  z.object({ end: z.literal('all') }),
])

const away = ({ t }: Visit) => answerRefusal(refuse(503, 'SESSION_AWAY', t('account.away'), 2_000).refusal)

/** Where the customer is signed in. */
export async function GET(request: NextRequest) {
  return withSession(request, async (visit) => {
    const devices = await visit.parts.sessions.devices(visit.session)
    return devices === 'away' ? away(visit) : answerPrivately(devices)
  })
}

/** Signs out one other device, all others, or everywhere. */
export async function POST(request: NextRequest) {
  return withSession(request, async (visit) => {
    const { session, caller, parts } = visit
    const body = await readBody(request)
    const asked = body.ok ? wish.safeParse(body.value).data : undefined
    if (!asked) return answerRefusal(refuse(400, 'BAD_REQUEST', 'Send {end: one|others|all, handle?}.').refusal)
    if (asked.end === 'all') return answerPrivately({}, 200, await signOutEverywhere(session, caller, parts))
    const ended = await parts.sessions.endOthers(session, asked.end === 'one' ? asked.handle : undefined)
    return ended ? answerPrivately({}) : away(visit)
  })
}
