import { z } from 'zod'

/** A cookie to set; no value means: forget it. Ages in seconds. */
export type Cookie = { name: string; value: string | null; maxAge: number; httpOnly: boolean; secure: boolean }

/** What the visitor's cookies say. Only the count of the cart, the number of the order and the first name are known to scripts. */
export type Visitor = {
  cartId: string | null
  orderToken: string | null
  orderNumber: string | null
  /** The id of a session; whether there is one, only the store knows. */
  sessionId: string | null
  /** Says that its bearer has signed in here before. */
  deviceProof: string | null
}

const month = 30 * 24 * 3600
const day = 24 * 3600
const year = 365 * day
const cartId = z.string().regex(/^[\w-]{1,64}$/)
const orderToken = z.string().regex(/^[\w+/=.:-]{1,512}$/)
const orderNumber = z.string().regex(/^[\w.-]{1,64}$/)
const sessionId = z.string().regex(/^[\w-]{43}$/)
const deviceProof = z.string().regex(/^[\w-]{16,32}\.[\w-]{43}$/)
const longestName = 40

/** The session's cookies for a shop at this address. Over https they cannot be set by a neighbouring host (`__Host-`). */
export function sessionCookies(shopUrl: string) {
  const secure = shopUrl.startsWith('https:')
  const own = (name: string) => (secure ? `__Host-${name}` : name)
  const [cartName, orderName, sidName, deviceName] = [own('cart'), own('order'), own('sid'), own('device')]
  const make = (name: string, value: string | null, maxAge: number, httpOnly = true): Cookie => ({
    name,
    value,
    maxAge: value === null ? 0 : maxAge,
    httpOnly,
    secure,
  })

  return {
    secure,
    sidName,
    /** Whatever is in a cookie was in a stranger's hands: what cannot be an id is none. */
    read: (cookie: (name: string) => string | undefined): Visitor => ({
      cartId: cartId.safeParse(cookie(cartName)).data ?? null,
      orderToken: orderToken.safeParse(cookie(orderName)).data ?? null,
      orderNumber: orderNumber.safeParse(cookie('order_number')).data ?? null,
      sessionId: sessionId.safeParse(cookie(sidName)).data ?? null,
      deviceProof: deviceProof.safeParse(cookie(deviceName)).data ?? null,
    }),
    keepCart: (id: string) => make(cartName, id, month),
    forgetCart: () => [make(cartName, null, 0), make('cart_count', null, 0, false)],
    /** A cart that its owner finds by signing in again needs no cookie. */
    dropCartId: () => make(cartName, null, 0),
    /** Read by the header's cart button, before anything is asked. */
    hintCount: (count: number) => make('cart_count', String(Math.max(0, Math.round(count))), month, false),
    /** The token opens the order's page after a reload; its number is no secret and serves where a release has no tokens. */
    keepOrder: (token: string | null, number: string) => [
      make(orderName, token, day),
      make('order_number', number, day, false),
    ],
    forgetOrder: () => [make(orderName, null, 0), make('order_number', null, 0, false)],
    keepSession: (id: string) => make(sidName, id, month),
    forgetSession: () => [make(sidName, null, 0), make('shopper', null, 0, false)],
    keepDevice: (proof: string) => make(deviceName, proof, year),
    /** Read by the header's account button, before anything is asked. */
    hintName: (firstname: string) =>
      make('shopper', encodeURIComponent([...firstname].slice(0, longestName).join('')) || '-', month, false),
  }
}

export type SessionCookies = ReturnType<typeof sessionCookies>
