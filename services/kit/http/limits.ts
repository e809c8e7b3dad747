import { type DocumentNode, type FragmentDefinitionNode, type GraphQLError, Kind, type SelectionSetNode } from 'graphql'
import { inputError } from '../errors.ts'

/**
 * Magento's query depth and complexity, and bounds of our own where a short document could ask for very much. A list in a
 * variable or an argument has at most `listLength` members; `repeats` is how often one selection may name one field.
 */
export const limits = {
  depth: 20,
  complexity: 1000,
  aliases: 60,
  rootFields: 30,
  fragments: 200,
  directives: 50,
  repeats: 20,
  pageSize: 300,
  listLength: 500,
  tokens: 4000,
}

type Weight = { depth: number; fields: number }
type Count = { aliases: number; directives: number; fields: number; spreads: number }

/**
 * What a document asks beyond measure, or null. It looks at the text alone and in linear time, before validation, whose
 * own time grows with the square of a document's repetitions. Fragments weigh where they are spread, so that a document
 * of nested fragments costs nothing to measure; fragments in a circle are left to validation.
 */
export function excess(document: DocumentNode): GraphQLError | null {
  const fragments = new Map<string, FragmentDefinitionNode>()
  const count: Count = { aliases: 0, directives: 0, fields: 0, spreads: 0 }
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
    if (definition.kind !== Kind.FRAGMENT_DEFINITION && definition.kind !== Kind.OPERATION_DEFINITION) continue
    count.directives += definition.directives?.length ?? 0
    const refusal = countSelections(definition.selectionSet, count, 1)
    if (refusal) return refusal
  }
  if (fragments.size > limits.fragments) return inputError(`At most ${limits.fragments} fragments may be defined.`)
  if (count.aliases > limits.aliases) {
    return inputError(`At most ${limits.aliases} aliases may be used, not ${count.aliases}.`)
  }
  if (count.directives > limits.directives) return inputError(`At most ${limits.directives} directives may be used.`)
  if (count.fields > limits.complexity) return tooComplex(count.fields)

  const known = new Map<string, Weight | null>()
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    const { depth, fields } = weigh(definition.selectionSet, fragments, known)
    if (depth > limits.depth) return tooDeep(depth)
    if (fields > limits.complexity) return tooComplex(fields)
    const roots = definition.selectionSet.selections.length
    if (roots > limits.rootFields) return inputError(`At most ${limits.rootFields} root fields may be asked at once.`)
  }
  return null
}

const tooDeep = (depth: number) => inputError(`Max query depth should be ${limits.depth} but got ${depth}.`)
const tooComplex = (fields: number) =>
  inputError(`Max query complexity should be ${limits.complexity} but got ${fields}.`)

/** Adds up what stands in the text. Selections deeper than any limit end the counting: nothing below them matters. */
function countSelections({ selections }: SelectionSetNode, count: Count, level: number): GraphQLError | null {
  // Inline fragments add levels that are no depth of the answer, so the text may be deeper than the answer.
  if (level > 4 * limits.depth) return tooDeep(level)
  const names = new Map<string, number>()
  for (const selection of selections) {
    count.directives += selection.directives?.length ?? 0
    const name = selection.kind === Kind.INLINE_FRAGMENT ? null : selection.name.value
    if (name !== null) {
      const times = (names.get(name) ?? 0) + 1
      names.set(name, times)
      const isAliased = selection.kind === Kind.FIELD && selection.alias
      if (times > limits.repeats && !isAliased) {
        return inputError(`"${name}" may stand at most ${limits.repeats} times in one selection.`)
      }
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      count.spreads++
      continue
    }
    if (selection.kind === Kind.FIELD) {
      count.fields++
      if (selection.alias) count.aliases++
    }
    const refusal = selection.selectionSet && countSelections(selection.selectionSet, count, level + 1)
    if (refusal) return refusal
  }
  return null
}

function weigh(
  { selections }: SelectionSetNode,
  fragments: Map<string, FragmentDefinitionNode>,
  known: Map<string, Weight | null>,
): Weight {
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
  fragments: Map<string, FragmentDefinitionNode>,
  known: Map<string, Weight | null>,
): Weight {
  if (selection.kind === Kind.INLINE_FRAGMENT) return weigh(selection.selectionSet, fragments, known)
  if (selection.kind === Kind.FRAGMENT_SPREAD) {
    const name = selection.name.value
    const weight = known.get(name)
    if (weight) return weight
    const fragment = fragments.get(name)
    // Null while it is being weighed: a fragment that spreads itself weighs nothing here and is refused by validation.
    if (weight === null || !fragment) return { depth: 0, fields: 0 }
    known.set(name, null)
    const found = weigh(fragment.selectionSet, fragments, known)
    known.set(name, found)
    return found
  }
  // Introspection is deep by nature; validation bounds it by rules of its own.
  if (selection.name.value.startsWith('__') || !selection.selectionSet) return { depth: 1, fields: 1 }
  const inner = weigh(selection.selectionSet, fragments, known)
  return { depth: inner.depth + 1, fields: inner.fields + 1 }
}
