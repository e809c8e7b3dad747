import { type NextRequest, NextResponse } from 'next/server'
import { contextFor } from '@/lib/context/context'
import { claimsFor } from '@/lib/door/limits'
import { refuse } from '@/lib/door/refusal'
import { answerRefusal, callerOf, doorParts } from '@/lib/door/visit'
import { env } from '@/lib/env'
import { translator } from '@/lib/messages/translator'

const fileName = /^[\w-]{1,64}$/
/** What a browser may be told of the file; everything else of the backend's answer stays behind. */
const passedOn = ['content-type', 'content-length', 'content-disposition', 'last-modified']

/** The backend's own file of this name, asked for with the customer's token; null when it does not answer. */
async function fetchFile(file: string, token: string): Promise<Response | null> {
  const address = new URL(`/downloadable/download/link/id/${file}`, env.COMMERCE_URL)
  const headers = { authorization: `Bearer ${token}` }
  return fetch(address, { headers, redirect: 'manual', cache: 'no-store' }).catch(() => null)
}

function passOn(found: Response): NextResponse {
  const headers = new Headers({
    'cache-control': 'private, no-store',
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  })
  for (const name of passedOn) {
    const value = found.headers.get(name)
    if (value) headers.set(name, value)
  }
  if (!headers.get('content-disposition')?.startsWith('attachment')) headers.set('content-disposition', 'attachment')
  return new NextResponse(found.body, { status: 200, headers })
}

/** A file that was bought, for its owner: a link of our own pages, the session's token, and the backend's word on whose it is. */
export async function GET(request: NextRequest) {
  const { context } = contextFor('/', null)
  const t = translator(context.storefront.locale)
  const file = request.nextUrl.searchParams.get('file') ?? ''
  const site = request.headers.get('sec-fetch-site') ?? 'none'
  if (!fileName.test(file) || (site !== 'same-origin' && site !== 'none')) {
    return answerRefusal(refuse(404, 'NOT_FOUND', t('account.downloads.none')).refusal)
  }
  const caller = callerOf(request, context)
  const { sessions, limiter, ring } = doorParts()
  const session = caller.visitor.sessionId ? await sessions.find(caller.visitor.sessionId) : null
  if (session === 'away') return answerRefusal(refuse(503, 'SESSION_AWAY', t('account.away'), 2_000).refusal)
  if (!session) return answerRefusal(refuse(401, 'SIGNED_OUT', t('account.signedOut')).refusal)
  const bearer = { address: caller.address, account: session.subject, cart: null }
  const { claims, whenAway } = claimsFor('write', bearer, ring)
  const wait = await limiter.take(claims, whenAway)
  if (wait > 0) return answerRefusal(refuse(429, 'TOO_MANY', t('door.tooMany'), wait).refusal)

  const found = await fetchFile(file, session.token)
  const elsewhere = found?.headers.get('location')
  if (found && elsewhere && URL.canParse(elsewhere)) return NextResponse.redirect(elsewhere, 303)
  if (found?.ok) return passOn(found)
  if (!found || found.status >= 500) return answerRefusal(refuse(503, 'BACKEND_DOWN', t('door.down')).refusal)
  return answerRefusal(refuse(404, 'NOT_FOUND', t('account.downloads.none')).refusal)
}
