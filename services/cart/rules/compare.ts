import type { Comparison, Operator } from '../../../contracts/catalogue/cart-rule.ts'

const negations: Partial<Record<Operator, Operator>> = { '!=': '==', '!{}': '{}', '!()': '()' }

/**
 * Whether values meet a comparison, as Magento's AbstractCondition reads its operators: numbers as numbers, words in any
 * case; of several values any one will do. What has no value meets nothing but `<=>` and the negations.
 */
export function meets(
  values: (string | number)[],
  { operator, value }: Pick<Comparison, 'operator' | 'value'>,
): boolean {
  const positive = negations[operator]
  if (positive) return !meets(values, { operator: positive, value })
  const wanted = wantedOf(operator, value)
  switch (operator) {
    case '<=>':
      return values.every((own) => own === '')
    case '>=':
      return values.some((own) => number(own) >= number(wanted[0] ?? ''))
    case '<=':
      return values.some((own) => number(own) <= number(wanted[0] ?? ''))
    case '>':
      return values.some((own) => number(own) > number(wanted[0] ?? ''))
    case '<':
      return values.some((own) => number(own) < number(wanted[0] ?? ''))
    case '{}':
      return values.some((own) => wanted.some((part) => words(own).includes(words(part))))
    default:
      return values.some((own) => wanted.some((other) => same(own, other)))
  }
}

/** A list may be written with commas, as Magento's category chooser and REST API do. */
function wantedOf(operator: Operator, value: string | string[]): string[] {
  if (Array.isArray(value)) return value
  return operator === '()' ? value.split(',').map((part) => part.trim()) : [value]
}

const words = (value: string | number) => String(value).trim().toLowerCase()
const number = (value: string | number) => (value === '' ? Number.NaN : Number(value))

function same(one: string | number, other: string): boolean {
  const [left, right] = [number(one), number(other.trim())]
  return Number.isNaN(left) || Number.isNaN(right) ? words(one) === words(other) : left === right
}
