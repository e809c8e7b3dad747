/** GraphQL over HTTP as Magento 2.4.8 speaks it: headers, statuses, error categories, cache tags and limits. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { execute, GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql'
import type { StoreConfiguration } from '../../contracts/stores.ts'
import { inputError } from './errors.ts'
import { shownErrors, statusOf } from './http/answer-errors.ts'
import { cacheHeaders } from './http/cache-headers.ts'
import { documentsOf } from './http/documents.ts'
import { pageTooLong } from './http/limits.ts'
import { BodyTooLarge, readRequest } from './http/read-request.ts'
import { requestContext } from './http/request-context.ts'
import { logger } from './logger.ts'

export type GraphqlOptions = {
  /** Asked with each request: the schema changes when the attributes of the catalogue do. */
  schema(): GraphQLSchema
  configuration(): StoreConfiguration
  baseUrl: string
}
export type RequestListener = (request: IncomingMessage, response: ServerResponse) => Promise<void>
type Answer = { status: number; headers?: Record<string, string>; body: { data?: unknown; errors?: unknown } | null }

/** The request listener of /graphql. It always answers; what breaks is logged and told as an internal error. */
export function graphqlListener({ schema, configuration, baseUrl }: GraphqlOptions): RequestListener {
  const log = logger('graphql')
  let known: GraphQLSchema | null = null
  let documentOf: ReturnType<typeof documentsOf>

  function documents() {
    const current = schema()
    if (current !== known) documentOf = documentsOf(current)
    known = current
    return { current, documentOf }
  }

  async function answer(request: IncomingMessage): Promise<Answer> {
    const { method = 'GET' } = request
    if (method === 'OPTIONS') return { status: 204, body: null }
    if (method !== 'GET' && method !== 'POST') {
      return {
        status: 405,
        headers: { allow: 'GET, POST, OPTIONS' },
        body: { errors: [{ message: 'Use GET or POST.' }] },
      }
    }
    const context = requestContext(request.headers, configuration(), baseUrl)
    const { query, variables } = await readRequest(request)
    const { current, documentOf } = documents()
    const read = documentOf(query)
    if ('errors' in read) return refused(read.errors, read.malformed ? 400 : 200)
    const isMutation = read.operation === 'mutation'
    if (isMutation && method === 'GET') throw inputError('Mutation requests allowed only for POST requests')
    const tooLong = pageTooLong(read.document, variables)
    if (tooLong) return refused([tooLong], 200)

    const result = await execute({
      schema: current,
      document: read.document,
      variableValues: variables,
      contextValue: context,
    })
    // Variables that do not fit stop a request before it runs: there is no data then, and the words are the caller's.
    if (result.errors && result.data === undefined) return refused(result.errors, 200)
    const errors = result.errors ? shownErrors(result.errors, log, context.requestId) : []
    const askedCacheId = request.headers['x-magento-cache-id']
    const headers = cacheHeaders({
      method,
      query,
      isMutation,
      hasErrors: errors.length > 0,
      context,
      askedCacheId: typeof askedCacheId === 'string' && askedCacheId !== '' ? askedCacheId : undefined,
    })
    const body = errors.length > 0 ? { errors, data: result.data } : { data: result.data }
    return { status: statusOf(errors), headers: { ...headers, 'x-request-id': context.requestId }, body }
  }

  return async (request, response) => {
    let answered: Answer
    try {
      answered = await answer(request)
    } catch (error) {
      answered = failed(error, log)
    }
    send(request, response, answered)
  }
}

function refused(errors: readonly (GraphQLError | GraphQLFormattedError)[], status: number): Answer {
  return { status, body: { errors } }
}

function failed(error: unknown, log: ReturnType<typeof logger>): Answer {
  if (error instanceof BodyTooLarge) {
    return refused([{ message: 'The request is larger than 64 KB.', extensions: { category: 'graphql-input' } }], 413)
  }
  if (error instanceof GraphQLError) return refused([error], 400)
  log.error({ err: error }, 'a request could not be answered')
  return refused([{ message: 'Internal server error' }], 500)
}

function send(request: IncomingMessage, response: ServerResponse, { status, headers, body }: Answer): void {
  if (response.destroyed) return
  const text = body === null ? '' : JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    // What is left of a body that was too large is not read: the connection ends with the answer.
    ...(status === 413 ? { connection: 'close' } : {}),
    ...headers,
  })
  response.end(text)
  if (status === 413) request.resume()
}
