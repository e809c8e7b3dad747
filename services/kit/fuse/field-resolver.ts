import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  getNamedType,
} from 'graphql'
import type { RequestContext } from '../module.ts'
import type { Declaration } from './declarations.ts'
import type { EntityLoaders, Reference } from './entity-loaders.ts'
import type { Origins } from './origins.ts'
import type { Owner, Ownership } from './ownership.ts'

type FieldResolver = GraphQLFieldResolver<unknown, RequestContext>
type Field = GraphQLField<unknown, RequestContext>
export type FusionParts = { ownership: Ownership; origins: Origins; loaders: EntityLoaders }

/** The resolver of a field in the fused schema, or undefined where the default one does. */
export function fusedResolver(parts: FusionParts, type: GraphQLObjectType, field: Field): FieldResolver | undefined {
  const owners = parts.ownership.ownersOf(type, field.name)
  const [first] = owners
  if (!first) return undefined
  const answers = new Map(owners.map((owner) => [owner.declaration, answer(parts, owner, type, field)]))
  const own = answers.get(first.declaration) ?? defaultFieldResolver
  if (!first.key) return own === defaultFieldResolver ? undefined : own
  if (first.key.includes(field.name)) return owners.length === 1 ? own : keyResolver(parts, answers, own)

  const typename = parts.ownership.referenceName(first, type)
  const { key } = first
  return (parent, args, context, info) => {
    const maker = parts.origins.of(parent)
    if (!maker) return own(parent, args, context, info)
    const made = answers.get(maker)
    if (made) return made(parent, args, context, info)
    // Another module made this object: ask the field's owner for its own one, by key.
    return referenceTo(parts, { type, maker, key, typename }, parent, context, info).then(async (reference) => {
      const entity = await parts.loaders.load(first.declaration, typename, reference, context)
      return entity === null || entity === undefined ? null : own(entity, args, context, info)
    })
  }
}

/** A key is known to whoever made the object: a bare reference of one module is not what another module's resolver expects. */
function keyResolver(
  { origins }: FusionParts,
  answers: Map<Declaration, FieldResolver>,
  own: FieldResolver,
): FieldResolver {
  return (parent, args, context, info) => {
    const maker = origins.of(parent)
    return ((maker && answers.get(maker)) ?? own)(parent, args, context, info)
  }
}

/** The field's own resolver in one module; it notes who made what it answers where that matters. */
function answer({ ownership, origins, loaders }: FusionParts, owner: Owner, type: GraphQLObjectType, field: Field) {
  const { declaration, as } = owner
  const resolvers = declaration.module.resolvers
  const resolve = (resolvers[as]?.[field.name] ??
    resolvers[type.name]?.[field.name] ??
    defaultFieldResolver) as FieldResolver
  if (!ownership.isShared(field.type)) return resolve

  const interfaceName = getNamedType(field.type).name
  const home = ownership.homeOf(interfaceName, declaration)
  const marking: FieldResolver = async (parent, args, context, info) => {
    const value = await resolve(parent, args, context, info)
    if (!home) {
      origins.mark(value, declaration)
      return value
    }
    // A bare reference does not know its type; the interface's home does. What is gone there is null here.
    const fetch = async (reference: unknown) => {
      if (typeof reference !== 'object' || reference === null) return null
      const keys = home.key.map((name) => [name, (reference as Record<string, unknown>)[name]])
      const entity = await loaders.load(
        home.declaration,
        interfaceName,
        { __typename: interfaceName, ...Object.fromEntries(keys) },
        context,
      )
      origins.mark(entity, home.declaration)
      return entity
    }
    return Array.isArray(value) ? Promise.all(value.map(fetch)) : fetch(value)
  }
  return marking
}

type Wanted = { type: GraphQLObjectType; maker: Declaration; key: string[]; typename: string }

/** The key of an object as its maker gives it: a property, or what its resolver makes of the object. */
async function referenceTo(
  { ownership }: FusionParts,
  { type, maker, key, typename }: Wanted,
  parent: unknown,
  context: RequestContext,
  info: Parameters<FieldResolver>[3],
): Promise<Reference> {
  const reference: Reference = { __typename: typename }
  for (const name of key) {
    const resolvers = ownership.resolversOf(maker, type).find((one) => one[name])
    const resolve = resolvers?.[name] as FieldResolver | undefined
    reference[name] = resolve ? await resolve(parent, {}, context, info) : (parent as Record<string, unknown>)[name]
  }
  return reference
}
