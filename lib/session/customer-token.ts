import { z } from 'zod'

const claims = z.object({ uid: z.number().int().positive().optional(), exp: z.number().optional() })

/**
 * What Magento writes into a customer's token since 2.4.4: who it is, and until when it is good (milliseconds). Not checked,
 * as it came from the backend itself; older releases hand out tokens that say nothing.
 */
export function readCustomerToken(token: string): { uid: number | null; expiresAt: number | null } {
  const nothing = { uid: null, expiresAt: null }
  const body = token.split('.')[1]
  if (!body) return nothing
  try {
    const parsed = claims.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')))
    if (!parsed.success) return nothing
    return { uid: parsed.data.uid ?? null, expiresAt: parsed.data.exp ? parsed.data.exp * 1000 : null }
  } catch {
    return nothing
  }
}

/** An e-mail address as it is compared: one form of each letter, then lower case. */
export const sameEmail = (email: string) => email.normalize('NFKC').trim().toLowerCase()
