import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValueNode,
  visit,
} from 'graphql'
import { inputError } from '../errors.ts'

/** Magento's query depth and complexity, and bounds of our own where a short document could ask for very much. */
export const limits = { depth: 20, complexity: 1000, aliases: 60, rootFields: 30, pageSize: 300, tokens: 4000 }

type Fragments = Map<string, FragmentDefinitionNode>
type Weight = { depth: number; fields: number }

/**
 * What a valid document asks beyond measure, or null. Fragments are counted where they are spread, each once for its own
 * weight, so that a document of nested fragments costs nothing to measure.
 */
export function excess(document: DocumentNode): GraphQLError | null {
  const fragments: Fragments = new Map()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const known = new Map<string, Weight>()
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    const { depth, fields } = weigh(definition.selectionSet, fragments, known)
    if (depth > limits.depth) return inputError(`Max query depth should be ${limits.depth} but got ${depth}.`)
    if (fields > limits.complexity) {
      return inputError(`Max query complexity should be ${limits.complexity} but got ${fields}.`)
    }
    const roots = definition.selectionSet.selections.length
    if (roots > limits.rootFields) return inputError(`At most ${limits.rootFields} root fields may be asked at once.`)
  }
  const aliases = countAliases(document)
  if (aliases > limits.aliases) return inputError(`At most ${limits.aliases} aliases may be used, not ${aliases}.`)
  return null
}

function weigh({ selections }: SelectionSetNode, fragments: Fragments, known: Map<string, Weight>): Weight {
  let depth = 0
  let fields = 0
  for (const selection of selections) {
    const inner = weighSelection(selection, fragments, known)
    depth = Math.max(depth, inner.depth)
    fields += inner.fields
  }
  return { depth, fields }
}

function weighSelection(
  selection: SelectionSetNode['selections'][number],
  fragments: Fragments,
  known: Map<string, Weight>,
): Weight {
  if (selection.kind === Kind.INLINE_FRAGMENT) return weigh(selection.selectionSet, fragments, known)
  if (selection.kind === Kind.FRAGMENT_SPREAD) {
    const name = selection.name.value
    const fragment = fragments.get(name)
    const weight =
      known.get(name) ?? (fragment ? weigh(fragment.selectionSet, fragments, known) : { depth: 0, fields: 0 })
    known.set(name, weight)
    return weight
  }
  // Introspection is deep by nature and bounded by the schema.
  if (selection.name.value.startsWith('__')) return { depth: 1, fields: 1 }
  if (!selection.selectionSet) return { depth: 1, fields: 1 }
  const inner = weigh(selection.selectionSet, fragments, known)
  return { depth: inner.depth + 1, fields: inner.fields + 1 }
}

function countAliases(document: DocumentNode): number {
  let aliases = 0
  visit(document, {
    Field: ({ alias }) => {
      if (alias) aliases++
    },
  })
  return aliases
}

/** A page that is asked to be longer than the bound, or null. Known only with the variables of a request. */
export function pageTooLong(document: DocumentNode, variables: Record<string, unknown>): GraphQLError | null {
  let asked = 0
  visit(document, {
    Argument: ({ name, value }) => {
      if (name.value === 'pageSize') asked = Math.max(asked, numberOf(value, variables))
    },
  })
  return asked > limits.pageSize ? inputError(`Maximum pageSize is ${limits.pageSize}.`) : null
}

function numberOf(value: ValueNode, variables: Record<string, unknown>): number {
  if (value.kind === Kind.INT) return Number(value.value)
  const variable = value.kind === Kind.VARIABLE ? variables[value.name.value] : undefined
  return typeof variable === 'number' ? variable : 0
}
