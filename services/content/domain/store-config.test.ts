import { expect, test } from 'vitest'
import { storeConfiguration } from '../../../contracts/stores.ts'
import { storeConfig } from './store-config.ts'

const configuration = storeConfiguration.parse({
  groupName: 'Shop',
  title: 'A shop',
  baseCurrency: 'USD',
  views: [{ code: 'nl', name: 'Dutch', locale: 'nl_NL', displayCurrency: 'EUR', allowedCurrencies: ['EUR'] }],
  defaultCountry: 'NL',
  allowedCountries: ['NL'],
  tax: { catalogDisplay: 2 },
  shipping: {},
  payment: {},
  mail: { fromName: 'Shop', fromAddress: 'shop@example.com' },
})
const [view] = configuration.views

test('a store view answers with its own language and currency and the installation’s addresses', () => {
  if (!view) throw new Error('the configuration has a view')
  expect(storeConfig(configuration, view, 'https://api.example')).toMatchObject({
    store_code: 'nl',
    locale: 'nl_NL',
    base_currency_code: 'USD',
    default_display_currency_code: 'EUR',
    secure_base_media_url: 'https://api.example/media/',
    display_product_prices_in_catalog: 2,
    check_money_order_enabled: false,
  })
})
