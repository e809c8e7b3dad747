import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type DocumentNode, execute, GraphQLError, type GraphQLSchema, Kind, parse, validate } from 'graphql'
import { z } from 'zod'
import type { StoreConfiguration } from '../../contracts/stores.ts'
import type { AdminContext } from '../kit/admin-module.ts'
import { authenticationError, categoryOf, inputError } from '../kit/errors.ts'
import { shownErrors } from '../kit/http/answer-errors.ts'
import type { RequestListener } from '../kit/http-graphql.ts'
import { logger } from '../kit/logger.ts'

/** A product with all its texts is large; a catalogue is imported, not sent here. */
const mostBytes = 4 * 1024 * 1024
const body = z.object({ query: z.string().min(1), variables: z.record(z.string(), z.unknown()).nullish() })

export type AdminListenerOptions = {
  schema: GraphQLSchema
  configuration(): StoreConfiguration
  identify(token: string): Promise<AdminContext['admin'] | null>
}

/** /admin/graphql: POST and JSON only, a bearer token for everything but signing in, never kept by anybody. */
export function adminListener({ schema, configuration, identify }: AdminListenerOptions): RequestListener {
  const log = logger('admin')
  const mayTry = attemptsPerMinute(20)

  async function answer(request: IncomingMessage, requestId: string) {
    if (request.method !== 'POST') return { status: 405, body: { errors: [{ message: 'Use POST.' }] } }
    const { query, variables } = await read(request)
    const document = parse(query, { maxTokens: 10_000 })
    const faults = validate(schema, document)
    const token = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization?.trim() ?? '')?.[1]
    const admin = token ? await identify(token) : null
    if (onlySignsIn(document) && !mayTry(request.socket.remoteAddress ?? '')) {
      throw inputError('Too many sign-ins from this address. Please wait a minute.')
    }
    if (!admin && !onlySignsIn(document)) throw authenticationError('Sign in as an administrator first.')
    if (faults.length > 0) return { status: 200, body: { errors: faults } }
    const context: AdminContext = {
      admin: admin ?? { id: 0, username: 'nobody', permissions: new Set() },
      configuration: configuration(),
      requestId,
    }
    const result = await execute({ schema, document, variableValues: variables ?? {}, contextValue: context })
    const errors = result.errors && shownErrors(result.errors, log, requestId)
    return { status: 200, body: errors ? { errors, data: result.data ?? null } : { data: result.data } }
  }

  return async (request, response) => {
    const requestId = randomUUID()
    try {
      const { status, body } = await answer(request, requestId)
      send(response, status, body, requestId)
    } catch (error) {
      if (!(error instanceof GraphQLError)) log.error({ err: error, requestId }, 'a request could not be answered')
      const shown = error instanceof GraphQLError ? error : { message: 'Internal server error' }
      const status = statusOf(error)
      send(response, status, { errors: [shown] }, requestId)
    }
  }
}

/** Whether one more try from here is heard: each costs a slow hash, so that nobody may ask for many. */
function attemptsPerMinute(most: number): (from: string) => boolean {
  let minute = 0
  const tries = new Map<string, number>()
  return (from) => {
    const current = Math.floor(Date.now() / 60_000)
    if (current !== minute) tries.clear()
    minute = current
    const count = (tries.get(from) ?? 0) + 1
    tries.set(from, count)
    return count <= most
  }
}

function statusOf(error: unknown): number {
  if (!(error instanceof GraphQLError)) return 500
  return categoryOf(error) === 'graphql-authentication' ? 401 : 400
}

/** Whether a document does nothing but ask for a token: all that may be said without one. */
function onlySignsIn({ definitions }: DocumentNode): boolean {
  const [operation, ...others] = definitions
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0) return false
  const [field, ...more] = operation.selectionSet.selections
  return more.length === 0 && field?.kind === Kind.FIELD && field.name.value === 'generateAdminToken'
}

async function read(request: IncomingMessage) {
  if (!(request.headers['content-type'] ?? '').includes('application/json')) {
    throw inputError('Request content type must be application/json')
  }
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of request) {
    bytes += chunk.length
    if (bytes > mostBytes) throw inputError('The request is larger than 4 MB.')
    chunks.push(chunk)
  }
  let parsed: unknown
  try {
    parsed = JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    throw inputError('Unable to parse the request.')
  }
  const checked = body.safeParse(parsed)
  if (!checked.success) throw inputError('The request needs a "query" and may have "variables".')
  return checked.data
}

function send(response: ServerResponse, status: number, body: unknown, requestId: string): void {
  if (response.destroyed) return
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-request-id': requestId,
  })
  response.end(text)
}
