import { unifiedGraphHandler } from '@graphql-hive/router-runtime'
import { buildASTSchema, type ExecutionResult, execute, GraphQLError, Kind, parse, print } from 'graphql'
import type { CustomerIdentity } from '../../contracts/internal/customer.ts'
import type { StoreConfiguration } from '../../contracts/stores.ts'
import type { Composition } from '../kit/fuse.ts'
import { graphqlListener, type RequestListener, type Run } from '../kit/http-graphql.ts'
import type { AdministratorIdentity, RequestContext } from '../kit/module.ts'
import { serviceCaller } from './call-service.ts'

export type GatewayOptions = {
  composition: Composition
  /** Where each service of the supergraph answers: { catalog: "http://catalog:4000/graphql" }. */
  services: Record<string, string>
  /** Signs what is sent to the services. */
  key: string
  configuration(): StoreConfiguration
  identify(token: string): Promise<CustomerIdentity | null>
  identifyAdmin?(token: string): Promise<AdministratorIdentity | null>
  baseUrl: string
  introspection?: boolean
  showErrors?: 'first' | 'all'
}

/**
 * The gateway of a fleet: the same door as the embedded process (headers, limits, errors, cache tags), behind which a query
 * plan fetches from the services instead of one schema resolving in place.
 */
export async function openGateway({ composition, services, key, ...door }: GatewayOptions): Promise<RequestListener> {
  const publicSchema = buildASTSchema(parse(composition.publicSdl), { assumeValidSDL: true })
  const call = serviceCaller(key)
  const { executor } = await unifiedGraphHandler({
    unifiedGraph: buildASTSchema(parse(composition.supergraphSdl), { assumeValidSDL: true, assumeValid: true }),
    getUnifiedGraphSDL: () => composition.supergraphSdl,
    log: quiet,
    async onSubgraphExecute(name, { document, variables, operationType, context }) {
      const url = services[name.toLowerCase()]
      if (!url) throw new Error(`Nobody said where the service "${name}" is.`)
      const request = { query: print(document), variables: variables ?? {}, isMutation: operationType === 'mutation' }
      return call(url, request, context as RequestContext)
    },
  })
  if (!executor) throw new Error('The planner made no executor of the supergraph.')

  const run: Run = async ({ document, variableValues, contextValue }) => {
    // What asks about the schema itself is answered here: no service knows the whole.
    if (asksOnlyAboutSchema(document)) return execute({ schema: publicSchema, document, variableValues })
    const result = await executor({ document, variables: variableValues, context: contextValue })
    return located(result as ExecutionResult)
  }
  return graphqlListener({ ...door, schema: () => publicSchema, run })
}

const hush = () => {}
/** The planner's own logger refuses to be made where LOG_LEVEL has a word that it does not know, such as "silent". */
const quiet = {
  child: () => quiet,
  trace: hush,
  debug: hush,
  info: hush,
  warn: hush,
  error: hush,
} as unknown as Parameters<typeof unifiedGraphHandler>[0]['log'] & object

function asksOnlyAboutSchema({ definitions }: Parameters<Run>[0]['document']): boolean {
  return definitions.every(
    (definition) =>
      definition.kind !== Kind.OPERATION_DEFINITION ||
      definition.selectionSet.selections.every(
        (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith('__'),
      ),
  )
}

/** Errors of services keep their words, place and category, and lose the names of who answered. */
function located({ data, errors }: ExecutionResult): ExecutionResult {
  if (!errors || errors.length === 0) return { data: data ?? null }
  const told = errors.map((error) => {
    const category = error.extensions?.category
    return new GraphQLError(error.message, {
      ...(error.path && { path: error.path }),
      ...(error.originalError && { originalError: error.originalError }),
      extensions: category === undefined ? {} : { category },
    })
  })
  return { data: data ?? null, errors: told }
}
