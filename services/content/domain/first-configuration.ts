import { storeConfiguration } from '../../../contracts/stores.ts'

/** What holds until somebody says otherwise: one English store view in dollars that sells to the United States. */
export const firstConfiguration = storeConfiguration.parse({
  groupName: 'Main Website Store',
  title: 'Vitrine',
  baseCurrency: 'USD',
  views: [
    {
      code: 'default',
      name: 'Default Store View',
      locale: 'en_US',
      displayCurrency: 'USD',
      allowedCurrencies: ['USD'],
      isDefault: true,
    },
  ],
  defaultCountry: 'US',
  allowedCountries: ['US'],
  tax: {},
  shipping: { flatrate: { title: 'Flat Rate', name: 'Fixed', price: '5.00', per: 'item' } },
  payment: { checkmo: { title: 'Check / Money order' } },
  mail: { fromName: 'Vitrine', fromAddress: 'shop@example.com' },
})
