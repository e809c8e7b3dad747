/**
 * A federated slice as a schema of its own: what a service of a fleet answers to the gateway. The same resolvers run here
 * and in the fused schema of one process; only the way to another service's entity differs.
 */
import {
  buildASTSchema,
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  parse,
} from 'graphql'
import type { CommerceModule, RequestContext, TypeResolvers } from './module.ts'

const federation = `
  scalar _Any
  scalar FieldSet
  scalar link__Import
  directive @link(url: String!, import: [link__Import]) repeatable on SCHEMA
  directive @key(fields: FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE
  directive @interfaceObject on OBJECT
  directive @shareable repeatable on OBJECT | FIELD_DEFINITION
  type _Service { sdl: String! }
`
type Reference = { __typename: string } & Record<string, unknown>
type Resolvers = Record<string, TypeResolvers | undefined>

/** The executable schema of one service, with the two fields that federation asks for. */
export function subgraphSchema({ typeDefs, resolvers }: CommerceModule): GraphQLSchema {
  const slice = parse(typeDefs)
  const entities = slice.definitions.flatMap((definition) =>
    definition.kind === 'ObjectTypeDefinition' && definition.directives?.some(({ name }) => name.value === 'key')
      ? definition.name.value
      : [],
  )
  const roots = slice.definitions.some((one) => one.kind === 'ObjectTypeDefinition' && one.name.value === 'Query')
  const query = `${roots ? 'extend ' : ''}type Query { _service: _Service!
    ${entities.length > 0 ? '_entities(representations: [_Any!]!): [_Entity]!' : ''} }
    ${entities.length > 0 ? `union _Entity = ${entities.join(' | ')}` : ''}`
  const document = parse(`${federation}\n${query}`)
  const schema = buildASTSchema(
    { ...document, definitions: [...slice.definitions, ...document.definitions] },
    { assumeValidSDL: true },
  )

  const known = resolvers as Resolvers
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue
    if (isObjectType(type)) attach(type, known)
    else if (isAbstractType(type)) {
      type.resolveType = (value: { __typename?: string }, context: RequestContext) =>
        value.__typename && value.__typename !== type.name
          ? value.__typename
          : known[type.name]?.__resolveType?.(value as never, context)
    }
  }
  const fields = (schema.getQueryType() as GraphQLObjectType).getFields()
  if (fields._service) fields._service.resolve = () => ({ sdl: typeDefs })
  if (fields._entities) {
    const resolve: GraphQLFieldResolver<unknown, RequestContext, { representations: Reference[] }> = (
      _,
      { representations },
      context,
    ) => entitiesOf(schema, known, representations, context)
    fields._entities.resolve = resolve
  }
  return schema
}

/** A field's own resolver, or that of an interface of its type. */
function attach(type: GraphQLObjectType, resolvers: Resolvers): void {
  const names = [type.name, ...type.getInterfaces().map(({ name }) => name)]
  for (const field of Object.values(type.getFields())) {
    const resolve = names.map((name) => resolvers[name]?.[field.name]).find((one) => one !== undefined)
    field.resolve = (resolve as GraphQLFieldResolver<unknown, RequestContext> | undefined) ?? defaultFieldResolver
  }
}

/** References of one type are asked for together, and answered in the order in which they were asked. */
async function entitiesOf(schema: GraphQLSchema, resolvers: Resolvers, asked: Reference[], context: RequestContext) {
  const answers: unknown[] = Array(asked.length).fill(null)
  const byType = Map.groupBy(
    asked.map((reference, index) => ({ reference, index })),
    ({ reference }) => reference.__typename,
  )
  for (const [typeName, group] of byType) {
    const own = resolvers[typeName]
    const references = group.map(({ reference }) => reference) as never[]
    const found: unknown[] = own?.__resolveReferences
      ? await own.__resolveReferences(references, context)
      : own?.__resolveReference
        ? await Promise.all(references.map((reference) => own.__resolveReference?.(reference, context)))
        : references
    for (const [at, { index }] of group.entries()) {
      answers[index] = await named(schema, own, typeName, found[at], context)
    }
  }
  return answers
}

/** An entity says what it is: of an interface, which of its types. */
async function named(
  schema: GraphQLSchema,
  own: TypeResolvers | undefined,
  typeName: string,
  entity: unknown,
  context: RequestContext,
) {
  if (typeof entity !== 'object' || entity === null) return null
  const type = schema.getType(typeName)
  const given = (entity as { __typename?: string }).__typename
  const concrete = given && given !== typeName ? given : await own?.__resolveType?.(entity as never, context)
  const name = isInterfaceType(type) ? concrete : typeName
  return given === name ? entity : Object.assign(Object.create(entity), { __typename: name })
}
