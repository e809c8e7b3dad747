import { type Context, contextOf } from '@/lib/context/context'
import { type Passed, pass, refuse } from './refusal'
import { isSameOrigin } from './same-origin'

/**
 * Lets only the shop's own pages ask: their origin, and a header that no form and no link of another site can send. It
 * answers with the variant they ask from.
 */
export function checkCaller(headers: Headers, shopUrl: string): Passed<Context> {
  if (!isSameOrigin(headers, shopUrl)) {
    return refuse(403, 'OTHER_ORIGIN', 'Only the shop’s own pages may ask here.')
  }
  const context = contextOf(headers.get('x-shop-context') ?? '')
  if (!context) return refuse(400, 'UNKNOWN_CONTEXT', 'X-Shop-Context names no variant of this shop.')
  return pass(context)
}
