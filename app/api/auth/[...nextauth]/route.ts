import type { NextRequest } from 'next/server'
import { NextResponse } from 'next/server'
import NextAuth from 'next-auth'
import { contextFor } from '@/lib/context/context'
import { checkCaller } from '@/lib/door/guard'
import { refuse } from '@/lib/door/refusal'
import { answerPrivately, answerRefusal, callerOf, cookies, doorParts, setCookies } from '@/lib/door/visit'
import { env } from '@/lib/env'
import { translator } from '@/lib/messages/translator'
import { exchangeProof } from '@/lib/session/exchange-proof'
import { authOptions, type SignInSteps } from '@/lib/session/next-auth'
import { beginSession, type Caller, type SignInOutcome, tokenFor } from '@/lib/session/sign-in'
import { signOut } from '@/lib/session/sign-out'

type Params = { params: Promise<{ nextauth: string[] }> }

// next-auth learns the shop's address from nowhere else.
// biome-ignore lint/style/noProcessEnv: it is written for a library that reads it, from env.
process.env.NEXTAUTH_URL = env.SHOP_URL

const nothing = () => answerRefusal(refuse(404, 'NOT_FOUND', 'There is nothing here.').refusal)

/** next-auth's answer to this request, and what came of the sign-in if it was one. */
async function run(request: NextRequest, params: Params, caller: Caller) {
  const parts = doorParts()
  let outcome: SignInOutcome | null = null
  const begun = async (email: string, token: string) => {
    outcome = await beginSession(email, token, caller, parts)
    return outcome.ok ? outcome.session.id : null
  }
  const steps: SignInSteps = {
    async withPassword(email, password) {
      const got = await tokenFor(email, password, caller, parts)
      if (got.ok) return begun(email, got.token)
      outcome = got
      return null
    },
    async withProof(provider, idToken) {
      const known = await exchangeProof(provider, idToken, caller.context.storefront.store)
      return known && begun(known.email, known.token)
    },
  }
  const response: Response = await NextAuth(request, params, authOptions(steps, cookies, parts.ring))
  return { response, outcome: outcome as SignInOutcome | null }
}

function faultAnswer(outcome: Exclude<SignInOutcome, { ok: true }> | null, locale: string) {
  const t = translator(locale)
  if (outcome?.code === 'TOO_MANY') {
    const minutes = Math.ceil(outcome.retryAfterMs / 60_000)
    const told = t('account.signIn.tooMany', { minutes })
    return answerRefusal(refuse(429, 'TOO_MANY', told, outcome.retryAfterMs).refusal)
  }
  if (outcome?.code === 'REFUSED') {
    return answerRefusal(refuse(401, 'REFUSED', outcome.message || t('account.signIn.refused')).refusal)
  }
  if (outcome?.code === 'INCOMPLETE') {
    return answerRefusal(refuse(400, 'INCOMPLETE', t('account.signIn.refused')).refusal)
  }
  if (outcome) return answerRefusal(refuse(503, outcome.code, t('account.signIn.away'), 5_000).refusal)
  return answerRefusal(refuse(403, 'STALE', t('account.signIn.stale')).refusal)
}

/** The dance with another provider comes back here by GET; the form's guard against other sites is fetched so, too. */
export async function GET(request: NextRequest, params: Params) {
  const [action = ''] = (await params.params).nextauth
  if (action !== 'csrf' && action !== 'callback') return nothing()
  const { context } = contextFor('/', null)
  const { response, outcome } = await run(request, params, callerOf(request, context))
  const answer = new NextResponse(response.body, { status: response.status, headers: response.headers })
  answer.headers.set('cache-control', 'private, no-store')
  return outcome?.ok ? setCookies(answer, outcome.cookies) : answer
}

/** Signs in and out: from our own pages, with next-auth's guard against other sites on top of ours. */
export async function POST(request: NextRequest, params: Params) {
  const [action = '', provider] = (await params.params).nextauth
  const checked = checkCaller(request.headers, env.SHOP_URL)
  if (!checked.ok) return answerRefusal(checked.refusal)
  const caller = callerOf(request, checked.value)
  if (action === 'signout') return answerPrivately({}, 200, await signOut(caller, doorParts()))
  const isForm = action === 'callback' && provider === 'credentials'
  if (!isForm && action !== 'signin') return nothing()
  const { response, outcome } = await run(request, params, caller)
  if (!isForm) return response
  if (!outcome?.ok) return faultAnswer(outcome, checked.value.storefront.locale)
  const answer = answerPrivately({ ok: true }, 200, outcome.cookies)
  for (const cookie of response.headers.getSetCookie()) {
    if (!cookie.startsWith(`${cookies.sidName}=`)) answer.headers.append('set-cookie', cookie)
  }
  return answer
}
