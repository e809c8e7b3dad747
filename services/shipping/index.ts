import type { Destination, ShippingApi, TaxApi } from '../../contracts/internal/shipping.ts'
import type { StoreConfiguration } from '../../contracts/stores.ts'
import { ratesFor } from './domain/carriers.ts'
import { catalogueTaxes } from './domain/catalogue-tax.ts'
import { minorUnits } from './domain/decimal.ts'
import { taxLines } from './domain/tax.ts'
import { taxGroups } from './domain/tax-rate.ts'

/** The rules of shipping and tax over the configuration of the moment. They keep nothing, so they have no database. */
export async function openShipping({ configuration }: { configuration: () => StoreConfiguration }) {
  const api: ShippingApi & TaxApi = {
    async rates({ currency, ...parcel }) {
      const settings = configuration()
      const rate = exchangeRate(settings, currency)
      const minor = (amount: string) => minorUnits(amount, rate, currency)
      return ratesFor(settings.shipping, settings.allowedCountries, { ...parcel, minor })
    },

    async catalogueTaxes({ customerTaxClass, taxClasses }) {
      const { tax, defaultCountry } = configuration()
      return catalogueTaxes(tax, defaultCountry, { customerTaxClass, taxClasses })
    },

    async taxes({ store, destination, customerTaxClass, lines }) {
      const { tax, defaultCountry } = configuration()
      const home: Destination = tax.origin ?? { country: defaultCountry, region: null, postcode: null }
      const place = tax.basedOn === 'origin' ? home : destination
      const customers = customerTaxClass ?? tax.defaultCustomerClass
      return taxLines(lines, {
        groupsOf: (line) => taxGroups(tax, place, customers, line),
        homeGroupsOf: (line) => taxGroups(tax, home, tax.defaultCustomerClass, line),
        includesTax: (line) => (line.isShipping ? tax.shippingIncludesTax : tax.pricesIncludeTax),
        algorithm: tax.algorithm,
        afterDiscount: tax.afterDiscount,
        crossBorderTrade: tax.crossBorderTrade,
        labelOf: ({ code, titles }) => titles[store] ?? code,
      })
    },
  }
  return { api, close: async () => {} }
}

function exchangeRate(settings: StoreConfiguration, currency: string): string {
  const rate = currency === settings.baseCurrency ? '1' : settings.rates[currency]
  if (!rate) throw new Error(`No exchange rate for ${currency}: add rates.${currency} to the store configuration.`)
  return rate
}
