import type { PluginFunction } from '@graphql-codegen/plugin-helpers'
import { type DocumentNode, Kind, type OperationDefinitionNode } from 'graphql'

/** Variables that the shop's own /graphql fills in from the session; a browser neither knows nor sends them. */
const filledByTheDoor = ['cartId', 'orderToken', 'isGuest']

const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

function operationsOf(documents: { document?: DocumentNode }[]): OperationDefinitionNode[] {
  return documents.flatMap(({ document }) =>
    (document?.definitions ?? []).filter((definition) => definition.kind === Kind.OPERATION_DEFINITION),
  )
}

function hookOf(operation: OperationDefinitionNode): string {
  const name = operation.name?.value
  if (!name)
    throw new Error('Every operation needs a name: hooks and the list of registered operations are named by it.')
  const data = `Types.${pascal(name)}${pascal(operation.operation)}`
  const variables = `Asked<${data}Variables>`
  const hook = `use${pascal(name)}${pascal(operation.operation)}`
  const document = `${pascal(name)}Document`
  if (operation.operation === 'mutation') {
    return `export const ${hook} = (options?: useMutation.Options<${data}, ${variables}>) => useMutation<${data}, ${variables}>(${document}, options)`
  }
  const required = (operation.variableDefinitions ?? []).some(
    ({ type, defaultValue, variable }) =>
      type.kind === Kind.NON_NULL_TYPE && !defaultValue && !filledByTheDoor.includes(variable.name.value),
  )
  const options = `useQuery.Options<${data}, ${variables}>`
  return [
    `export const ${hook} = (options${required ? `: ${options} & { variables: ${variables} }` : `?: ${options}`}) => useQuery<${data}, ${variables}>(${document}, options ?? {})`,
    `export const ${hook.replace(/Query$/, 'LazyQuery')} = (options?: useLazyQuery.Options<${data}, ${variables}>) => useLazyQuery<${data}, ${variables}>(${document}, options)`,
  ].join('\n')
}

/**
 * Typed React hooks for Apollo Client 4: one per operation, named after it (`query Cart` gives `useCartQuery`). The
 * published hooks plugin still writes Apollo 3's types, which version 4 no longer exports.
 */
export const plugin: PluginFunction = (_schema, documents) => ({
  prepend: ["import { useLazyQuery, useMutation, useQuery } from '@apollo/client/react'"],
  content: [
    `type Asked<Variables> = Omit<Variables, ${filledByTheDoor.map((name) => `'${name}'`).join(' | ')}>`,
    ...operationsOf(documents).map(hookOf),
  ].join('\n'),
})
