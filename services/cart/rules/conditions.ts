import type { CartCondition, Comparison, ItemCondition } from '../../../contracts/catalogue/cart-rule.ts'
import { meets } from './compare.ts'

/** What rules look at in a line. Amounts are minor units of the cart's currency. */
export type RuleItem = {
  skus: string[]
  categoryIds: number[]
  /** By attribute code; option ids as text. */
  attributes: Record<string, string[]>
  quantity: number
  weight: number
  unitMinor: number
  rowMinor: number
  rowInclMinor: number
}

/** What rules look at in a cart. */
export type RuleCart = {
  items: RuleItem[]
  subtotalMinor: number
  subtotalInclMinor: number
  discountMinor: number
  /** Magento's spelling: flatrate_flatrate. */
  shippingMethod: string | null
  paymentMethod: string | null
  country: string | null
  region: string | null
  regionId: number | null
  postcode: string | null
}

/** A configured amount of the base currency in minor units of the cart's currency. */
export type ToMinor = (decimal: string) => number

const sumOf = <T>(things: T[], amount: (thing: T) => number) => things.reduce((sum, thing) => sum + amount(thing), 0)
const known = (value: string | number | null) => (value === null ? [] : [value])

type Read<Subject> = (subject: Subject) => (string | number)[]

const money: Record<string, Read<RuleCart>> = {
  base_subtotal: ({ subtotalMinor }) => [subtotalMinor],
  base_subtotal_total_incl_tax: ({ subtotalInclMinor }) => [subtotalInclMinor],
  base_subtotal_with_discount: ({ subtotalMinor, discountMinor }) => [subtotalMinor - discountMinor],
}

const facts: Record<string, Read<RuleCart>> = {
  total_qty: ({ items }) => [sumOf(items, ({ quantity }) => quantity)],
  weight: ({ items }) => [sumOf(items, ({ quantity, weight }) => quantity * weight)],
  shipping_method: ({ shippingMethod }) => known(shippingMethod),
  payment_method: ({ paymentMethod }) => known(paymentMethod),
  country_id: ({ country }) => known(country),
  region: ({ region }) => known(region),
  region_id: ({ regionId }) => known(regionId),
  postcode: ({ postcode }) => known(postcode),
}

const itemMoney: Record<string, Read<RuleItem>> = {
  quote_item_price: ({ unitMinor }) => [unitMinor],
  quote_item_row_total: ({ rowMinor }) => [rowMinor],
  base_row_total: ({ rowMinor }) => [rowMinor],
  base_row_total_incl_tax: ({ rowInclMinor }) => [rowInclMinor],
}

const itemFacts: Record<string, Read<RuleItem>> = {
  quote_item_qty: ({ quantity }) => [quantity],
  qty: ({ quantity }) => [quantity],
  quote_item_sku: ({ skus }) => skus,
  sku: ({ skus }) => skus,
  category_ids: ({ categoryIds }) => categoryIds,
}

/** The same comparison with its amounts in minor units; a value that is no amount stays as it is. */
function inMinor<C extends Comparison>(condition: C, minor: ToMinor): C {
  const amount = (text: string) => (/^\d{1,9}(\.\d{1,4})?$/.test(text.trim()) ? String(minor(text.trim())) : text)
  const { value } = condition
  return { ...condition, value: Array.isArray(value) ? value.map(amount) : amount(value) }
}

/** Several conditions, all or any, true or false (Magento's Combine). Without conditions it holds. */
function combined<C>(
  { aggregator, value, conditions }: { aggregator: 'all' | 'any'; value: boolean; conditions: C[] },
  holds: (condition: C) => boolean,
): boolean {
  if (conditions.length === 0) return true
  const hit = (condition: C) => holds(condition) === value
  return aggregator === 'all' ? conditions.every(hit) : conditions.some(hit)
}

/** Whether a rule means this item. */
export function itemMeets(item: RuleItem, condition: ItemCondition | null, minor: ToMinor): boolean {
  if (!condition) return true
  if (condition.kind === 'combine') return combined(condition, (part) => itemMeets(item, part, minor))
  const amount = itemMoney[condition.attribute]
  if (amount) return meets(amount(item), inMinor(condition, minor))
  const listed = condition.attribute === 'category_ids' ? listOf(condition) : condition
  return meets(itemFacts[condition.attribute]?.(item) ?? item.attributes[condition.attribute] ?? [], listed)
}

/** Categories are always chosen as a list, whatever the operator. */
const listOf = <C extends Comparison>(condition: C): C => ({
  ...condition,
  value: Array.isArray(condition.value) ? condition.value : condition.value.split(',').map((id) => id.trim()),
})

/** Whether a cart is one that a rule is about. */
export function cartMeets(cart: RuleCart, condition: CartCondition | null, minor: ToMinor): boolean {
  if (!condition) return true
  const fits = (item: RuleItem, parts: { aggregator: 'all' | 'any'; conditions: ItemCondition[] }) =>
    combined({ ...parts, value: true }, (part) => itemMeets(item, part, minor))
  switch (condition.kind) {
    case 'combine':
      return combined(condition, (part) => cartMeets(cart, part, minor))
    case 'found':
      return cart.items.some((item) => fits(item, condition)) === condition.value
    case 'subselect': {
      const amount = itemMoney[condition.attribute]
      const read = amount ?? itemFacts[condition.attribute]
      const total = sumOf(
        cart.items.filter((item) => fits(item, condition)),
        (item) => Number(read?.(item)[0] ?? 0),
      )
      return meets([total], amount ? inMinor(condition, minor) : condition)
    }
    case 'cart': {
      const amount = money[condition.attribute]
      if (amount) return meets(amount(cart), inMinor(condition, minor))
      return meets(facts[condition.attribute]?.(cart) ?? [], condition)
    }
  }
}
