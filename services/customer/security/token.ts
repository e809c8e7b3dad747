/**
 * Customer tokens in Magento's form: a JWT signed with HS256. Written here and not taken from a library: one algorithm
 * that is never read from the token, forty lines, nothing to keep up to date.
 */
import { createHmac, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

export type SigningKey = { kid: string; secret: Buffer }

/** Magento's user type of customers. */
const customerType = 3

const header = z.object({ kid: z.string(), alg: z.literal('HS256') })
const claims = z.object({
  uid: z.number().int().positive(),
  utypid: z.literal(customerType),
  /** Seconds since 1970. */
  iat: z.number().int(),
  exp: z.number().int(),
  /** The administrator who shops in the customer's name. */
  admin: z.number().int().positive().optional(),
})
export type Claims = z.infer<typeof claims>

/** A token for a customer. Times in seconds since 1970. */
export function signToken({ uid, iat, exp, admin }: Omit<Claims, 'utypid'>, key: SigningKey): string {
  const payload = { uid, utypid: customerType, iat, exp, ...(admin ? { admin } : {}) }
  const content = `${encode({ kid: key.kid, alg: 'HS256' })}.${encode(payload)}`
  return `${content}.${signature(content, key).toString('base64url')}`
}

/** What a token says; null when it is forged, over, or none at all. `keyOf` finds a key by its id. */
export async function readToken(
  token: string,
  keyOf: (kid: string) => Promise<SigningKey | null>,
  nowMs: number,
): Promise<Claims | null> {
  const parts = token.length > 2000 ? [] : token.split('.')
  const [head = '', body = '', sign = ''] = parts
  const parsedHead = parts.length === 3 ? header.safeParse(decode(head)) : null
  if (!parsedHead?.success) return null
  const key = await keyOf(parsedHead.data.kid)
  if (!key) return null
  const expected = signature(`${head}.${body}`, key)
  const given = Buffer.from(sign, 'base64url')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const said = claims.safeParse(decode(body))
  return said.success && said.data.exp * 1000 > nowMs ? said.data : null
}

const signature = (content: string, { secret }: SigningKey) => createHmac('sha256', secret).update(content).digest()
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

function decode(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  } catch {
    return null
  }
}
