import { expect, test } from 'vitest'
import { storeConfiguration } from '../../../contracts/stores.ts'
import { currencyAnswer } from './currency.ts'

test('a shopper is told which currencies there are and what the base currency is worth in them', () => {
  const configuration = storeConfiguration.parse({
    groupName: 'Shop',
    title: 'A shop',
    baseCurrency: 'USD',
    rates: { EUR: '0.92' },
    views: [{ code: 'de', name: 'German', locale: 'de_DE', displayCurrency: 'EUR', allowedCurrencies: ['EUR', 'USD'] }],
    defaultCountry: 'DE',
    allowedCountries: ['DE'],
    tax: {},
    shipping: {},
    payment: {},
    mail: { fromName: 'Shop', fromAddress: 'shop@example.com' },
  })
  const [view] = configuration.views
  if (!view) throw new Error('the configuration has a view')
  expect(currencyAnswer(configuration, view)).toMatchObject({
    default_display_currency_symbol: '€',
    exchange_rates: [
      { currency_to: 'EUR', rate: 0.92 },
      { currency_to: 'USD', rate: 1 },
    ],
  })
})
