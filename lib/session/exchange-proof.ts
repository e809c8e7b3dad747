import { z } from 'zod'
import { env } from '@/lib/env'

const answer = z.object({ token: z.string().min(1), email: z.string().min(3) })

/**
 * Hands another provider's proof (an ID token, its signature checked by next-auth) to SIGN_IN_EXCHANGE_URL, which checks it
 * once more and answers with the token and the address of the customer it belongs to: Magento's own GraphQL has no such
 * question. Null when it refuses, does not answer, or is not configured.
 */
export async function exchangeProof(provider: string, idToken: string, store: string) {
  if (!env.SIGN_IN_EXCHANGE_URL || !env.SIGN_IN_EXCHANGE_KEY) return null
  try {
    const response = await fetch(env.SIGN_IN_EXCHANGE_URL, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${env.SIGN_IN_EXCHANGE_KEY}`, store },
      body: JSON.stringify({ provider, id_token: idToken }),
      signal: AbortSignal.timeout(env.COMMERCE_TIMEOUT_MS),
      cache: 'no-store',
    })
    return response.ok ? (answer.safeParse(await response.json()).data ?? null) : null
  } catch (error) {
    console.error(JSON.stringify({ level: 'error', name: 'session', message: `Exchange: ${(error as Error).message}` }))
    return null
  }
}
