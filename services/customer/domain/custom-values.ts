import type { OwnAttribute } from '../../../contracts/stores/account-settings.ts'
import type { CustomValues } from './account.ts'

/** Magento's AttributeValueInput. */
export type ValueInput = {
  attribute_code: string
  value?: string | null
  selected_options?: ({ value: string } | null)[] | null
}
type Outcome = { ok: true; values: CustomValues } | { ok: false; message: string }

const longest = 2000

/** Values for the shop's own attributes. Codes it does not have are passed over, as in Magento. */
export function readCustomValues(inputs: ValueInput[], attributes: OwnAttribute[], isNew: boolean): Outcome {
  const values: CustomValues = {}
  for (const { attribute_code: code, value, selected_options: selected } of inputs) {
    const attribute = attributes.find((one) => one.code === code)
    if (!attribute) continue
    if (attribute.input === 'select' || attribute.input === 'multiselect') {
      const chosen = selected?.length ? selected.flatMap((one) => one?.value ?? []) : (value ?? '').split(',')
      const options = chosen.map((one) => one.trim()).filter(Boolean)
      const unknown = options.find((one) => !attribute.options.some((option) => option.value === one))
      if (unknown) return refused(`Attribute ${code} does not contain option with Id ${unknown}`)
      if (attribute.input === 'select' && options.length > 1) {
        return refused(`Attribute ${code} of type ${attribute.input} takes one option.`)
      }
      values[code] = { options }
    } else {
      const text = (value ?? '').trim()
      if (text.length > longest) return refused(`"${attribute.label}" is longer than ${longest} characters.`)
      values[code] = { value: text }
    }
  }
  const missing = attributes.find(
    ({ code, required }) => required && (isNew || code in values) && isEmpty(values[code]),
  )
  return missing ? refused(`"${missing.label}" is a required value.`) : { ok: true, values }
}

function isEmpty(value: CustomValues[string] | undefined): boolean {
  return value === undefined || ('value' in value ? value.value === '' : value.options.length === 0)
}

export type ValueView =
  | { __typename: 'AttributeValue'; code: string; value: string }
  | {
      __typename: 'AttributeSelectedOptions'
      code: string
      selected_options: { __typename: 'AttributeSelectedOption'; label: string; value: string }[]
    }

/** Values as Magento's AttributeValueInterface shows them, in the order of the shop. `codes` narrows them down. */
export function customValuesView(
  values: CustomValues,
  attributes: OwnAttribute[],
  codes: string[] | null,
): ValueView[] {
  const shown = attributes
    .filter(({ code }) => !isEmpty(values[code]) && (!codes?.length || codes.includes(code)))
    .sort((a, b) => a.sortOrder - b.sortOrder)
  return shown.flatMap(({ code, options }): ValueView[] => {
    const value = values[code]
    if (!value) return []
    if ('value' in value) return [{ __typename: 'AttributeValue', code, value: value.value }]
    const chosen = options.filter((option) => value.options.includes(option.value))
    const selected_options = chosen.map((option) => ({ __typename: 'AttributeSelectedOption' as const, ...option }))
    return [{ __typename: 'AttributeSelectedOptions', code, selected_options }]
  })
}

/** A value in one text, as the deprecated fields show it. */
export function customValueText(value: CustomValues[string]): string {
  return 'value' in value ? value.value : value.options.join(',')
}

const refused = (message: string) => ({ ok: false as const, message })
