/**
 * How an installation is set up: its store views, currencies, taxes, ways to ship and to pay. One value, read by every
 * service; Magento keeps the same facts in core_config_data. Rates and prices are decimal strings.
 */
import { z } from 'zod'
import { amount } from './catalogue.ts'

const currency = z.string().regex(/^[A-Z]{3}$/, 'a currency code such as EUR')
const country = z.string().regex(/^[A-Z]{2}$/, 'a country code such as NL')

export const storeView = z.object({
  code: z.string().regex(/^[a-z][a-z0-9_]{0,31}$/, 'a store view code: lower case letters, digits, underscores'),
  name: z.string().min(1),
  /** Magento's spelling: en_US. */
  locale: z.string().regex(/^[a-z]{2}_[A-Z]{2}$/, 'a locale such as en_US'),
  timezone: z.string().default('UTC'),
  displayCurrency: currency,
  allowedCurrencies: z.array(currency).min(1),
  isDefault: z.boolean().default(false),
  sortOrder: z.number().int().default(0),
})

/** Magento's tax display values: 1 excluding, 2 including, 3 both. */
const display = z.union([z.literal(1), z.literal(2), z.literal(3)])

export const storeConfiguration = z.object({
  websiteCode: z.string().default('base'),
  websiteName: z.string().default('Main Website'),
  groupCode: z.string().default('main_website_store'),
  groupName: z.string().min(1),
  baseCurrency: currency,
  /** One unit of the base currency in another currency: { EUR: "0.92" }. */
  rates: z.record(currency, amount).default({}),
  views: z.array(storeView).min(1),
  /** Catalogue pages end in this, as in Magento's url suffix settings. */
  productUrlSuffix: z.string().default('.html'),
  categoryUrlSuffix: z.string().default('.html'),
  title: z.string().min(1),
  description: z.string().default(''),
  copyright: z.string().default(''),
  welcome: z.string().default(''),
  gridPerPage: z.number().int().positive().default(24),
  gridPerPageValues: z.array(z.number().int().positive()).default([12, 24, 36]),
  defaultCountry: country,
  /** Countries one may ship to, in order of offer. */
  allowedCountries: z.array(country).min(1),
  countriesWithRequiredRegion: z.array(country).default(['US', 'CA', 'AU']),
  tax: z.object({
    pricesIncludeTax: z.boolean().default(false),
    shippingIncludesTax: z.boolean().default(false),
    catalogDisplay: display.default(1),
    cartDisplay: display.default(1),
    /** The most special rate wins: region before country, postcode before "*". Percent as decimal string. */
    rates: z
      .array(
        z.object({
          code: z.string().min(1),
          country,
          region: z.string().default('*'),
          postcode: z.string().default('*'),
          percent: amount,
          productClasses: z.array(z.string()).default(['Taxable Goods']),
          appliesToShipping: z.boolean().default(false),
        }),
      )
      .default([]),
  }),
  shipping: z.object({
    flatrate: z
      .object({ title: z.string(), name: z.string(), price: amount, per: z.enum(['order', 'item']).default('order') })
      .optional(),
    freeshipping: z.object({ title: z.string(), name: z.string(), minimumSubtotal: amount }).optional(),
    /** Magento's tablerate.csv: the last row whose threshold the subtotal reaches, most special place first. */
    tablerate: z
      .object({
        title: z.string(),
        name: z.string(),
        rows: z.array(
          z.object({
            country: z.string(),
            region: z.string(),
            postcode: z.string(),
            subtotalFrom: amount,
            price: amount,
          }),
        ),
      })
      .optional(),
  }),
  payment: z.object({
    checkmo: z
      .object({ title: z.string(), payableTo: z.string().default(''), sendTo: z.string().default('') })
      .optional(),
    banktransfer: z.object({ title: z.string(), instructions: z.string().default('') }).optional(),
    cashondelivery: z.object({ title: z.string(), instructions: z.string().default('') }).optional(),
    purchaseorder: z.object({ title: z.string() }).optional(),
  }),
  mail: z.object({ fromName: z.string(), fromAddress: z.email() }),
})

export type StoreView = z.infer<typeof storeView>
export type StoreConfiguration = z.infer<typeof storeConfiguration>
export type StoreConfigurationInput = z.input<typeof storeConfiguration>
