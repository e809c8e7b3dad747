import type { IncomingMessage } from 'node:http'
import { execute, type GraphQLSchema, parse, validate } from 'graphql'
import { z } from 'zod'
import type { StoreConfiguration } from '../../../contracts/stores.ts'
import type { RequestListener } from '../http-graphql.ts'
import { logger } from '../logger.ts'
import type { AdministratorIdentity, RequestContext } from '../module.ts'
import { shownErrors } from './answer-errors.ts'
import { checkCall } from './internal-auth.ts'

/** What the gateway says about the request it acts for; all that a resolver may know of it. */
export const callSubject = z.object({
  store: z.string(),
  currency: z.string(),
  baseUrl: z.string(),
  requestId: z.string(),
  remoteAddress: z.string(),
  previewAt: z.number().nullable(),
  customer: z
    .object({ id: z.number(), groupId: z.number(), issuedAt: z.number(), adminId: z.number().nullable() })
    .nullable(),
  customerGroupId: z.number(),
  admin: z.object({ id: z.number(), permissions: z.array(z.string()) }).nullable(),
})
export type CallSubject = z.infer<typeof callSubject>

/** How a service's answer says what it shows and whether somebody else may see it. */
export const privateHeader = 'x-vitrine-private'

export type SubgraphOptions = {
  schema(): GraphQLSchema
  configuration(): StoreConfiguration
  /** The keys of the fleet; the gateway signs with one of them. */
  keys: string[]
  now?(): number
}

/** A service's side of the fleet: executes what the gateway sends, for whom it says, and nothing from anybody else. */
export function subgraphListener({ schema, configuration, keys, now = Date.now }: SubgraphOptions): RequestListener {
  const log = logger('subgraph')
  const documents = new Map<string, ReturnType<typeof parse>>()
  let known: GraphQLSchema | null = null

  function documentOf(current: GraphQLSchema, query: string) {
    if (current !== known) documents.clear()
    known = current
    const kept = documents.get(query)
    if (kept) return kept
    const document = parse(query)
    const faults = validate(current, document)
    if (faults.length > 0) throw new Error(`The gateway sent a document that does not fit: ${faults.join('; ')}`)
    if (documents.size > 2000) documents.clear()
    documents.set(query, document)
    return document
  }

  return async (request, response) => {
    const body = await bodyOf(request)
    const said = checkCall(
      keys,
      { method: request.method ?? '', path: request.url ?? '', body },
      request.headers,
      now(),
    )
    const subject = callSubject.safeParse(said)
    if (!subject.success) {
      response.writeHead(401, { 'content-type': 'application/json' })
      return void response.end('{"errors":[{"message":"This call is not signed by the gateway."}]}')
    }
    try {
      const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> }
      const context = contextOf(subject.data, configuration())
      const current = schema()
      const document = documentOf(current, query)
      const result = await execute({
        schema: current,
        document,
        variableValues: variables ?? {},
        contextValue: context,
      })
      const errors = result.errors && shownErrors(result.errors, log, context.requestId)
      response.writeHead(200, {
        'content-type': 'application/json',
        'x-magento-tags': [...context.tags].join(','),
        ...(context.cacheable ? {} : { [privateHeader]: '1' }),
      })
      response.end(JSON.stringify({ data: result.data, ...(errors && { errors }) }))
    } catch (error) {
      log.error({ err: error, requestId: subject.data.requestId }, 'a call of the gateway could not be answered')
      response.writeHead(500, { 'content-type': 'application/json' })
      response.end('{"errors":[{"message":"Internal server error"}]}')
    }
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

function contextOf(subject: CallSubject, configuration: StoreConfiguration): RequestContext {
  const { store: code, admin, ...rest } = subject
  const store = configuration.views.find((view) => view.code === code)
  // The gateway may be a moment ahead of a store view that was just made; the next try finds it.
  if (!store) throw new Error(`This service does not know the store view "${code}" yet.`)
  return {
    ...rest,
    configuration,
    store,
    tags: new Set(),
    cacheable: true,
    ...(admin && { admin: { id: admin.id, permissions: new Set(admin.permissions) } as AdministratorIdentity }),
  }
}
