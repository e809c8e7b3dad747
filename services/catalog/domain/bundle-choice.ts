import type { Choices } from './choice-uids.ts'
import type { Refusal } from './customization.ts'

type OfferedSelection = { id: number; quantity: number; canChangeQuantity: boolean }
type Offered<S extends OfferedSelection> = { id: number; type: string; required: boolean; selections: S[] }
export type FilledBundleOption<S extends OfferedSelection, O extends Offered<S>> = {
  option: O
  selections: { selection: S; quantity: number }[]
}

const specifyMessage = 'Please specify product option(s).'
const requiredMessage = 'Please select all required options.'
const unavailableMessage = 'The required options you selected are not available.'
const several = new Set(['checkbox', 'multi'])

/**
 * The options of a bundle with what was chosen for each; in Magento's words what is missing or not to be had. A quantity
 * that a shopper typed counts only where the selection lets it be changed.
 */
export function fillBundle<S extends OfferedSelection, O extends Offered<S>>(
  options: O[],
  { bundle: chosen }: Choices,
): FilledBundleOption<S, O>[] | Refusal {
  if (chosen.length === 0) return { reason: 'options-missing', message: specifyMessage }
  const filled = options.map((option) => ({
    option,
    selections: option.selections.flatMap((selection) => {
      const choice = chosen.find((one) => one.optionId === option.id && one.selectionId === selection.id)
      if (!choice) return []
      const asked = selection.canChangeQuantity ? choice.quantity : null
      return { selection, quantity: asked ?? selection.quantity }
    }),
  }))
  const named = new Set(chosen.map(({ optionId, selectionId }) => `${optionId}/${selectionId}`))
  const found = filled.reduce((sum, { selections }) => sum + selections.length, 0)
  const doubled = filled.some(({ option, selections }) => selections.length > 1 && !several.has(option.type))
  const empty = filled.some(({ selections }) => selections.some(({ quantity }) => !(quantity > 0)))
  // Magento asks first whether everything that is required was chosen: a wrong choice is none.
  if (filled.some(({ option, selections }) => option.required && selections.length === 0)) {
    return { reason: 'options-missing', message: requiredMessage }
  }
  if (found !== named.size || doubled || empty) return { reason: 'option-invalid', message: unavailableMessage }
  return filled.filter(({ selections }) => selections.length > 0)
}
