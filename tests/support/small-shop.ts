import type { CatalogueInput } from '../../contracts/catalogue.ts'
import type { StoreConfigurationInput } from '../../contracts/stores.ts'

/** A shop that fits on a page: two store views, a tax, three ways to ship, one to pay. */
export const smallConfiguration: StoreConfigurationInput = {
  groupName: 'Small Shop',
  title: 'Small Shop',
  baseCurrency: 'USD',
  rates: { EUR: '0.90' },
  views: [
    {
      code: 'default',
      name: 'English',
      locale: 'en_US',
      displayCurrency: 'USD',
      allowedCurrencies: ['USD', 'EUR'],
      isDefault: true,
    },
    { code: 'nl', name: 'Dutch', locale: 'nl_NL', displayCurrency: 'EUR', allowedCurrencies: ['EUR'] },
  ],
  defaultCountry: 'US',
  allowedCountries: ['US', 'NL'],
  tax: { rates: [{ code: 'US-CA', country: 'US', region: 'CA', percent: '10' }] },
  shipping: { flatrate: { title: 'Flat Rate', name: 'Fixed', price: '5.00', per: 'order' } },
  payment: { checkmo: { title: 'Check / Money order' } },
  mail: { fromName: 'Small Shop', fromAddress: 'shop@example.com' },
}

const sizes = ['S', 'M']

/** A tee in two sizes of which one is sold out, a mug of which three are left, and a page. */
export const smallCatalogue: CatalogueInput = {
  attributes: [
    {
      code: 'size',
      label: 'Size',
      input: 'select',
      filterable: true,
      options: sizes.map((value, position) => ({ value, position })),
    },
  ],
  categories: [{ path: 'Things', name: 'Things', urlKey: 'things' }],
  products: [
    {
      sku: 'tee',
      type: 'configurable',
      name: 'Plain Tee',
      urlKey: 'plain-tee',
      categories: [{ path: 'Things' }],
      translations: { nl: { name: 'Effen T-shirt' } },
      configurable: {
        attributes: ['size'],
        variants: sizes.map((size) => ({ sku: `tee-${size}`, values: { size } })),
      },
    },
    ...sizes.map((size) => ({
      sku: `tee-${size}`,
      type: 'simple' as const,
      name: `Plain Tee ${size}`,
      urlKey: `plain-tee-${size.toLowerCase()}`,
      visibility: 'none' as const,
      price: '20.00',
      attributes: { size },
      stock: { quantity: size === 'M' ? 0 : 10 },
    })),
    {
      sku: 'mug',
      type: 'simple',
      name: 'Blue Mug',
      urlKey: 'blue-mug',
      price: '8.50',
      categories: [{ path: 'Things' }],
      stock: { quantity: 3, lowStockThreshold: 5 },
    },
  ],
  pages: [{ identifier: 'about', title: 'About', content: '<p>We are small.</p>' }],
}
