/** Prices that depend on the shopper: tier prices of a product, and catalog price rules over many products. */
import { z } from 'zod'
import { amount } from './values.ts'

/** Magento's customer groups of a fresh shop: not signed in, general, wholesale, retailer. */
const everyGroup = [0, 1, 2, 3]

/** A price from a number of pieces on. A quantity of 1 is what Magento once called a group price. */
export const tierPrice = z
  .object({
    /** A group's id, or everybody. */
    customerGroup: z.union([z.number().int().nonnegative(), z.literal('all')]).default('all'),
    /** A website's code; every website without one. */
    website: z.string().optional(),
    quantity: z.number().positive().default(1),
    /** Either an amount in base currency, with amounts in other currencies beside it, or a percentage off. */
    price: amount.optional(),
    prices: z.record(z.string().length(3), amount).default({}),
    percent: amount.optional(),
  })
  .refine(({ price, percent }) => (price === undefined) !== (percent === undefined), 'either a price or a percent')
  .refine(({ percent }) => percent === undefined || Number(percent) <= 100, 'at most 100 percent')

/** Magento's operators: is, is not, at least, at most, more, less, contains, does not contain, is one of, is not one of. */
export const ruleOperator = z.enum(['==', '!=', '>=', '<=', '>', '<', '{}', '!{}', '()', '!()'])

export type RuleCondition =
  | { aggregator: 'all' | 'any'; value: boolean; conditions: RuleCondition[] }
  | { attribute: string; operator: z.infer<typeof ruleOperator>; value: string | string[] }

/**
 * One condition on a product, or several of which all or any must be true (or, with `value: false`, false). `attribute`
 * is `category_ids`, `attribute_set_id`, `sku`, `price` or an attribute's code; values name categories by path or id,
 * options by admin label or id.
 */
export const ruleCondition: z.ZodType<RuleCondition> = z.lazy(() =>
  z.union([
    z.object({
      aggregator: z.enum(['all', 'any']),
      value: z.boolean().default(true),
      conditions: z.array(ruleCondition),
    }),
    z.object({
      attribute: z.string().min(1),
      operator: ruleOperator,
      value: z.union([z.string(), z.array(z.string())]),
    }),
  ]),
)

export const catalogRule = z.object({
  /** Unique: a rule of the same name is replaced. */
  name: z.string().min(1).max(190),
  description: z.string().optional(),
  isActive: z.boolean().default(true),
  customerGroups: z.array(z.number().int().nonnegative()).min(1).default(everyGroup),
  /** ISO dates, both included, in the time zone of the default store view. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** Lower numbers come first; each rule works on what the one before it left. */
  priority: z.number().int().default(0),
  stopFurtherRules: z.boolean().default(false),
  action: z.enum(['by_percent', 'by_fixed', 'to_percent', 'to_fixed']),
  /** Percent, or an amount in base currency. */
  amount,
  conditions: ruleCondition.default({ aggregator: 'all', value: true, conditions: [] }),
})

export type CatalogRule = z.infer<typeof catalogRule>
