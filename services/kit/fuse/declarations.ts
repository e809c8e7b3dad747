import {
  type ConstDirectiveNode,
  type DocumentNode,
  type InterfaceTypeDefinitionNode,
  type InterfaceTypeExtensionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
} from 'graphql'
import type { CommerceModule } from '../module.ts'

/** What one module says about one type. */
export type DeclaredType = {
  fields: Set<string>
  /** The fields of its first `@key`, or null when it is no entity here. */
  key: string[] | null
  isInterface: boolean
  /** Adds fields to an interface that another module owns. */
  isInterfaceObject: boolean
}

/** A module with its parsed slice. */
export type Declaration = { module: CommerceModule; document: DocumentNode; types: Map<string, DeclaredType> }

type FieldsNode =
  | ObjectTypeDefinitionNode
  | ObjectTypeExtensionNode
  | InterfaceTypeDefinitionNode
  | InterfaceTypeExtensionNode

/** Reads who declares which type and field; a type may be spread over several definitions of one module. */
export function declarationOf(module: CommerceModule): Declaration {
  const document = parse(module.typeDefs, { noLocation: true })
  const types = new Map<string, DeclaredType>()
  for (const definition of document.definitions) {
    if (!hasFields(definition)) continue
    const { name, fields = [], directives = [] } = definition
    const known = types.get(name.value)
    const type: DeclaredType = known ?? { fields: new Set(), key: null, isInterface: false, isInterfaceObject: false }
    for (const field of fields) type.fields.add(field.name.value)
    for (const directive of directives) {
      if (directive.name.value === 'key') type.key ??= keyOf(directive, name.value)
      if (directive.name.value === 'interfaceObject') type.isInterfaceObject = true
    }
    type.isInterface ||=
      definition.kind === Kind.INTERFACE_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_EXTENSION
    types.set(name.value, type)
  }
  return { module, document, types }
}

function hasFields(definition: DocumentNode['definitions'][number]): definition is FieldsNode {
  return (
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ||
    definition.kind === Kind.OBJECT_TYPE_EXTENSION ||
    definition.kind === Kind.INTERFACE_TYPE_DEFINITION ||
    definition.kind === Kind.INTERFACE_TYPE_EXTENSION
  )
}

function keyOf(directive: ConstDirectiveNode, type: string): string[] {
  const value = directive.arguments?.find(({ name }) => name.value === 'fields')?.value
  const text = value?.kind === Kind.STRING ? value.value.trim() : ''
  if (!/^\w+(\s+\w+)*$/.test(text)) throw new Error(`The key "${text}" of ${type} is not a list of plain fields`)
  return text.split(/\s+/)
}
