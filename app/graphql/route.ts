import { type NextRequest, NextResponse } from 'next/server'
import { contextOf } from '@/lib/context/context'
import { answerCall } from '@/lib/door/answer-call'
import { askFor } from '@/lib/door/ask-backend'
import { namePictures } from '@/lib/door/name-pictures'
import { parseCall } from '@/lib/door/parse-call'
import { rateLimit } from '@/lib/door/rate-limit'
import { readBody } from '@/lib/door/read-body'
import { type Refusal, refuse } from '@/lib/door/refusal'
import { isSameOrigin } from '@/lib/door/same-origin'
import { type Cookie, sessionCookies } from '@/lib/door/session-cookies'
import { shopperAddress } from '@/lib/door/shopper-address'
import { env } from '@/lib/env'
import { BackendError } from '@/lib/graphql/backend-error'
import { translator } from '@/lib/messages/translator'

/** A person filling a cart stays far below; a script guessing purchase orders does not. */
const mayChange = rateLimit({ burst: 120, perSecond: 3 })
const cookies = sessionCookies(env.SHOP_URL)

function answer(body: unknown, status = 200, set: Cookie[] = []) {
  const response = NextResponse.json(body, { status, headers: { 'cache-control': 'private, no-store' } })
  for (const { name, value, ...how } of set) {
    response.cookies.set(name, value ?? '', { ...how, path: '/', sameSite: 'lax' })
  }
  return response
}

const refusal = ({ status, code, message }: Refusal) => answer({ errors: [{ message, extensions: { code } }] }, status)

/** The browser's one door to the commerce backend: registered operations from our own pages, in the visitor's name. */
export async function POST(request: NextRequest) {
  if (!isSameOrigin(request.headers, env.SHOP_URL)) {
    return refusal(refuse(403, 'OTHER_ORIGIN', 'Only the shop’s own pages may ask here.').refusal)
  }
  const context = contextOf(request.headers.get('x-shop-context') ?? '')
  if (!context) {
    return refusal(refuse(400, 'UNKNOWN_CONTEXT', 'X-Shop-Context names no variant of this shop.').refusal)
  }
  const body = await readBody(request)
  if (!body.ok) return refusal(body.refusal)
  const call = parseCall(body.value)
  if (!call.ok) return refusal(call.refusal)

  const t = translator(context.storefront.locale)
  const address = shopperAddress(request.headers)
  if (call.value.operation.kind === 'mutation' && !mayChange(address, Date.now())) {
    return refusal(refuse(429, 'TOO_MANY', t('door.tooMany')).refusal)
  }
  try {
    const session = cookies.read((name) => request.cookies.get(name)?.value)
    const texts = { gone: t('door.gone'), notOffered: t('door.notOffered') }
    const outcome = await answerCall(call.value, session, cookies, askFor(context, address), texts)
    const { data, errors, extensions } = outcome
    const said = { data: namePictures(data), ...(errors.length > 0 && { errors }), ...(extensions && { extensions }) }
    return answer(said, 200, outcome.cookies)
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    console.error(JSON.stringify({ level: 'error', operation: error.operation, message: error.message }))
    return refusal(refuse(503, 'BACKEND_DOWN', t('door.down')).refusal)
  }
}
