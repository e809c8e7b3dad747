import { describe, expect, it } from 'vitest'
import type { CartCondition, ItemCondition, Operator } from '../../../contracts/catalogue/cart-rule.ts'
import { meets } from './compare.ts'
import { cartMeets, itemMeets } from './conditions.ts'
import { ruleCart, ruleItem, toMinor } from './rules.fixture.ts'

const item = (attribute: string, operator: Operator, value: string | string[]) =>
  ({ kind: 'item', attribute, operator, value }) satisfies ItemCondition
const cart = (attribute: string, operator: Operator, value: string | string[]) =>
  ({ kind: 'cart', attribute, operator, value }) satisfies CartCondition

describe('comparisons', () => {
  it.each<[(string | number)[], Operator, string | string[], boolean]>([
    [['5.0'], '==', '5', true],
    [['Red'], '==', 'red', true],
    [['Red'], '!=', 'blue', true],
    [[], '==', 'red', false],
    [[], '!=', 'red', true],
    [[], '>', '1', false],
    [[10], '>=', '9.5', true],
    [[9], '>', '10', false],
    [['walnut table'], '{}', 'Table', true],
    [['walnut'], '!{}', 'table', true],
    [['3', '12'], '()', '12, 15', true],
    [['3', '12'], '!()', ['15'], true],
    [[], '<=>', '', true],
    [['x'], '<=>', '', false],
  ])('%o %s %o: %s', (values, operator, value, expected) => {
    expect(meets(values, { operator, value })).toBe(expected)
  })
})

describe('conditions on an item', () => {
  it.each<[ItemCondition, boolean]>([
    [item('sku', '()', 'b,a'), true],
    [item('category_ids', '==', '12,40'), true],
    [item('category_ids', '!=', '12'), false],
    [item('color', '==', '49'), true],
    [item('activity', '()', ['7']), true],
    [item('material', '==', 'oak'), false],
    [item('quote_item_price', '>=', '10'), true],
    [item('quote_item_row_total', '>', '20'), false],
    [item('quote_item_qty', '>', '1'), true],
    [
      {
        kind: 'combine',
        aggregator: 'any',
        value: true,
        conditions: [item('sku', '==', 'z'), item('color', '==', '49')],
      },
      true,
    ],
    [{ kind: 'combine', aggregator: 'all', value: false, conditions: [item('sku', '==', 'z')] }, true],
    [{ kind: 'combine', aggregator: 'all', value: true, conditions: [] }, true],
  ])('%o: %s', (condition, expected) => {
    expect(itemMeets(ruleItem(), condition, toMinor)).toBe(expected)
  })
})

describe('conditions on a cart', () => {
  const given = ruleCart([{ item: ruleItem() }, { item: ruleItem({ skus: ['b'], rowMinor: 500, quantity: 1 }) }])
  const found = (value: boolean, sku: string): CartCondition => ({
    kind: 'found',
    aggregator: 'all',
    value,
    conditions: [item('sku', '==', sku)],
  })
  const subselect = (attribute: string, operator: Operator, value: string): CartCondition => ({
    kind: 'subselect',
    aggregator: 'all',
    attribute,
    operator,
    value,
    conditions: [item('sku', '==', 'b')],
  })
  it.each<[CartCondition, boolean]>([
    [cart('base_subtotal', '>=', '25'), true],
    [cart('base_subtotal', '>', '25'), false],
    [cart('total_qty', '==', '3'), true],
    [cart('weight', '>=', '4.5'), true],
    [cart('shipping_method', '==', 'flatrate_flatrate'), true],
    [cart('payment_method', '==', 'checkmo'), false],
    [cart('country_id', '()', ['US', 'CA']), true],
    [cart('region_id', '==', '12'), true],
    [cart('postcode', '{}', '902'), true],
    [found(true, 'b'), true],
    [found(true, 'z'), false],
    [found(false, 'z'), true],
    [subselect('qty', '<', '2'), true],
    [subselect('base_row_total', '>=', '5'), true],
    [subselect('base_row_total', '>', '5'), false],
    [
      { kind: 'combine', aggregator: 'any', value: true, conditions: [found(true, 'z'), cart('total_qty', '>', '2')] },
      true,
    ],
  ])('%o: %s', (condition, expected) => {
    expect(cartMeets(given, condition, toMinor)).toBe(expected)
  })
})
