import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/** Schema coordinates ("Type", "Type.field", "Type.field(argument)", "Input.field") that a release does not have. */
export type Missing = ReadonlySet<string>

function dropMissing(document: DocumentNode, schema: GraphQLSchema, missing: Missing): DocumentNode {
  const types = new TypeInfo(schema)
  return visit(
    document,
    visitWithTypeInfo(types, {
      Field: (node) => (missing.has(`${types.getParentType()?.name}.${node.name.value}`) ? null : undefined),
      InlineFragment: (node) => (node.typeCondition && missing.has(node.typeCondition.name.value) ? null : undefined),
      FragmentDefinition: (node) => (missing.has(node.typeCondition.name.value) ? null : undefined),
      Argument: (node) => {
        const coordinate = `${types.getParentType()?.name}.${types.getFieldDef()?.name}(${node.name.value})`
        return missing.has(coordinate) ? null : undefined
      },
      ObjectField: {
        // On leave, because only then TypeInfo stands at the input object that holds the field.
        leave: (node) => {
          const parent = types.getParentInputType()
          const name = parent && 'name' in parent ? parent.name : undefined
          return name && missing.has(`${name}.${node.name.value}`) ? null : undefined
        },
      },
    }),
  )
}

const isEmpty = (set: SelectionSetNode | undefined) =>
  set?.selections.every((selection) => selection.kind === Kind.FIELD && selection.name.value === '__typename')

/** One round of tidying: empty selections, spreads of vanished fragments, fragments nobody spreads any more. */
function tidyOnce(document: DocumentNode): DocumentNode {
  const fragments = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
  }
  const spread = new Set<string>()
  visit(document, { FragmentSpread: (node) => void spread.add(node.name.value) })
  return visit(document, {
    Field: (node) => (node.selectionSet && isEmpty(node.selectionSet) ? null : undefined),
    InlineFragment: (node) => (isEmpty(node.selectionSet) ? null : undefined),
    FragmentSpread: (node) => {
      const fragment = fragments.get(node.name.value)
      return !fragment || isEmpty(fragment.selectionSet) ? null : undefined
    },
    FragmentDefinition: (node) => (spread.has(node.name.value) ? undefined : null),
  })
}

function dropUnusedVariables(document: DocumentNode): DocumentNode {
  const used = new Set<string>()
  visit(document, { VariableDefinition: () => false, Variable: (node) => void used.add(node.name.value) })
  return visit(document, { VariableDefinition: (node) => (used.has(node.variable.name.value) ? undefined : null) })
}

/**
 * The document without what a release lacks, or `null` when nothing of its operation is left. A release is never asked
 * for a field it does not know: Magento refuses the whole request then.
 */
export function pruneDocument(document: DocumentNode, schema: GraphQLSchema, missing: Missing): DocumentNode | null {
  let pruned = dropMissing(document, schema, missing)
  for (let before: DocumentNode | undefined; before !== pruned; ) {
    before = pruned
    pruned = tidyOnce(pruned)
  }
  const operation = pruned.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  if (!operation || isEmpty(operation.selectionSet)) return null
  return dropUnusedVariables(pruned)
}
