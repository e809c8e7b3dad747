import type { CatalogueInput } from '../../contracts/catalogue.ts'
import type { StoreConfigurationInput } from '../../contracts/stores.ts'
import { smallConfiguration } from './small-shop.ts'

/** Prices without tax, shown with it: 20 percent on goods, 5 on books. */
export const taxedConfiguration: StoreConfigurationInput = {
  ...smallConfiguration,
  tax: {
    catalogDisplay: 2,
    rates: [
      { code: 'US goods', country: 'US', percent: '20', rule: 'goods' },
      { code: 'US books', country: 'US', percent: '5', productClasses: ['Books'], rule: 'books' },
    ],
  },
}

type ProductInput = NonNullable<CatalogueInput['products']>[number]
const simple = (sku: string, price: string, more: Partial<ProductInput> = {}): ProductInput => ({
  sku,
  type: 'simple',
  name: `The ${sku}`,
  urlKey: sku,
  price,
  stock: { quantity: 100 },
  ...more,
})

/**
 * A lamp with tiers and a special price in January 2026, a vase that a rule reduces, a tee of which the red variant is
 * reduced in January, a book with its own tax, and a group.
 */
export const pricesCatalogue: CatalogueInput = {
  attributes: [
    {
      code: 'color',
      label: 'Color',
      input: 'select',
      filterable: true,
      options: [{ value: 'Red' }, { value: 'Blue' }],
    },
  ],
  categories: [
    { path: 'Home', name: 'Home', urlKey: 'home' },
    { path: 'Home/Sale', name: 'Sale', urlKey: 'sale' },
  ],
  products: [
    simple('lamp', '100', {
      categories: [{ path: 'Home' }],
      specialPrice: '80',
      specialFrom: '2026-01-10',
      specialTo: '2026-01-20',
      tierPrices: [
        { quantity: 2, price: '90', prices: { EUR: '75' } },
        { quantity: 5, percent: '20' },
        { customerGroup: 1, quantity: 1, price: '70' },
        { customerGroup: 2, quantity: 5, price: '60' },
        { website: 'elsewhere', quantity: 1, price: '1' },
      ],
    }),
    simple('vase', '50', { categories: [{ path: 'Home/Sale' }], prices: { EUR: { price: '40' } } }),
    simple('book', '20', { taxClass: 'Books' }),
    {
      sku: 'tee',
      type: 'configurable',
      name: 'The tee',
      urlKey: 'tee',
      categories: [{ path: 'Home' }],
      configurable: {
        attributes: ['color'],
        variants: ['Red', 'Blue'].map((color) => ({ sku: `tee-${color}`, values: { color } })),
      },
    },
    simple('tee-Red', '30', { urlKey: 'tee-red', visibility: 'none', attributes: { color: 'Red' } }),
    simple('tee-Blue', '40', { urlKey: 'tee-blue', visibility: 'none', attributes: { color: 'Blue' } }),
  ],
  catalogRules: [
    {
      name: 'Sale',
      customerGroups: [0, 1],
      action: 'by_percent',
      amount: '10',
      priority: 1,
      conditions: { attribute: 'category_ids', operator: '==', value: 'Home/Sale' },
    },
    {
      name: 'January',
      from: '2026-01-01',
      to: '2026-01-31',
      action: 'by_fixed',
      amount: '5',
      priority: 2,
      conditions: {
        aggregator: 'any',
        value: true,
        conditions: [
          { attribute: 'color', operator: '==', value: 'Red' },
          {
            aggregator: 'all',
            value: true,
            conditions: [
              { attribute: 'sku', operator: '()', value: 'vase, none' },
              { attribute: 'price', operator: '>=', value: '50' },
            ],
          },
        ],
      },
    },
  ],
}
