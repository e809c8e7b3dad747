/** GraphQL over HTTP as Magento 2.4.8 speaks it: headers, statuses, error categories, cache tags and limits. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql'
import type { CustomerIdentity } from '../../contracts/internal/customer.ts'
import type { StoreConfiguration } from '../../contracts/stores.ts'
import { authenticationError, categoryOf, inputError } from './errors.ts'
import { shownErrors, statusOf } from './http/answer-errors.ts'
import { cacheHeaders } from './http/cache-headers.ts'
import { tooMuch } from './http/cost.ts'
import { documentsOf } from './http/documents.ts'
import { BodyTooLarge, readRequest } from './http/read-request.ts'
import { remoteAddress } from './http/remote-address.ts'
import { requestContext } from './http/request-context.ts'
import { logger } from './logger.ts'
import type { AdministratorIdentity, RequestContext } from './module.ts'
import { withRequest } from './request-scope.ts'

export type GraphqlOptions = {
  /** Asked with each request: the schema changes when the attributes of the catalogue do. */
  schema(): GraphQLSchema
  configuration(): StoreConfiguration
  /** Whose bearer token this is; null when nobody's. */
  identify?(token: string): Promise<CustomerIdentity | null>
  /** Which administrator's it is, where it is no customer's. */
  identifyAdmin?(token: string): Promise<AdministratorIdentity | null>
  baseUrl: string
  /** Who may ask for what a customer group sees (contracts/group-header.ts); nobody when it is not said. */
  groupKeys?: string[] | undefined
  /** Whether the schema may be asked for; a shop in production hides it. */
  introspection?: boolean
  /** Magento's production mode tells the first error only; all of them help who develops. */
  showErrors?: 'first' | 'all'
  /** Who executes a document that passed every check: graphql itself, or the gateway of a fleet. */
  run?: Run
}
export type Run = (request: {
  schema: GraphQLSchema
  document: DocumentNode
  variableValues: Record<string, unknown>
  contextValue: RequestContext
}) => ExecutionResult | Promise<ExecutionResult>
export type RequestListener = (request: IncomingMessage, response: ServerResponse) => Promise<void>
type Answer = { status: number; headers?: Record<string, string>; body: { data?: unknown; errors?: unknown } | null }

/** The request listener of /graphql. It always answers; what breaks is logged and told as an internal error. */
export function graphqlListener(options: GraphqlOptions): RequestListener {
  const { schema, configuration, baseUrl, introspection = true, showErrors = 'all', run = execute } = options
  const log = logger('graphql')
  let known: GraphQLSchema | null = null
  let documentOf: ReturnType<typeof documentsOf>

  function documents() {
    const current = schema()
    if (current !== known) documentOf = documentsOf(current, introspection)
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
    const { customer, admin } = await identityOf(request.headers.authorization, options)
    const context = requestContext(
      request.headers,
      configuration(),
      baseUrl,
      customer,
      remoteAddress(request),
      options.groupKeys,
    )
    if (admin) Object.assign(context, { admin, cacheable: false })
    const { query, variables } = await readRequest(request)
    const { current, documentOf } = documents()
    const read = documentOf(query)
    if ('errors' in read) return refused(read.errors, read.malformed ? 400 : 200)
    const isMutation = read.operation === 'mutation'
    if (isMutation && method === 'GET') throw inputError('Mutation requests allowed only for POST requests')
    const beyond = tooMuch(current, read.document, variables)
    if (beyond) return refused([beyond], 200)

    const { document } = read
    const result = await withRequest(() =>
      run({ schema: current, document, variableValues: variables, contextValue: context }),
    )
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
    const told = showErrors === 'first' ? errors.slice(0, 1) : errors
    const body = told.length > 0 ? { errors: told, data: result.data } : { data: result.data }
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

/** As Magento 2.4.8 does it: no token is a guest, a token that is wrong, over or revoked is an error on every query. */
async function identityOf(
  authorization: string | undefined,
  { identify, identifyAdmin }: Pick<GraphqlOptions, 'identify' | 'identifyAdmin'>,
): Promise<{ customer: CustomerIdentity | null; admin: AdministratorIdentity | null }> {
  const token = /^Bearer\s+(\S+)$/i.exec(authorization?.trim() ?? '')?.[1]
  if (!token || !identify) return { customer: null, admin: null }
  const customer = await identify(token)
  const admin = customer ? null : ((await identifyAdmin?.(token)) ?? null)
  if (!customer && !admin) throw authenticationError('The current customer token is not valid: sign in again.')
  return { customer, admin }
}

function refused(errors: readonly (GraphQLError | GraphQLFormattedError)[], status: number): Answer {
  return { status, body: { errors } }
}

function failed(error: unknown, log: ReturnType<typeof logger>): Answer {
  if (error instanceof BodyTooLarge) {
    return refused([{ message: 'The request is larger than 64 KB.', extensions: { category: 'graphql-input' } }], 413)
  }
  if (error instanceof GraphQLError) return refused([error], categoryOf(error) === 'graphql-authentication' ? 401 : 400)
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
