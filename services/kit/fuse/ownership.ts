import type { GraphQLNamedType, GraphQLOutputType } from 'graphql'
import { type GraphQLObjectType, type GraphQLSchema, getNamedType, isAbstractType, isObjectType } from 'graphql'
import type { TypeResolvers } from '../module.ts'
import type { Declaration } from './declarations.ts'

/** A module that answers a field, under the type name it knows the parent by: its own, or the interface's. */
export type Owner = { declaration: Declaration; as: string; key: string[] | null }

/** Answers who owns what in the composed schema. */
export class Ownership {
  readonly #declarations: Declaration[]
  readonly #schema: GraphQLSchema

  constructor(declarations: Declaration[], schema: GraphQLSchema) {
    this.#declarations = declarations
    this.#schema = schema
  }

  /** The modules that declare a field: on the type itself, or on an interface object that the type implements. */
  ownersOf(type: GraphQLObjectType, field: string): Owner[] {
    const interfaces = type.getInterfaces().map(({ name }) => name)
    return this.#declarations.flatMap((declaration): Owner[] => {
      const own = declaration.types.get(type.name)
      if (own?.fields.has(field)) {
        const inherited = interfaces.map((name) => declaration.types.get(name)?.key).find(Boolean)
        return [{ declaration, as: type.name, key: own.key ?? inherited ?? null }]
      }
      for (const name of interfaces) {
        const added = declaration.types.get(name)
        if (added?.isInterfaceObject && added.fields.has(field)) return [{ declaration, as: name, key: added.key }]
      }
      return []
    })
  }

  /** True when objects of this type are entities of more than one module, so that it matters who made one. */
  isShared(output: GraphQLOutputType): boolean {
    const named = getNamedType(output)
    const types: GraphQLNamedType[] = isAbstractType(named) ? [named, ...this.#schema.getPossibleTypes(named)] : [named]
    return types.some((type) => this.#declarations.filter((one) => this.#isEntityOf(one, type)).length > 1)
  }

  #isEntityOf({ types }: Declaration, type: GraphQLNamedType): boolean {
    if (types.get(type.name)?.key) return true
    return isObjectType(type) && type.getInterfaces().some(({ name }) => types.get(name)?.key)
  }

  /** The module an interface belongs to when `maker` only adds to it, or null when `maker` knows its types itself. */
  homeOf(interfaceName: string, maker: Declaration): { declaration: Declaration; key: string[] } | null {
    if (!maker.types.get(interfaceName)?.isInterfaceObject) return null
    const declaration = this.#declarations.find(({ types }) => types.get(interfaceName)?.isInterface)
    const key = maker.types.get(interfaceName)?.key
    return declaration && key ? { declaration, key } : null
  }

  /** The resolvers of a type in a module, those of its interfaces behind its own. */
  resolversOf({ module }: Declaration, type: GraphQLObjectType): TypeResolvers[] {
    const names = [type.name, ...type.getInterfaces().map(({ name }) => name)]
    return names.map((name) => module.resolvers[name]).filter((resolvers) => resolvers !== undefined)
  }

  /** The name under which a module resolves references to this type. */
  referenceName(owner: Owner, type: GraphQLObjectType): string {
    const names = [owner.as, type.name, ...type.getInterfaces().map(({ name }) => name)]
    const resolvable = names.find((name) => {
      const resolvers = owner.declaration.module.resolvers[name]
      return resolvers?.__resolveReferences ?? resolvers?.__resolveReference
    })
    return resolvable ?? owner.as
  }
}
