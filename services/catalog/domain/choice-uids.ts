import type { Choice } from './variant-choice.ts'

/** What a shopper asked for, sorted by what it is about. */
export type Choices = {
  configurable: Choice[]
  /** Chosen selections of a bundle; `quantity` null where none was said. */
  bundle: { optionId: number; selectionId: number; quantity: number | null }[]
  /** Values of customizable options to choose from. */
  values: { optionId: number; valueId: number }[]
  /** What was typed into customizable options, by option. */
  typed: Map<number, string>
  downloads: number[]
  /** Uids that name nothing a product could offer. */
  unknown: string[]
}

type Given = { selectedOptions: string[]; enteredOptions: { uid: string; value: string }[] }

/**
 * Reads Magento's selected_options and entered_options: `configurable/<attribute>/<value>`, `bundle/<option>/<selection>`
 * with `/<quantity>`, `custom-option/<option>[/<value>]` and `downloadable/<link>`, in base64. What is typed into a
 * selection of a bundle is its quantity. A uid of anything else is kept in `unknown`.
 */
export function parseChoices({ selectedOptions, enteredOptions }: Given): Choices {
  const choices: Choices = { configurable: [], bundle: [], values: [], typed: new Map(), downloads: [], unknown: [] }
  for (const uid of selectedOptions) if (!takeSelected(choices, pathOf(uid))) choices.unknown.push(uid)
  for (const { uid, value } of enteredOptions) {
    if (!takeEntered(choices, pathOf(uid), value)) choices.unknown.push(uid)
  }
  return choices
}

function takeSelected(choices: Choices, path: string): boolean {
  const [kind, ...parts] = path.split('/')
  const [first, second, third] = parts
  if (!isId(first)) return false
  const id = Number(first)
  if (kind === 'downloadable' && parts.length === 1) choices.downloads.push(id)
  else if (!isId(second)) return false
  else if (kind === 'configurable' && parts.length === 2) {
    choices.configurable.push({ attributeId: id, optionId: Number(second) })
  } else if (kind === 'custom-option' && parts.length === 2) {
    choices.values.push({ optionId: id, valueId: Number(second) })
  } else if (kind === 'bundle' && (parts.length === 2 || parts.length === 3)) {
    if (third !== undefined && !isQuantity(third)) return false
    choices.bundle.push({
      optionId: id,
      selectionId: Number(second),
      quantity: third === undefined ? null : Number(third),
    })
  } else return false
  return true
}

function takeEntered(choices: Choices, path: string, value: string): boolean {
  const [kind, first, second, ...rest] = path.split('/')
  if (!isId(first)) return false
  if (kind === 'custom-option' && second === undefined) {
    choices.typed.set(Number(first), value)
    return true
  }
  if (kind !== 'bundle' || !isId(second) || rest.length > 1 || !isQuantity(value.trim())) return false
  const selection = { optionId: Number(first), selectionId: Number(second) }
  const chosen = choices.bundle.find(
    ({ optionId, selectionId }) => optionId === selection.optionId && selectionId === selection.selectionId,
  )
  if (chosen) chosen.quantity = Number(value)
  else choices.bundle.push({ ...selection, quantity: Number(value) })
  return true
}

const isId = (text: string | undefined): text is string => text !== undefined && /^\d{1,15}$/.test(text)
const isQuantity = (text: string) => /^\d{1,8}(\.\d{1,4})?$/.test(text)

/** The path inside a uid; text that is no base64 of a path gives one that names nothing. */
const pathOf = (uid: string): string => Buffer.from(uid, 'base64').toString('latin1')
