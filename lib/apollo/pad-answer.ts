import type { DocumentNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql'
import { possibleTypes } from './possible-types'

type Json = { [key: string]: unknown }

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const matches = (condition: string | undefined, typename: unknown) =>
  !condition || !typename || condition === typename || (possibleTypes[condition]?.includes(String(typename)) ?? false)

function pad(value: unknown, selection: SelectionSetNode, fragments: Map<string, FragmentDefinitionNode>): unknown {
  if (Array.isArray(value)) return value.map((entry) => pad(entry, selection, fragments))
  if (!isObject(value)) return value
  let padded = { ...value }
  for (const node of selection.selections) {
    if (node.kind === 'Field') {
      const key = node.alias?.value ?? node.name.value
      if (node.directives?.length && !(key in padded)) continue
      const child = padded[key] ?? null
      padded[key] = node.selectionSet ? pad(child, node.selectionSet, fragments) : child
      continue
    }
    const part = node.kind === 'FragmentSpread' ? fragments.get(node.name.value) : node
    if (part && matches(part.typeCondition?.name.value, padded.__typename)) {
      padded = pad(padded, part.selectionSet, fragments) as Json
    }
  }
  return padded
}

/**
 * The answer with `null` where the document asks for a field and the backend's release does not have it: such fields are
 * left out of the text that is sent, and Apollo's cache takes a field that never comes for an answer still to be fetched.
 */
export function padAnswer<Data>(data: Data, document: DocumentNode): Data {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const node of document.definitions) if (node.kind === 'FragmentDefinition') fragments.set(node.name.value, node)
  const operation = document.definitions.find((node) => node.kind === 'OperationDefinition')
  return operation ? (pad(data, operation.selectionSet, fragments) as Data) : data
}
