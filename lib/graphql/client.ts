import 'server-only'
import { groupHeader, signGroup } from '@/contracts/group-header'
import type { Operation } from '@/graphql/generated/operations'
import type { Context } from '@/lib/context/context'
import { env } from '@/lib/env'
import { hub } from '@/lib/page-cache/hub'
import { PrivateReadError, readsPrivate } from '@/lib/page-cache/private-reads'
import { BackendError, type GraphQlFailure } from './backend-error'

/** Longer addresses are refused by common proxies; such a query goes out as POST, which a backend does not cache. */
const maxUrlLength = 7_000

type Answer<Data> = { data: Data; tags: string[] }

/** The text this release understands, or `null` when it lacks the operation. */
export function textFor(operation: Operation<unknown, never>): string | null {
  return operation.releases[env.COMMERCE_RELEASE] === undefined
    ? operation.text
    : (operation.releases[env.COMMERCE_RELEASE] ?? null)
}

/** Tells whether the configured release knows the operation; what it lacks is not offered, rather than asked for. */
export const isOffered = (operation: Operation<unknown, never>): boolean => textFor(operation) !== null

function headersFor({ storefront, currency, group }: Context): Record<string, string> {
  return {
    accept: 'application/json',
    store: storefront.store,
    'content-currency': currency,
    // Without the key the backend is no service of ours: it shows everybody's prices.
    ...(group !== null && env.COMMERCE_GROUP_KEY && { [groupHeader]: signGroup(group, env.COMMERCE_GROUP_KEY) }),
  }
}

async function send(
  text: string,
  variables: unknown,
  operation: Operation<unknown, never>,
  context: Context,
): Promise<Response> {
  const signal = AbortSignal.timeout(env.COMMERCE_TIMEOUT_MS)
  const query = new URLSearchParams({ query: text, variables: JSON.stringify(variables) })
  const address = `${env.COMMERCE_URL}?${query}`
  try {
    // Magento caches GET only, and names the answer's tags only there.
    if (operation.kind === 'query' && address.length <= maxUrlLength) {
      return await fetch(address, { headers: headersFor(context), signal, cache: 'no-store' })
    }
    return await fetch(env.COMMERCE_URL, {
      method: 'POST',
      headers: { ...headersFor(context), 'content-type': 'application/json' },
      body: JSON.stringify({ query: text, variables }),
      signal,
      cache: 'no-store',
    })
  } catch (cause) {
    throw new BackendError(operation.name, `${env.COMMERCE_URL} did not answer`, [], { cause })
  }
}

type Body<Data> = { data?: Data | null; errors?: GraphQlFailure[] }

/** Sends it unless the backend is known to be away, and tells what came of it. Throws `BackendError` when no answer came. */
async function answerOf<Data>(
  text: string,
  variables: unknown,
  operation: Operation<unknown, never>,
  context: Context,
): Promise<{ body: Body<Data>; headers: Headers }> {
  const asked = hub().backend.ask()
  if (!asked) throw new BackendError(operation.name, `${env.COMMERCE_URL} does not answer at the moment`, [])
  try {
    const response = await send(text, variables, operation, context)
    const body = (await response.json().catch(() => null)) as Body<Data> | null
    if (!body) throw new BackendError(operation.name, `HTTP ${response.status} without JSON`, [])
    asked.answered()
    return { body, headers: response.headers }
  } finally {
    // What was not answered by now never will be.
    asked.failed()
  }
}

/**
 * Asks the backend for public data and answers with it and with the tags that make it stale. Throws `BackendError` when
 * the backend is gone, slow or refuses; a release of Magento may answer 4xx or 500 with a body, so the body decides.
 * What belongs to one visitor is not asked here: the type refuses it, and so does the run (`PrivateReadError`).
 */
export async function request<Data, Variables>(
  operation: Operation<Data, Variables, 'public'>,
  variables: Variables,
  context: Context,
): Promise<Answer<Data>> {
  if (operation.access !== 'public') {
    readsPrivate(`The operation ${operation.name}`)
    throw new PrivateReadError(`The operation ${operation.name}`)
  }
  const text = textFor(operation as Operation<unknown, never>)
  if (!text) throw new BackendError(operation.name, `Magento ${env.COMMERCE_RELEASE} does not have it`, [])
  const { body, headers } = await answerOf<Data>(text, variables, operation as Operation<unknown, never>, context)
  if (body.errors?.length || !body.data) {
    throw new BackendError(operation.name, body.errors?.[0]?.message ?? 'no data', body.errors ?? [])
  }
  const tags =
    headers
      .get('x-magento-tags')
      ?.split(',')
      .map((tag) => tag.trim())
      .filter(Boolean) ?? []
  return { data: body.data, tags }
}
