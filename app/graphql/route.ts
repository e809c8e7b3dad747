import type { NextRequest } from 'next/server'
import { answerVisitor } from '@/lib/door/answer-visitor'
import { checkCaller } from '@/lib/door/guard'
import { namePictures } from '@/lib/door/name-pictures'
import { parseCall } from '@/lib/door/parse-call'
import { readBody } from '@/lib/door/read-body'
import { refuse } from '@/lib/door/refusal'
import { answerPrivately, answerRefusal, callerOf, doorParts } from '@/lib/door/visit'
import { env } from '@/lib/env'
import { BackendError } from '@/lib/graphql/backend-error'
import { translator } from '@/lib/messages/translator'

/** The browser's one door to the commerce backend: registered operations from our own pages, in the visitor's name. */
export async function POST(request: NextRequest) {
  const checked = checkCaller(request.headers, env.SHOP_URL)
  if (!checked.ok) return answerRefusal(checked.refusal)
  const body = await readBody(request)
  if (!body.ok) return answerRefusal(body.refusal)
  const call = parseCall(body.value)
  if (!call.ok) return answerRefusal(call.refusal)

  const context = checked.value
  const t = translator(context.storefront.locale)
  try {
    const answered = await answerVisitor(call.value, callerOf(request, context), doorParts(), t)
    if (!answered.ok) return answerRefusal(answered.refusal)
    const { data, errors, extensions, cookies } = answered.value
    const said = { data: namePictures(data), ...(errors.length > 0 && { errors }), ...(extensions && { extensions }) }
    return answerPrivately(said, 200, cookies)
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    console.error(JSON.stringify({ level: 'error', operation: error.operation, message: error.message }))
    return answerRefusal(refuse(503, 'BACKEND_DOWN', t('door.down')).refusal)
  }
}
