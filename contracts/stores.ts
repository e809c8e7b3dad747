/**
 * How an installation is set up: its store views, currencies, taxes, ways to ship and to pay. One value, read by every
 * service; Magento keeps the same facts in core_config_data. Rates and prices are decimal strings.
 */
import { z } from 'zod'
import { accountSettings } from './stores/account-settings.ts'
import { catalogSettings } from './stores/catalog-settings.ts'
import { checkoutSettings } from './stores/checkout-settings.ts'
import { customerFormSettings } from './stores/customer-form-settings.ts'
import { displaySettings } from './stores/display-settings.ts'
import { orderSettings } from './stores/order-settings.ts'
import { recaptchaSettings } from './stores/recaptcha-settings.ts'
import { shippingSettings } from './stores/shipping-settings.ts'
import { taxSettings } from './stores/tax-settings.ts'
import { amount, country, currency } from './stores/values.ts'

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
  tax: taxSettings,
  shipping: shippingSettings,
  checkout: checkoutSettings.prefault({}),
  catalog: catalogSettings.prefault({}),
  accounts: accountSettings.prefault({}),
  customerForms: customerFormSettings.prefault({}),
  orders: orderSettings.prefault({}),
  display: displaySettings.prefault({}),
  recaptcha: recaptchaSettings.prefault({}),
  payment: z.object({
    checkmo: z
      .object({ title: z.string(), payableTo: z.string().default(''), sendTo: z.string().default('') })
      .optional(),
    banktransfer: z.object({ title: z.string(), instructions: z.string().default('') }).optional(),
    cashondelivery: z.object({ title: z.string(), instructions: z.string().default('') }).optional(),
    purchaseorder: z.object({ title: z.string() }).optional(),
    /** Offered where the gateway's account is known as well: it comes from the surroundings. */
    paypal_express: z.object({ title: z.string() }).optional(),
    hosted_pro: z.object({ title: z.string() }).optional(),
    payflowpro: z.object({ title: z.string() }).optional(),
    payflow_link: z.object({ title: z.string() }).optional(),
  }),
  mail: z.object({
    fromName: z.string(),
    fromAddress: z.email(),
    /** Where the shop's pages are, for links in mails; where this installation answers when it is not said. */
    shopUrl: z.url().optional(),
  }),
})

export type StoreView = z.infer<typeof storeView>
export type StoreConfiguration = z.infer<typeof storeConfiguration>
export type StoreConfigurationInput = z.input<typeof storeConfiguration>
