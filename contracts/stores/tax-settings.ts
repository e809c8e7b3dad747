/** How taxes are worked out. Names in brackets are Magento's paths in core_config_data; the defaults are Magento's. */
import { z } from 'zod'
import { amount, country } from './values.ts'

/** Magento's tax display values: 1 excluding, 2 including, 3 both. */
const display = z.union([z.literal(1), z.literal(2), z.literal(3)])

/** The rate of one place. Several hold together when they belong to different rules. */
const taxRate = z.object({
  code: z.string().min(1),
  /** What a shopper reads, by store view code; the code where it is not said. */
  titles: z.record(z.string(), z.string()).default({}),
  country,
  region: z.string().default('*'),
  /** A postcode, a pattern (`902*`) or a range (`90000-90999`). */
  postcode: z.string().default('*'),
  percent: amount,
  productClasses: z.array(z.string()).default(['Taxable Goods']),
  /** Customer tax classes; an empty list means every one. */
  customerClasses: z.array(z.string()).default([]),
  appliesToShipping: z.boolean().default(false),
  /** Of the rates of one rule the most special one counts; the rates of different rules come together. */
  rule: z.string().default(''),
  /** Rules of one priority are added up; a higher number is due on top of the taxes of the lower ones. */
  priority: z.number().int().nonnegative().default(0),
  /** Due on the price alone, whatever the priority. */
  calculateOffSubtotal: z.boolean().default(false),
})

export const taxSettings = z.object({
  /** [tax/calculation/price_includes_tax] */
  pricesIncludeTax: z.boolean().default(false),
  /** [tax/calculation/shipping_includes_tax] */
  shippingIncludesTax: z.boolean().default(false),
  /** What is rounded: the tax of one piece, of a row, or of all rows of a rate together [tax/calculation/algorithm]. */
  algorithm: z.enum(['unit', 'row', 'total']).default('total'),
  /** Whose place decides [tax/calculation/based_on]. */
  basedOn: z.enum(['shipping', 'billing', 'origin']).default('shipping'),
  /** Tax is due on what is left after discounts [tax/calculation/apply_after_discount]. */
  afterDiscount: z.boolean().default(true),
  /** Discounts are worked out on prices with tax [tax/calculation/discount_tax]. */
  discountIncludesTax: z.boolean().default(false),
  /** Prices with tax stay the same wherever the order goes [tax/calculation/cross_border_trade_enabled]. */
  crossBorderTrade: z.boolean().default(false),
  /** The tax class of delivery [tax/classes/shipping_tax_class]; none where it is not said. */
  shippingClass: z.string().nullable().default(null),
  /** The tax class of customers whose group names none. */
  defaultCustomerClass: z.string().default('Retail Customer'),
  /** Where prices with tax are made [shipping/origin]; the default country where it is not said. */
  origin: z
    .object({ country, region: z.string().nullable().default(null), postcode: z.string().nullable().default(null) })
    .nullable()
    .default(null),
  /** The destination of catalogue prices, before anybody said where to [tax/defaults]; the default country where it is not said. */
  defaults: z
    .object({ country, region: z.string().nullable().default(null), postcode: z.string().nullable().default(null) })
    .nullable()
    .default(null),
  catalogDisplay: display.default(1),
  cartDisplay: display.default(1),
  /** The most special rate of a rule wins: region before country, postcode before "*". Percent as decimal string. */
  rates: z.array(taxRate).default([]),
})
