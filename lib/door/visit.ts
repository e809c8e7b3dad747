import 'server-only'
import type { NextRequest } from 'next/server'
import { NextResponse } from 'next/server'
import type { Context } from '@/lib/context/context'
import type { ContextCookie } from '@/lib/context/context-cookie'
import { env } from '@/lib/env'
import { sessionHub } from '@/lib/session/open-sessions'
import type { Caller, SignInParts } from '@/lib/session/sign-in'
import { openLimiter } from './limiter'
import type { Refusal } from './refusal'
import { type Cookie, sessionCookies } from './session-cookies'
import { shopperAddress } from './shopper-address'

export const cookies = sessionCookies(env.SHOP_URL)

const place = Symbol.for('vitrine.limiter')

/** The process's sessions, keys, limits and cookies: what every door of the shop is opened with. */
export function doorParts(): SignInParts {
  const { sessions, ring, redis, prefix } = sessionHub()
  const global = globalThis as { [place]?: SignInParts['limiter'] }
  global[place] ??= openLimiter(redis, prefix)
  return { sessions, ring, limiter: global[place], cookies }
}

/** Who asks: from which variant and address, with what in his cookies. */
export function callerOf(request: NextRequest, context: Context): Caller {
  return {
    context,
    address: shopperAddress(request.headers, env.TRUSTED_PROXY_HOPS),
    userAgent: request.headers.get('user-agent') ?? '',
    visitor: cookies.read((name) => request.cookies.get(name)?.value),
  }
}

/** Sets cookies on an answer: for the whole shop, and not for requests that begin elsewhere. */
export function setCookies(response: NextResponse, set: (Cookie | ContextCookie)[]): NextResponse {
  for (const { name, value, ...how } of set) {
    response.cookies.set(name, value ?? '', { ...how, path: '/', sameSite: 'lax' })
  }
  return response
}

/** An answer for one visitor: nobody keeps it. */
export function answerPrivately(body: unknown, status = 200, set: (Cookie | ContextCookie)[] = []): NextResponse {
  return setCookies(NextResponse.json(body, { status, headers: { 'cache-control': 'private, no-store' } }), set)
}

/** A refusal as HTTP and as a GraphQL error. */
export function answerRefusal({ status, code, message, retryAfterMs }: Refusal): NextResponse {
  const response = answerPrivately({ errors: [{ message, extensions: { code } }] }, status)
  if (retryAfterMs !== undefined) response.headers.set('retry-after', String(Math.ceil(retryAfterMs / 1000)))
  return response
}
