import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { composeServices, transformSupergraphToPublicSchema } from '@theguild/federation-composition'
import { buildASTSchema, type GraphQLSchema, lexicographicSortSchema, parse, printSchema } from 'graphql'
import { readSlice } from '../../services/kit/read-slice.ts'

/** The services whose slices make the public schema, in the order they are fused. */
export const federatedServices = ['catalog', 'inventory', 'content', 'customer', 'cart', 'order', 'payment'] as const

/**
 * The public schema that the services' slices compose to. The same composition runs in the commerce process; a slice that
 * does not compose is named with every reason.
 */
export function composePublicSchema(root: string): GraphQLSchema {
  const services = federatedServices.map((name) => ({
    name,
    typeDefs: parse(readSlice(pathToFileURL(join(root, 'services', name, 'index.ts')).href)),
  }))
  const { supergraphSdl, errors } = composeServices(services)
  if (errors)
    throw new Error(`The services' schemas do not compose:\n${errors.map((e) => `  ${e.message}`).join('\n')}`)
  return buildASTSchema(transformSupergraphToPublicSchema(parse(supergraphSdl)), { assumeValidSDL: true })
}

/** The text of graphql/schema.graphql: sorted, so that its diff shows what changed and nothing else. */
export function printPublicSchema(schema: GraphQLSchema): string {
  const head = '# Generated from services/*/schema by `npm run codegen`. Review its diff; never edit it.\n\n'
  return `${head}${printSchema(lexicographicSortSchema(schema))}\n`
}
