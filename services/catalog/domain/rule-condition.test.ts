import { expect, test } from 'vitest'
import type { RuleCondition } from '../../../contracts/catalogue/price-rules.ts'
import { matches } from './rule-condition.ts'

const lamp = {
  sku: ['LAMP-1'],
  category_ids: ['5', 'Lighting/Lamps', '3', 'Lighting'],
  color: ['49', 'Red'],
  price: ['19.9500'],
  launched: ['2026-05-01'],
}
const is = (attribute: string, operator: '==' | '!=' | '>=' | '<' | '{}' | '!{}' | '()' | '!()', value: string) => ({
  attribute,
  operator,
  value,
})
const holds = (condition: RuleCondition) => matches(condition, lamp)

test('each operator', () => {
  expect(holds(is('color', '==', 'red'))).toBe(true)
  expect(holds(is('color', '!=', '49'))).toBe(false)
  expect(holds(is('category_ids', '()', '7, 3'))).toBe(true)
  expect(holds(is('category_ids', '!()', '7,8'))).toBe(true)
  expect(holds(is('sku', '{}', 'amp'))).toBe(true)
  expect(holds(is('sku', '!{}', 'amp'))).toBe(false)
  expect(holds(is('price', '==', '19.95'))).toBe(true)
  expect(holds(is('price', '>=', '100'))).toBe(false)
  expect(holds(is('launched', '<', '2026-06-01'))).toBe(true)
})

test('an attribute a product lacks is nothing and no other thing', () => {
  expect(holds(is('size', '==', 'M'))).toBe(false)
  expect(holds(is('size', '!=', 'M'))).toBe(true)
})

test('conditions nest, and may be asked to be false', () => {
  const [red, cheap] = [is('color', '==', 'Red'), is('price', '<', '10')]
  expect(holds({ aggregator: 'all', value: true, conditions: [] })).toBe(true)
  expect(holds({ aggregator: 'all', value: true, conditions: [red, cheap] })).toBe(false)
  expect(holds({ aggregator: 'any', value: true, conditions: [red, cheap] })).toBe(true)
  expect(holds({ aggregator: 'all', value: false, conditions: [cheap] })).toBe(true)
  const nested: RuleCondition = { aggregator: 'any', value: true, conditions: [cheap, red] }
  expect(holds({ aggregator: 'all', value: true, conditions: [nested, is('sku', '==', 'lamp-1')] })).toBe(true)
})
