import { z } from 'zod'

/** A cookie to set; no value means: forget it. Ages in seconds. */
export type Cookie = { name: string; value: string | null; maxAge: number; httpOnly: boolean; secure: boolean }

/** What the visitor's cookies say. Nothing of it is known to scripts. */
export type Session = { cartId: string | null; orderToken: string | null }

const month = 30 * 24 * 3600
const day = 24 * 3600
const cartId = z.string().regex(/^[\w-]{1,64}$/)
const orderToken = z.string().regex(/^[\w+/=.:-]{1,512}$/)

/** The session's cookies for a shop at this address. Over https they cannot be set by a neighbouring host (`__Host-`). */
export function sessionCookies(shopUrl: string) {
  const secure = shopUrl.startsWith('https:')
  const cartName = secure ? '__Host-cart' : 'cart'
  const orderName = secure ? '__Host-order' : 'order'
  const make = (name: string, value: string | null, maxAge: number, httpOnly = true): Cookie => ({
    name,
    value,
    maxAge: value === null ? 0 : maxAge,
    httpOnly,
    secure,
  })

  return {
    /** Whatever is in a cookie was in a stranger's hands: what cannot be an id is none. */
    read: (cookie: (name: string) => string | undefined): Session => ({
      cartId: cartId.safeParse(cookie(cartName)).data ?? null,
      orderToken: orderToken.safeParse(cookie(orderName)).data ?? null,
    }),
    keepCart: (id: string) => make(cartName, id, month),
    forgetCart: () => [make(cartName, null, 0), make('cart_count', null, 0, false)],
    /** Read by the header's cart button, before anything is asked. */
    hintCount: (count: number) => make('cart_count', String(Math.max(0, Math.round(count))), month, false),
    /** The token opens the order's page after a reload; its number is no secret and serves where a release has no tokens. */
    keepOrder: (token: string | null, number: string) => [
      make(orderName, token, day),
      make('order_number', number, day, false),
    ],
  }
}

export type SessionCookies = ReturnType<typeof sessionCookies>
