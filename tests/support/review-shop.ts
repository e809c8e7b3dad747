import type { CatalogueInput } from '../../contracts/catalogue.ts'
import type { StoreConfigurationInput } from '../../contracts/stores.ts'
import { smallConfiguration } from './small-shop.ts'

/** A shop in which guests may recommend, three times an hour to two friends each, and write nine reviews. */
export const reviewConfiguration: StoreConfigurationInput = {
  ...smallConfiguration,
  catalog: {
    reviews: { perHour: 9 },
    sendFriend: { allowGuests: true, maxPerHour: 3, maxRecipients: 2 },
  },
}

/** A vase that two people praised, and a lamp that is not shown. */
export const reviewCatalogue: CatalogueInput = {
  attributes: [
    {
      code: 'shape',
      label: 'Shape',
      labels: { nl: 'Vorm' },
      input: 'select',
      comparable: true,
      options: [{ value: 'Round', labels: { nl: 'Rond' } }, { value: 'Square' }],
    },
    { code: 'glazed', label: 'Glazed', input: 'boolean', comparable: true },
    { code: 'maker', label: 'Maker', input: 'text' },
  ],
  products: [
    {
      sku: 'vase',
      type: 'simple',
      name: 'Vase',
      urlKey: 'vase',
      price: '12.00',
      description: '<p>Holds water.</p>',
      attributes: { shape: 'Round', glazed: '0', maker: 'Ann' },
      stock: { quantity: 5 },
    },
    {
      sku: 'bowl',
      type: 'simple',
      name: 'Bowl',
      urlKey: 'bowl',
      price: '9.00',
      attributes: { glazed: '1' },
      stock: { quantity: 5 },
    },
    { sku: 'lamp', type: 'simple', name: 'Lamp', urlKey: 'lamp', price: '20.00', visibility: 'none' },
  ],
  reviews: [
    {
      sku: 'vase',
      title: 'Lovely',
      text: 'I like it.',
      nickname: 'Kim',
      ratings: { Rating: 5 },
      createdAt: '2026-01-31T10:00:00Z',
    },
    {
      sku: 'vase',
      title: 'Fine',
      text: 'It leaks a bit.',
      nickname: 'Lee',
      ratings: { Rating: 3 },
      createdAt: '2026-02-01T10:00:00Z',
    },
  ],
}
