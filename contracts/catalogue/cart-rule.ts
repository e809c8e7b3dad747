/**
 * Cart price rules as they travel: what a merchant, an import file or the demo shop hands to the cart service. Names in
 * brackets are Magento's.
 */
import { z } from 'zod'
import { amount } from './values.ts'

/** Magento's operators of conditions. */
const operators = ['==', '!=', '>=', '<=', '>', '<', '{}', '!{}', '()', '!()', '<=>'] as const
export type Operator = (typeof operators)[number]

/** A leaf: an attribute of the cart or of an item, compared with a value or, for `()` and `!()`, with a list. */
export type Comparison = { attribute: string; operator: Operator; value: string | string[] }

/** What an item must be: a comparison, or several of them, all or any, true or false. */
export type ItemCondition =
  | ({ kind: 'item' } & Comparison)
  | { kind: 'combine'; aggregator: 'all' | 'any'; value: boolean; conditions: ItemCondition[] }

/** What a cart must be. */
export type CartCondition =
  | ({ kind: 'cart' } & Comparison)
  | { kind: 'combine'; aggregator: 'all' | 'any'; value: boolean; conditions: CartCondition[] }
  /** An item of this kind is found in the cart, or is not. */
  | { kind: 'found'; aggregator: 'all' | 'any'; value: boolean; conditions: ItemCondition[] }
  /** The pieces, or the row totals, of the items of this kind come to something. */
  | ({ kind: 'subselect'; aggregator: 'all' | 'any'; conditions: ItemCondition[] } & Comparison)

const comparison = {
  attribute: z.string().min(1).max(64),
  operator: z.enum(operators),
  value: z.union([z.string(), z.array(z.string())]),
}
const aggregator = z.enum(['all', 'any'])

const itemCondition: z.ZodType<ItemCondition> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('item'), ...comparison }),
    z.object({ kind: z.literal('combine'), aggregator, value: z.boolean(), conditions: z.array(itemCondition) }),
  ]),
)

const cartCondition: z.ZodType<CartCondition> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('cart'), ...comparison }),
    z.object({ kind: z.literal('combine'), aggregator, value: z.boolean(), conditions: z.array(cartCondition) }),
    z.object({ kind: z.literal('found'), aggregator, value: z.boolean(), conditions: z.array(itemCondition) }),
    z.object({ kind: z.literal('subselect'), aggregator, conditions: z.array(itemCondition), ...comparison }),
  ]),
)

/** A cart price rule. */
export const salesRule = z.object({
  name: z.string().min(1).max(255),
  description: z.string().default(''),
  isActive: z.boolean().default(true),
  /** Website codes; an empty list means every one. */
  websites: z.array(z.string()).default([]),
  /** An empty list means every group. */
  customerGroupIds: z.array(z.number().int().nonnegative()).default([]),
  /** Days in the store view's time, both included. */
  fromDate: z.iso.date().nullable().default(null),
  toDate: z.iso.date().nullable().default(null),
  /** Smaller numbers first [sort_order]. */
  priority: z.number().int().nonnegative().default(0),
  /** An item that this rule met is met by no later one. */
  stopRulesProcessing: z.boolean().default(false),
  conditions: cartCondition.nullable().default(null),
  /** Which items it is about; all of them when it is not said [action_condition]. */
  actions: itemCondition.nullable().default(null),
  action: z.enum(['by_percent', 'by_fixed', 'cart_fixed', 'buy_x_get_y']),
  /** Percent, an amount in base currency, or with `buy_x_get_y` the pieces that are free (Y). */
  discountAmount: amount.default('0'),
  /** The most pieces of a line that get it; null for all [discount_qty]. */
  discountQuantity: z.number().positive().nullable().default(null),
  /** Only whole steps of pieces count; with `buy_x_get_y` the pieces to buy (X). */
  discountStep: z.number().nonnegative().default(0),
  applyToShipping: z.boolean().default(false),
  /** What is carried for nothing [simple_free_shipping]. */
  freeShipping: z.enum(['none', 'items', 'shipment']).default('none'),
  couponType: z.enum(['none', 'specific', 'auto']).default('none'),
  /** 0 is without end. */
  usesPerCoupon: z.number().int().nonnegative().default(0),
  usesPerCustomer: z.number().int().nonnegative().default(0),
  /** What a shopper reads: `default`, and by store view code. */
  labels: z.record(z.string(), z.string()).default({}),
})

export type SalesRule = z.infer<typeof salesRule>
export type SalesRuleInput = z.input<typeof salesRule>

/** A rule in a bundle: known by its name, with the code of its coupon where it has one. */
export const cartRule = salesRule.extend({ couponCode: z.string().trim().min(1).max(190).optional() })
export type CartRule = z.infer<typeof cartRule>
