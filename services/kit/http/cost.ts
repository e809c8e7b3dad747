import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'
import { inputError } from '../errors.ts'
import { limits } from './limits.ts'

/**
 * How many fields a request may make us answer: the fields of its document, each as often as the lists above it are long.
 * The largest documents of the well-known clients stay below a tenth of it; three nested lists of products do not.
 */
export const mostCost = 200_000

/** How long a list is taken to be when no argument says so. Products that lead to products multiply fastest. */
const lengths: Record<string, number> = {
  related_products: 6,
  upsell_products: 6,
  crosssell_products: 6,
  variants: 10,
  options: 4,
  values: 6,
  countries: 250,
  available_regions: 30,
}
const usualLength = 4

type Variables = Record<string, unknown>
type Fragments = Map<string, FragmentDefinitionNode>

/**
 * What a request asks beyond measure with these variables, or null: a page or a list that is too long, or lists within
 * lists that multiply. The document is valid for the schema.
 */
export function tooMuch(schema: GraphQLSchema, document: DocumentNode, variables: Variables): GraphQLError | null {
  if (longestList(variables) > limits.listLength) return listTooLong()
  const fragments: Fragments = new Map()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const price = new Pricing(schema, fragments, variables)
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    const root = schema.getRootType(definition.operation)
    const cost = root ? price.ofSelections(definition.selectionSet, root.name) : 0
    if (price.refusal) return price.refusal
    if (cost > mostCost) {
      return inputError(`The query asks for too much at once: its lists within lists may cost ${mostCost}.`)
    }
  }
  return null
}

class Pricing {
  readonly #schema: GraphQLSchema
  readonly #fragments: Fragments
  readonly #variables: Variables
  readonly #known = new Map<string, number>()
  refusal: GraphQLError | null = null

  constructor(schema: GraphQLSchema, fragments: Fragments, variables: Variables) {
    this.#schema = schema
    this.#fragments = fragments
    this.#variables = variables
  }

  /** What one object of this type costs. A fragment is priced once. */
  ofSelections({ selections }: SelectionSetNode, typeName: string): number {
    let cost = 0
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) cost += this.#ofField(selection, typeName)
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        cost += this.ofSelections(selection.selectionSet, selection.typeCondition?.name.value ?? typeName)
      } else cost += this.#ofFragment(selection.name.value)
    }
    return cost
  }

  #ofFragment(name: string): number {
    const known = this.#known.get(name)
    if (known !== undefined) return known
    const fragment = this.#fragments.get(name)
    const cost = fragment ? this.ofSelections(fragment.selectionSet, fragment.typeCondition.name.value) : 0
    this.#known.set(name, cost)
    return cost
  }

  #ofField(node: FieldNode, typeName: string): number {
    const type = this.#schema.getType(typeName)
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined
    if (!field) return 1
    const page = this.#pageOf(node, field)
    if (!node.selectionSet) return 1
    const inner = this.ofSelections(node.selectionSet, getNamedType(field.type).name)
    // A page's length counts at the field that takes it; the list inside is then that page.
    return 1 + inner * (page ?? (isList(field) && !pagedLists.has(field.name) ? lengthOf(field.name) : 1))
  }

  /** The page length that a field is asked for, or null when it takes none. Notes a page or list that is too long. */
  #pageOf(node: FieldNode, field: GraphQLField<unknown, unknown>): number | null {
    for (const { name, value } of node.arguments ?? []) {
      if (longestInline(value) > limits.listLength) this.refusal ??= listTooLong()
      if (name.value !== 'pageSize') continue
      const asked = this.#numberOf(value)
      if (asked > limits.pageSize) this.refusal ??= inputError(`Maximum pageSize is ${limits.pageSize}.`)
      return Math.max(asked, 1)
    }
    const paged = field.args.find(({ name }) => name === 'pageSize')
    return paged ? Number(paged.defaultValue ?? 20) : null
  }

  #numberOf(value: ValueNode): number {
    if (value.kind === Kind.INT) return Number(value.value)
    const variable = value.kind === Kind.VARIABLE ? this.#variables[value.name.value] : undefined
    return typeof variable === 'number' ? variable : 20
  }
}

/** Lists whose length their parent's `pageSize` says. */
const pagedLists = new Set(['items', 'items_v2'])
const lengthOf = (name: string) => lengths[name] ?? usualLength

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type)
}

const listTooLong = () => inputError(`A list may have at most ${limits.listLength} members.`)

/** The longest list anywhere in these values. Iterative: what comes from outside may be nested deeper than the stack. */
function longestList(values: unknown): number {
  let longest = 0
  const waiting: unknown[] = [values]
  while (waiting.length > 0) {
    const value = waiting.pop()
    if (typeof value !== 'object' || value === null) continue
    const members = Array.isArray(value) ? value : Object.values(value)
    if (Array.isArray(value)) longest = Math.max(longest, value.length)
    if (longest > limits.listLength) return longest
    for (const member of members) waiting.push(member)
  }
  return longest
}

function longestInline(value: ValueNode): number {
  if (value.kind === Kind.LIST) return Math.max(value.values.length, ...value.values.map(longestInline), 0)
  if (value.kind === Kind.OBJECT) return Math.max(0, ...value.fields.map((field) => longestInline(field.value)))
  return 0
}
