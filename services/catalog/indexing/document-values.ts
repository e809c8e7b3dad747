import type { ValueRow } from '../store/product-store.ts'
import type { AttributeInfo, Option } from '../store/structure.ts'

/** An option's label in a store view; the admin label where it has none. */
export const optionLabel = (option: Option, view: string) =>
  option.labels[view] ?? option.labels.default ?? option.value

/** What a shopper reads of a value; nothing for yes and no. */
export function labelOf(
  attribute: AttributeInfo,
  { option_id, value }: Pick<ValueRow, 'option_id' | 'value'>,
  view: string,
): string[] {
  if (attribute.input === 'boolean') return []
  if (option_id === null) return value === null ? [] : [value]
  const option = attribute.options.get(option_id)
  return option ? [optionLabel(option, view)] : []
}

/** Amounts, weights and dates as numbers that can be compared: dates as days since 1970. Null for everything else. */
export function filterableNumber(attribute: Pick<AttributeInfo, 'input'>, value: string | null): number | null {
  if (value === null) return null
  if (attribute.input === 'price' || attribute.input === 'weight') return finite(Number(value))
  if (attribute.input === 'date') return finite(Math.floor(Date.parse(value) / 86_400_000))
  return null
}

const finite = (number: number) => (Number.isFinite(number) ? number : null)

/** HTML without its tags, for searching. */
export function plainText(html: string): string {
  return html
    .replace(/<(style|script)\b.*?<\/\1>/gis, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&nbsp;|&#160;/g, ' ')
    .replace(/&amp;/g, '&')
}
