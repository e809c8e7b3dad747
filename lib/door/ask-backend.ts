import 'server-only'
import type { Operation } from '@/graphql/generated/operations'
import type { Context } from '@/lib/context/context'
import { env } from '@/lib/env'
import { BackendError, type GraphQlFailure } from '@/lib/graphql/backend-error'
import { textFor } from '@/lib/graphql/client'
import { hub } from '@/lib/page-cache/hub'
import { readsPrivate } from '@/lib/page-cache/private-reads'

export type Json = Record<string, unknown>
export type Answer = { data: Json | null; errors: GraphQlFailure[] }
export type Ask = (operation: Operation<unknown, never>, variables: Json) => Promise<Answer>

/** Placing an order or writing an address may take a backend longer than a read, and giving up halfway helps nobody. */
const mutationPatience = 3

/**
 * Asks the backend in a visitor's name: his variant, his address for its logs and limits, the customer's token where one is
 * signed in, none of his cookies. What the backend refuses comes back as it said it; throws `BackendError` when it does not
 * answer at all.
 */
export function askFor(context: Context, address: string, token: string | null = null): Ask {
  return async (operation, variables) => {
    readsPrivate(`What a visitor is told (${operation.name})`)
    // Known to be away: said at once, and nothing was sent, so nothing is in doubt.
    const asked = hub().backend.ask(operation.kind === 'mutation')
    if (!asked) throw new BackendError(operation.name, `${env.COMMERCE_URL} does not answer at the moment`, [])
    const timeoutMs = env.COMMERCE_TIMEOUT_MS * (operation.kind === 'mutation' ? mutationPatience : 1)
    const response = await fetch(env.COMMERCE_URL, {
      method: 'POST',
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        store: context.storefront.store,
        'content-currency': context.currency,
        'x-forwarded-for': address,
        ...(token !== null && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query: textFor(operation), variables }),
      signal: AbortSignal.timeout(timeoutMs),
      cache: 'no-store',
    }).catch((cause) => {
      asked.failed()
      throw new BackendError(operation.name, `${env.COMMERCE_URL} did not answer`, [], { cause })
    })
    const body = (await response.json().catch(() => null)) as Partial<Answer> | null
    if (body) asked.answered()
    else asked.failed()
    if (!body || (!body.data && !body.errors?.length)) {
      throw new BackendError(operation.name, `HTTP ${response.status} without an answer`, [])
    }
    return { data: body.data ?? null, errors: body.errors ?? [] }
  }
}
