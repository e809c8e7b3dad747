import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/**
 * How services of a fleet know each other: an HMAC over method, path, time, who it is for, and the body. A call that was
 * overheard is worthless after half a minute. Two keys are taken while one replaces the other; the first one signs.
 */
const goodForMs = 30_000

export type SignedCall = { method: string; path: string; body: string }

function mac(key: string, { method, path, body }: SignedCall, time: string, subject: string): Buffer {
  const hash = createHash('sha256').update(body).digest('base64url')
  return createHmac('sha256', key).update([method, path, time, subject, hash].join('\n')).digest()
}

/** The headers that make a call ours. `subject` is what the caller says about whom it acts for; any JSON value. */
export function signCall(key: string, call: SignedCall, subject: unknown, now: number): Record<string, string> {
  const said = Buffer.from(JSON.stringify(subject ?? null)).toString('base64url')
  const time = String(now)
  return {
    'x-vitrine-time': time,
    'x-vitrine-subject': said,
    'x-vitrine-signature': mac(key, call, time, said).toString('base64url'),
  }
}

/** What a signed call says about whom it acts for, or undefined when it is not signed by one of these keys, or too old. */
export function checkCall(keys: string[], call: SignedCall, headers: IncomingHttpHeaders, now: number): unknown {
  const header = (name: string) => (typeof headers[name] === 'string' ? headers[name] : '')
  const [time, said] = [header('x-vitrine-time'), header('x-vitrine-subject')]
  const got = Buffer.from(header('x-vitrine-signature'), 'base64url')
  if (!/^\d{1,16}$/.test(time) || Math.abs(now - Number(time)) > goodForMs) return undefined
  const isOurs = keys.some((key) => {
    const wanted = mac(key, call, time, said)
    return wanted.length === got.length && timingSafeEqual(wanted, got)
  })
  return isOurs ? JSON.parse(Buffer.from(said, 'base64url').toString()) : undefined
}
