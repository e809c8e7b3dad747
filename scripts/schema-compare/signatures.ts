import {
  type GraphQLArgument,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql'

/** What a schema says, by kind; each entry is one coordinate with its whole signature. */
export const kinds = [
  'types',
  'fields',
  'arguments',
  'input fields',
  'enum values',
  'interfaces',
  'deprecations',
] as const
export type Kind = (typeof kinds)[number]
export type Signatures = Record<Kind, Set<string>>

/**
 * Every coordinate of a schema with its signature: "Cart.items: [CartItemInterface]",
 * "Query.products(pageSize: Int = 20)". Two schemas with the same sets take the same documents and variables.
 */
export function signaturesOf(schema: GraphQLSchema): Signatures {
  const found = Object.fromEntries(kinds.map((kind) => [kind, new Set<string>()])) as Signatures
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || isSpecifiedScalarType(type)) continue
    found.types.add(`${type.constructor.name.replace(/^GraphQL|Type$/g, '')} ${type.name}`)
    if (isEnumType(type)) {
      for (const { name, deprecationReason } of type.getValues()) {
        found['enum values'].add(`${type.name}.${name}`)
        if (deprecationReason != null) found.deprecations.add(`${type.name}.${name}`)
      }
    } else if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        found['input fields'].add(`${type.name}.${field.name}: ${field.type}${ending(field.defaultValue)}`)
      }
    } else if (isObjectType(type) || isInterfaceType(type)) {
      for (const parent of type.getInterfaces()) found.interfaces.add(`${type.name} implements ${parent.name}`)
      for (const field of Object.values(type.getFields())) {
        found.fields.add(`${type.name}.${field.name}: ${field.type}`)
        if (field.deprecationReason != null) found.deprecations.add(`${type.name}.${field.name}`)
        for (const arg of field.args) found.arguments.add(`${type.name}.${field.name}(${argument(arg)})`)
      }
    }
  }
  return found
}

const argument = ({ name, type, defaultValue }: GraphQLArgument) => `${name}: ${type}${ending(defaultValue)}`
const ending = (value: unknown) => (value === undefined ? '' : ` = ${JSON.stringify(value)}`)

/** How much of `wanted` is in `ours`, and what is missing, by kind. */
export function coverage(ours: Signatures, wanted: Signatures) {
  return kinds.map((kind) => {
    const missing = [...wanted[kind]].filter((signature) => !ours[kind].has(signature)).sort()
    return { kind, all: wanted[kind].size, missing }
  })
}

/** Names of ours that none of these schemas knows: a client of Magento cannot expect them. */
export function invented(ours: Signatures, known: Signatures[]): string[] {
  return kinds
    .filter((kind) => kind !== 'deprecations')
    .flatMap((kind) => [...ours[kind]].filter((signature) => !known.some((one) => one[kind].has(signature))))
    .sort()
}
