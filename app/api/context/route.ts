import { type NextRequest, NextResponse } from 'next/server'
import { z } from 'zod'
import { contextOf } from '@/lib/context/context'
import { choiceIn, contextCookie } from '@/lib/context/context-cookie'
import { readBody } from '@/lib/door/read-body'
import { isSameOrigin } from '@/lib/door/same-origin'
import { env } from '@/lib/env'

const chosen = z.object({ currency: z.string().regex(/^[A-Z]{3}$/) })
const refused = (status: number, message: string) =>
  NextResponse.json({ message }, { status, headers: { 'cache-control': 'private, no-store' } })

/** Signs a shopper's choice of a currency. The group that he belongs to stays; only a sign-in gives one. */
export async function POST(request: NextRequest) {
  if (!isSameOrigin(request.headers, env.SHOP_URL)) return refused(403, 'Only the shop’s own pages may ask here.')
  const context = contextOf(request.headers.get('x-shop-context') ?? '')
  if (!context) return refused(400, 'X-Shop-Context names no variant of this shop.')
  const body = await readBody(request)
  if (!body.ok) return refused(body.refusal.status, body.refusal.message)
  const { data } = chosen.safeParse(body.value)
  const { storefront } = context
  if (!data || !storefront.currencies.includes(data.currency)) {
    return refused(400, `The currencies here are ${storefront.currencies.join(', ')}.`)
  }
  const group = choiceIn(request.headers.get('cookie'))?.group ?? null
  const { name, value, ...how } = contextCookie({ storefront, currency: data.currency, group })
  const response = new NextResponse(null, { status: 204, headers: { 'cache-control': 'private, no-store' } })
  response.cookies.set(name, value ?? '', { ...how, path: '/', sameSite: 'lax' })
  return response
}
