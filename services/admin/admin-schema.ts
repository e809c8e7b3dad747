import {
  buildASTSchema,
  extendSchema,
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  GraphQLScalarType,
  type GraphQLSchema,
  isObjectType,
  parse,
  validateSchema,
  valueFromASTUntyped,
} from 'graphql'
import type { AdminContext, AdminModule, AdminResolver } from '../kit/admin-module.ts'
import { authorizationError, categoryOf } from '../kit/errors.ts'
import { redacted } from './domain/redact.ts'
import type { AdminStore } from './store/admin-store.ts'

const base = `
  "Any JSON value; what it must look like is said where it is used, and checked there."
  scalar JSON
  "An amount in major units."
  type Money { value: Float! currency: String! }
  type AdminMe { id: Int! username: String! permissions: [String!]! }
  type Query { me: AdminMe! }
  type Mutation {
    "Signs an administrator in. The token is good for four hours and goes into the Authorization header as a bearer token."
    generateAdminToken(username: String!, password: String!): String!
    "Signs the asking administrator out everywhere."
    revokeAdminToken: Boolean!
  }
`
const jsonScalar = new GraphQLScalarType({
  name: 'JSON',
  parseValue: (value) => value,
  parseLiteral: valueFromASTUntyped,
})

/**
 * One executable schema of every service's administration. Each root field asks for its permission first; each mutation
 * leaves an entry in the audit log, whatever came of it. A field whose permission nobody named is refused to all.
 */
export function adminSchema(modules: AdminModule[], store: AdminStore, now: () => number): GraphQLSchema {
  const schema = modules.reduce(
    (grown, { typeDefs }) => extendSchema(grown, parse(typeDefs)),
    buildASTSchema(parse(base)),
  )
  const faults = validateSchema(schema)
  if (faults.length > 0) throw new Error(`The administration schema is broken:\n${faults.join('\n')}`)
  Object.assign(schema.getType('JSON') as GraphQLScalarType, {
    serialize: jsonScalar.serialize,
    parseValue: jsonScalar.parseValue,
    parseLiteral: jsonScalar.parseLiteral,
  })

  for (const { name, resolvers, permissions } of modules) {
    for (const [typeName, fields] of Object.entries(resolvers)) {
      const type = schema.getType(typeName)
      if (!isObjectType(type)) throw new Error(`${name} answers for ${typeName}, which is no type of the schema.`)
      for (const [fieldName, resolver] of Object.entries(fields ?? {})) {
        const field = type.getFields()[fieldName]
        if (!field) throw new Error(`${name} answers ${typeName}.${fieldName}, which the schema does not have.`)
        const isRoot = typeName === 'Query' || typeName === 'Mutation'
        const resolve = resolver as GraphQLFieldResolver<unknown, AdminContext>
        const allowed = isRoot ? guarded(fieldName, permissions[fieldName], resolve) : resolve
        field.resolve = typeName === 'Mutation' ? audited(store, now, fieldName, allowed) : allowed
      }
    }
  }
  const me: AdminResolver = (_, __, { admin }) => ({ ...admin, permissions: [...admin.permissions] })
  const query = schema.getQueryType() as GraphQLObjectType
  const meField = query.getFields().me
  if (meField) meField.resolve = me as GraphQLFieldResolver<unknown, AdminContext>
  return schema
}

type Resolve = GraphQLFieldResolver<unknown, AdminContext>

function guarded(field: string, permission: AdminModule['permissions'][string] | undefined, resolve: Resolve): Resolve {
  return (parent, args, context, info) => {
    if (!permission || !context.admin.permissions.has(permission)) {
      throw authorizationError(`Your role does not allow "${field}"${permission ? `: it needs "${permission}"` : ''}.`)
    }
    return resolve(parent, args, context, info)
  }
}

function audited(store: AdminStore, now: () => number, field: string, resolve: Resolve): Resolve {
  return async (parent, args, context, info) => {
    const note = (outcome: 'done' | 'refused' | 'broken', message: string | null) =>
      store.log({
        at: now(),
        user_id: context.admin.id,
        username: context.admin.username,
        field,
        arguments: redacted(args),
        outcome,
        message: message?.slice(0, 1000) ?? null,
        request_id: context.requestId,
      })
    try {
      const answer = await resolve(parent, args, context, info)
      await note('done', null)
      return answer
    } catch (error) {
      const refused = error instanceof GraphQLError && categoryOf(error) !== null
      await note(refused ? 'refused' : 'broken', error instanceof Error ? error.message : String(error))
      throw error
    }
  }
}
