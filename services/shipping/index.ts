import type { ShippingApi, TaxApi } from '../../contracts/internal/shipping.ts'
import type { StoreConfiguration } from '../../contracts/stores.ts'
import { ratesFor } from './domain/carriers.ts'
import { minorUnits } from './domain/decimal.ts'
import { taxLines } from './domain/tax.ts'
import { rateFor } from './domain/tax-rate.ts'

/** The rules of shipping and tax over the configuration of the moment. They keep nothing, so they have no database. */
export async function openShipping({ configuration }: { configuration: () => StoreConfiguration }) {
  const api: ShippingApi & TaxApi = {
    async rates({ currency, destination, subtotalMinor, itemCount }) {
      const settings = configuration()
      const rate = exchangeRate(settings, currency)
      const minor = (amount: string) => minorUnits(amount, rate, currency)
      return ratesFor(settings.shipping, settings.allowedCountries, { destination, subtotalMinor, itemCount, minor })
    },

    async taxes({ destination, lines }) {
      const { tax, defaultCountry } = configuration()
      const home = { country: defaultCountry, region: null, postcode: null }
      return taxLines(lines, {
        rateOf: (line) => rateFor(tax.rates, destination, line),
        homeRateOf: (line) => rateFor(tax.rates, home, line),
        includesTax: (line) => (line.isShipping ? tax.shippingIncludesTax : tax.pricesIncludeTax),
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
