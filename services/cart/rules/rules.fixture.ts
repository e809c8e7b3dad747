import type { DiscountableLine } from './apply-rules.ts'
import type { RuleCart, RuleItem } from './conditions.ts'

export const toMinor = (decimal: string) => Math.round(Number(decimal) * 100)

export const ruleItem = (changes: Partial<RuleItem> = {}): RuleItem => ({
  skus: ['a'],
  categoryIds: [3, 12],
  attributes: { color: ['49'], activity: ['5', '7'] },
  quantity: 2,
  weight: 1.5,
  unitMinor: 1000,
  rowMinor: 2000,
  rowInclMinor: 2200,
  ...changes,
})

/** A line of pieces of one SKU, which is its key as well. */
export function discountLine(key: string, unitMinor: number, quantity: number): DiscountableLine {
  const rowMinor = unitMinor * quantity
  return { key, item: ruleItem({ skus: [key], quantity, unitMinor, rowMinor }), unitMinor, rowMinor }
}

export function ruleCart(lines: { item: RuleItem }[], changes: Partial<RuleCart> = {}): RuleCart {
  const items = lines.map(({ item }) => item)
  return {
    items,
    subtotalMinor: items.reduce((sum, { rowMinor }) => sum + rowMinor, 0),
    subtotalInclMinor: items.reduce((sum, { rowInclMinor }) => sum + rowInclMinor, 0),
    discountMinor: 0,
    shippingMethod: 'flatrate_flatrate',
    paymentMethod: null,
    country: 'US',
    region: 'California',
    regionId: 12,
    postcode: '90210',
    ...changes,
  }
}
