/**
 * How the demo shop is set up: store views, currencies, taxes, ways to ship and to pay. California and New York are taxed
 * as in a fresh Magento, European countries by their standard rate; exchange rates are round numbers, not quotes.
 */
import type { StoreConfigurationInput } from '../contracts/stores.ts'
import { synonyms } from './synonyms.ts'

const allRegions = { region: '*', postcode: '*' }

const european = (views: [code: string, name: string, locale: string, timezone: string][]) =>
  views.map(([code, name, locale, timezone], index) => ({
    ...{ code, name, locale, timezone },
    displayCurrency: 'EUR',
    allowedCurrencies: ['EUR', 'USD', 'GBP'],
    sortOrder: index + 1,
  }))

export const demoConfiguration: StoreConfigurationInput = {
  groupName: 'Vitrine',
  title: 'Vitrine: things for a calm home',
  description: 'Lamps, vases, tableware and textiles, made to be used every day and kept for years.',
  copyright: '© 2026 Vitrine. A demonstration shop: nothing is shipped.',
  welcome: 'Welcome to Vitrine',
  baseCurrency: 'USD',
  rates: { EUR: '0.92', GBP: '0.79' },
  views: [
    {
      code: 'default',
      name: 'English',
      locale: 'en_US',
      timezone: 'America/Los_Angeles',
      displayCurrency: 'USD',
      allowedCurrencies: ['USD', 'EUR', 'GBP'],
      isDefault: true,
    },
    ...european([
      ['nl', 'Nederlands', 'nl_NL', 'Europe/Amsterdam'],
      ['de', 'Deutsch', 'de_DE', 'Europe/Berlin'],
      ['fr', 'Français', 'fr_FR', 'Europe/Paris'],
    ]),
    {
      code: 'ar',
      name: 'العربية',
      locale: 'ar_AE',
      timezone: 'Asia/Dubai',
      displayCurrency: 'USD',
      allowedCurrencies: ['USD', 'EUR', 'GBP'],
      sortOrder: 4,
    },
  ],
  defaultCountry: 'US',
  allowedCountries: ['US', 'CA', 'GB', 'DE', 'FR', 'NL', 'BE', 'AT', 'IE', 'ES', 'IT', 'AU'],
  catalog: { facets: { priceRanges: 'even' }, search: { synonyms } },
  accounts: { newsletter: { confirm: true } },
  tax: {
    rates: [
      { code: 'Sales tax (California)', country: 'US', region: 'CA', percent: '8.25' },
      { code: 'Sales tax (New York)', country: 'US', region: 'NY', percent: '8.375' },
      { code: 'Sales tax (Texas)', country: 'US', region: 'TX', percent: '6.25' },
      { code: 'Sales tax (Washington)', country: 'US', region: 'WA', percent: '6.5' },
      { code: 'VAT (United Kingdom)', country: 'GB', percent: '20', appliesToShipping: true },
      { code: 'VAT (Germany)', country: 'DE', percent: '19', appliesToShipping: true },
      { code: 'VAT (France)', country: 'FR', percent: '20', appliesToShipping: true },
      { code: 'VAT (Netherlands)', country: 'NL', percent: '21', appliesToShipping: true },
    ],
  },
  shipping: {
    flatrate: { title: 'Standard', name: 'Three to five working days', price: '9.00', per: 'order' },
    freeshipping: { title: 'Free', name: 'Three to five working days', minimumSubtotal: '120' },
    tablerate: {
      title: 'Express',
      name: 'The next working day',
      rows: [
        { country: 'US', ...allRegions, subtotalFrom: '0', price: '19.00' },
        { country: 'US', ...allRegions, subtotalFrom: '50', price: '15.00' },
        { country: 'US', ...allRegions, subtotalFrom: '120', price: '12.00' },
        { country: 'US', region: 'AK', postcode: '*', subtotalFrom: '0', price: '39.00' },
        { country: 'US', region: 'HI', postcode: '*', subtotalFrom: '0', price: '39.00' },
        { country: 'CA', ...allRegions, subtotalFrom: '0', price: '29.00' },
        { country: 'GB', ...allRegions, subtotalFrom: '0', price: '29.00' },
      ],
    },
  },
  payment: {
    checkmo: {
      title: 'Check / Money order',
      payableTo: 'Vitrine Demonstration Ltd',
      sendTo: '1 Example Street\nSan Francisco, CA 94103\nUnited States',
    },
    banktransfer: {
      title: 'Bank transfer',
      instructions: 'Transfer the total to account 0000 0000 and name your order number. We pack when it has arrived.',
    },
    cashondelivery: { title: 'Cash on delivery', instructions: 'Pay the carrier at your door.' },
  },
  mail: { fromName: 'Vitrine', fromAddress: 'shop@vitrine.example' },
}
