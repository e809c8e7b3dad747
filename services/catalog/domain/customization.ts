import type { Choices } from './choice-uids.ts'
import { decimalIn, shareOf } from './decimal.ts'
import type { CurrencyRules, Price } from './price.ts'

type Priced = { price: string; priceType: 'fixed' | 'percent'; sku: string | null }
export type OfferedOption = Priced & {
  id: number
  type: string
  title: string
  required: boolean
  position: number
  maxCharacters: number
  values: (Priced & { id: number; title: string })[]
}
type Value = { value: string; label: string; valueId: number | null } & Priced
/** One option as it was filled in. */
export type FilledOption = { option: OfferedOption; values: Value[] }
export type Refusal = { reason: 'options-missing' | 'option-invalid'; message: string }

/** Magento's words for what a shopper left out or got wrong. */
export const requiredMessage =
  "The product's required option(s) weren't entered. Make sure the options are entered and try again."
const unavailableMessage = 'Some of the selected item options are not currently available.'
const tooLongMessage = 'The text is too long. Shorten the text and try again.'
const momentMessage = "Invalid format provided. Please use 'Y-m-d H:i:s' format."

const several = new Set(['checkbox', 'multiple'])
const moments = new Set(['date', 'date_time', 'time'])

/**
 * The options of a product as they were filled in, in their order. Refused: an option or value that the product does not
 * offer, a required one that is missing, text beyond the limit, a moment in another format, and files, always.
 */
export function fillOptions(options: OfferedOption[], choices: Choices): FilledOption[] | Refusal {
  const offered = new Set(options.map(({ id }) => id))
  const named = [...choices.values.map(({ optionId }) => optionId), ...choices.typed.keys()]
  if (named.some((id) => !offered.has(id))) return { reason: 'option-invalid', message: unavailableMessage }
  const filled: FilledOption[] = []
  for (const option of options) {
    const values = option.values.length > 0 ? chosenValues(option, choices) : typedValues(option, choices)
    if (!Array.isArray(values)) return values
    if (values.length > 0) filled.push({ option, values })
    else if (option.required) return { reason: 'options-missing', message: requiredMessage }
  }
  return filled
}

function chosenValues(option: OfferedOption, { values, typed }: Choices): Value[] | Refusal {
  // Older clients name values by their plain ids, several joined by commas.
  const plain = (typed.get(option.id) ?? '').split(',').flatMap((text) => text.trim() || [])
  const named = values.filter(({ optionId }) => optionId === option.id).map(({ valueId }) => String(valueId))
  const ids = new Set([...named, ...plain])
  const chosen = option.values.filter(({ id }) => ids.has(String(id)))
  if (chosen.length !== ids.size || (chosen.length > 1 && !several.has(option.type))) {
    return { reason: 'option-invalid', message: unavailableMessage }
  }
  return chosen.map(({ id, title, price, priceType, sku }) => ({
    value: title,
    label: title,
    valueId: id,
    price,
    priceType,
    sku,
  }))
}

function typedValues(option: OfferedOption, { typed, values }: Choices): Value[] | Refusal {
  if (values.some(({ optionId }) => optionId === option.id)) {
    return { reason: 'option-invalid', message: unavailableMessage }
  }
  const value = (typed.get(option.id) ?? '').trim().replace(/\r\n?/g, '\n')
  if (value === '') return []
  if (option.type === 'file') {
    // No way leads from a cart to a file of the shop's: uploads are how carts were made to plant scripts.
    return { reason: 'option-invalid', message: `A file cannot be handed in for "${option.title}" here.` }
  }
  if (option.maxCharacters > 0 && [...value].length > option.maxCharacters) {
    return { reason: 'option-invalid', message: tooLongMessage }
  }
  if (moments.has(option.type) && !isMoment(value)) return { reason: 'option-invalid', message: momentMessage }
  const { price, priceType, sku } = option
  return [{ value, label: '', valueId: null, price, priceType, sku }]
}

/** "2026-11-21 08:30:00", a moment that exists. */
function isMoment(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text)) return false
  const moment = new Date(`${text.replace(' ', 'T')}Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text.replace(' ', 'T'))
}

type Terms = { currency: string; rules: CurrencyRules }

/** What a value adds to a price of one piece, in minor units: an amount, or a share of that price. */
export function addedBy({ price, priceType }: Pick<Priced, 'price' | 'priceType'>, baseMinor: number, terms: Terms) {
  return priceType === 'percent' ? shareOf(baseMinor, price) : decimalIn(terms.currency, price, terms.rules)
}

/** A price with everything that was filled in; a percentage is one of the price before any option. */
export function customizedPrice(base: Price, filled: FilledOption[], terms: Terms): Price {
  const values = filled.flatMap((option) => option.values)
  const add = (minor: number) => values.reduce((sum, value) => sum + addedBy(value, minor, terms), minor)
  return { regularMinor: add(base.regularMinor), finalMinor: add(base.finalMinor) }
}

/** The SKU an order knows the product by: its own and those of its options, joined as Magento joins them. */
export function customizedSku(sku: string, filled: FilledOption[]): string {
  return [sku, ...filled.flatMap(({ values }) => values.flatMap((value) => value.sku || []))].join('-')
}
