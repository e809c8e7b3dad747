import type { RuleCondition } from '../../../contracts/catalogue/price-rules.ts'

/**
 * What a condition can look at: values by attribute code. A value that has several names (an option's id and label, a
 * category's id and path) stands there under each of them.
 */
export type ProductFacts = Record<string, string[]>

type Comparison = Extract<RuleCondition, { attribute: string }>

/** Whether a product is what the condition says. Conditions without any inside are true of everything. */
export function matches(condition: RuleCondition, facts: ProductFacts): boolean {
  if ('attribute' in condition) return compares(condition, facts[condition.attribute] ?? [])
  const { aggregator, value, conditions } = condition
  if (conditions.length === 0) return true
  const holds = (one: RuleCondition) => matches(one, facts) === value
  return aggregator === 'all' ? conditions.every(holds) : conditions.some(holds)
}

function compares({ operator, value }: Comparison, values: string[]): boolean {
  const wanted = (Array.isArray(value) ? value : listOf(operator, value)).map(plain)
  const own = values.map(plain)
  switch (operator) {
    case '==':
    case '()':
      return own.some((one) => wanted.some((other) => same(one, other)))
    case '!=':
    case '!()':
      return !own.some((one) => wanted.some((other) => same(one, other)))
    case '{}':
      return own.some((one) => wanted.some((other) => one.includes(other)))
    case '!{}':
      return !own.some((one) => wanted.some((other) => one.includes(other)))
    default:
      return own.some((one) => wanted.some((other) => ordered(operator, compare(one, other))))
  }
}

/** Magento writes the values of "is one of" into one text, separated by commas. */
const listOf = (operator: string, value: string) => (operator.includes('()') ? value.split(',') : [value])
const plain = (value: string) => value.trim().toLowerCase()
const isNumber = (value: string) => /^-?\d+(\.\d+)?$/.test(value)
const same = (one: string, other: string) =>
  one === other || (isNumber(one) && isNumber(other) && Number(one) === Number(other))

/** Numbers as numbers; anything else as text, which suits dates written as YYYY-MM-DD. */
function compare(one: string, other: string): number {
  if (isNumber(one) && isNumber(other)) return Number(one) - Number(other)
  return one < other ? -1 : one > other ? 1 : 0
}

function ordered(operator: '>=' | '<=' | '>' | '<', difference: number): boolean {
  if (operator === '>=') return difference >= 0
  if (operator === '<=') return difference <= 0
  return operator === '>' ? difference > 0 : difference < 0
}
