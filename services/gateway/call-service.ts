import { type ExecutionResult, GraphQLError } from 'graphql'
import { signCall } from '../kit/http/internal-auth.ts'
import { type CallSubject, privateHeader } from '../kit/http/subgraph-listener.ts'
import type { RequestContext } from '../kit/module.ts'
import { type Breaker, openBreaker } from './breaker.ts'

/** A question may be asked again, a change may not: it could have been made before the answer was lost. */
const patience = { query: { tries: 3, timeoutMs: 3000 }, mutation: { tries: 1, timeoutMs: 15_000 } }
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

export type ServiceCall = { query: string; variables: Record<string, unknown>; isMutation: boolean }

/** Sends a part of a query plan to a service: signed, within time, asked again where that is safe. */
export function serviceCaller(key: string, now: () => number = Date.now) {
  const breakers = new Map<string, Breaker>()

  return async (url: string, call: ServiceCall, context: RequestContext): Promise<ExecutionResult> => {
    const breaker = breakers.get(url) ?? openBreaker(5, 5000, now)
    breakers.set(url, breaker)
    const { tries, timeoutMs } = call.isMutation ? patience.mutation : patience.query
    let reason: unknown
    for (let attempt = 1; attempt <= tries && breaker.allows(); attempt++) {
      try {
        const result = await send(url, call, context, timeoutMs)
        breaker.succeeded()
        return result
      } catch (error) {
        reason = error
        breaker.failed()
        // Jitter keeps the callers of a service that comes back from arriving in step.
        if (attempt < tries) await pause(30 * 3 ** (attempt - 1) * (0.5 + Math.random()))
      }
    }
    const { host } = new URL(url)
    return { data: null, errors: [new GraphQLError(`${host} does not answer`, { originalError: asError(reason) })] }
  }

  async function send(url: string, { query, variables }: ServiceCall, context: RequestContext, timeoutMs: number) {
    const body = JSON.stringify({ query, variables })
    const { pathname: path } = new URL(url)
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'application/json',
        ...signCall(key, { method: 'POST', path, body }, subjectOf(context), now()),
      },
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (!response.ok) throw new Error(`${url} answered ${response.status}: ${(await response.text()).slice(0, 200)}`)
    const result = (await response.json()) as ExecutionResult
    for (const tag of (response.headers.get('x-magento-tags') ?? '').split(',')) if (tag) context.tags.add(tag)
    if (response.headers.get(privateHeader)) context.cacheable = false
    return result
  }
}

const asError = (reason: unknown): Error =>
  reason instanceof Error ? reason : new Error('It did not answer a moment ago, so it was not asked.')

function subjectOf(context: RequestContext): CallSubject {
  const { store, currency, baseUrl, requestId, remoteAddress, previewAt, customer, customerGroupId, admin } = context
  return {
    store: store.code,
    currency,
    baseUrl,
    requestId,
    remoteAddress,
    previewAt,
    customer,
    customerGroupId,
    admin: admin ? { id: admin.id, permissions: [...admin.permissions] } : null,
  }
}
