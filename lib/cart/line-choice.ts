import type { CartLineFragment, ChosenOptionsFragment } from '@/graphql/generated/types'
import type { Edit } from './edit-link'

/** What a shopper chose for a line of the cart, as the page of its product names it. */
export type LineChoice = Pick<Edit, 'chosen' | 'entered'>

const present = <T>(list: readonly (T | null)[] | null | undefined): T[] => (list ?? []).filter((one) => one !== null)

/** Kinds whose values are chosen among several; the values of the others were typed. */
const chosenKinds = new Set(['drop_down', 'radio', 'checkbox', 'multiple'])
const isChosen = ({ type }: ChosenOptionsFragment) => chosenKinds.has(type)

const customOf = (line: CartLineFragment): ChosenOptionsFragment[] =>
  'customizable_options' in line ? present(line.customizable_options) : []

const selectionsOf = (line: CartLineFragment) =>
  'bundle_options' in line ? present(line.bundle_options).flatMap(({ values }) => present(values)) : []

/** The uids that were chosen and the texts that were typed, in whatever type of product. */
export function choiceOf(line: CartLineFragment): LineChoice {
  const custom = customOf(line)
  const bundle = selectionsOf(line)
  const chosen = [
    ...('configurable_options' in line
      ? present(line.configurable_options).map((option) => option.configurable_product_option_value_uid)
      : []),
    ...bundle.map(({ uid }) => uid),
    ...('links' in line ? present(line.links).map(({ uid }) => uid) : []),
    ...custom
      .filter(isChosen)
      .flatMap(({ values }) => present(values).map((value) => value.customizable_option_value_uid)),
  ]
  // How many pieces of a selection there are is in its uid.
  const entered = custom
    .filter((option) => !isChosen(option))
    .map((option): [string, string] => [option.customizable_option_uid, option.values[0]?.value ?? ''])
  return { chosen, entered }
}

/** The same, with the line it belongs to: what its product's page needs to let it be changed. */
export function editOf(line: CartLineFragment): Edit {
  const { chosen, entered } = choiceOf(line)
  const pieces = selectionsOf(line).map(({ uid, quantity }): [string, string] => [uid, String(quantity)])
  return { line: line.uid, quantity: line.quantity, chosen, entered: [...entered, ...pieces] }
}

/** What was chosen, in words, one for each option; files of a download have no label. */
export function lineOptions(line: CartLineFragment): { label: string; value: string }[] {
  const variant = 'configurable_options' in line ? present(line.configurable_options) : []
  const bundle = 'bundle_options' in line ? present(line.bundle_options) : []
  const links = 'links' in line ? present(line.links) : []
  return [
    ...variant.map(({ option_label: label, value_label: value }) => ({ label: label ?? '', value: value ?? '' })),
    ...bundle.map(({ label, values }) => ({
      label,
      value: present(values)
        .map(({ quantity, label: name }) => (quantity > 1 ? `${quantity} × ${name}` : name))
        .join(', '),
    })),
    ...links.map(({ title }) => ({ label: '', value: title ?? '' })),
    ...customOf(line).map(({ label, values }) => ({
      label,
      value: present(values)
        .map((value) => value.label || value.value)
        .join(', '),
    })),
  ].filter(({ value }) => value !== '')
}
