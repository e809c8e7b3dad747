import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse, type SelectionSetNode } from 'graphql'
import { expect, test } from 'vitest'
import { operations } from '../../graphql/generated/operations.ts'

/** Magento's own limit in 2.4.6 and 2.4.7: every field counts as one, wherever its fragment is spread. */
const most = 300

function complexityOf(text: string): number {
  const { definitions } = parse(text)
  const fragments = new Map(
    definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one.selectionSet]),
  )
  const count = (set: SelectionSetNode | undefined): number =>
    (set?.selections ?? []).reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + 1 + count(selection.selectionSet)
      if (selection.kind === Kind.FRAGMENT_SPREAD) return sum + count(fragments.get(selection.name.value))
      return sum + count(selection.selectionSet)
    }, 0)
  const operation = definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION)
  return count(operation?.selectionSet)
}

test.each(operations.map(({ name, text }) => [name, text]))(
  '%s is not more than Magento answers at once',
  (_name, text) => {
    expect(complexityOf(text)).toBeLessThanOrEqual(most)
  },
)
