/**
 * The embedded topology: federated modules become one executable schema. There is no gateway, no query plan and no
 * serialisation between them; a field of another module's entity is reached through its reference, batched per request.
 * Plain keys, interface objects and extensions of entities are understood; composition refuses what does not fit.
 */
import { createRequire } from 'node:module'
import type * as FederationComposition from '@theguild/federation-composition'
import {
  buildASTSchema,
  type GraphQLAbstractType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isAbstractType,
  isObjectType,
  parse,
  print,
} from 'graphql'
import { type Declaration, declarationOf } from './fuse/declarations.ts'
import { EntityLoaders } from './fuse/entity-loaders.ts'
import { type FusionParts, fusedResolver } from './fuse/field-resolver.ts'
import { Origins } from './fuse/origins.ts'
import { Ownership } from './fuse/ownership.ts'
import type { CommerceModule, RequestContext } from './module.ts'

export type Composition = { supergraphSdl: string; publicSdl: string }
export type Fused = Composition & { schema: GraphQLSchema }

const require = createRequire(import.meta.url)

/** Composes the slices of federated services. Throws with every reason when they do not fit together. */
export function composeModules(modules: CommerceModule[]): Composition {
  // Loaded when it is needed: a start that finds its last composition does without.
  const { composeServices, transformSupergraphToPublicSchema } =
    require('@theguild/federation-composition') as typeof FederationComposition
  const services = modules.map(({ name, typeDefs }) => ({ name, typeDefs: parse(typeDefs) }))
  const { supergraphSdl, errors } = composeServices(services)
  if (errors) {
    throw new Error(`The services' schemas do not compose:\n${errors.map(({ message }) => `  ${message}`).join('\n')}`)
  }
  return { supergraphSdl, publicSdl: print(transformSupergraphToPublicSchema(parse(supergraphSdl))) }
}

/** One executable schema of all modules. `composition` spares the composing when it is known from before. */
export function fuse(modules: CommerceModule[], composition: Composition = composeModules(modules)): Fused {
  const declarations = modules.map(declarationOf)
  const schema = buildASTSchema(parse(composition.publicSdl, { noLocation: true }), { assumeValidSDL: true })
  const parts: FusionParts = {
    ownership: new Ownership(declarations, schema),
    origins: new Origins(),
    loaders: new EntityLoaders(),
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue
    if (isObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        const resolve = fusedResolver(parts, type, field)
        if (resolve) field.resolve = type === schema.getMutationType() ? forgetting(parts, resolve) : resolve
      }
    } else if (isAbstractType(type)) {
      type.resolveType = typeResolver(declarations, parts.origins, type)
    }
  }
  return { ...composition, schema }
}

/** Mutations run one after the other; what the next one reads must not be older than the one before. */
function forgetting({ loaders }: FusionParts, resolve: GraphQLFieldResolver<unknown, RequestContext>) {
  const wrapped: GraphQLFieldResolver<unknown, RequestContext> = async (parent, args, context, info) => {
    const value = await resolve(parent, args, context, info)
    loaders.forget(context)
    return value
  }
  return wrapped
}

function typeResolver(declarations: Declaration[], origins: Origins, type: GraphQLAbstractType) {
  const makers = declarations.filter(({ module }) => module.resolvers[type.name]?.__resolveType)
  return async (value: unknown, context: RequestContext): Promise<string> => {
    const maker = origins.of(value)
    const chosen = (maker && makers.includes(maker) ? maker : makers[0])?.module.resolvers[type.name]?.__resolveType
    const named = (value as { __typename?: unknown }).__typename
    if (typeof named === 'string' && named !== type.name) return named
    if (chosen) return chosen(value as never, context)
    throw new Error(`Nobody says what kind of ${type.name} this is: give it a __typename or a __resolveType.`)
  }
}
