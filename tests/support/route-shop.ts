import type { CatalogueInput } from '../../contracts/catalogue.ts'
import type { StoreConfigurationInput } from '../../contracts/stores.ts'
import { smallConfiguration } from './small-shop.ts'

export const routeConfiguration: StoreConfigurationInput = { ...smallConfiguration, websiteName: 'Main Website' }

const picture = { file: '/l/a/lamp.jpg', label: 'Lamp on a table', position: 1 }

/** A lamp in two categories with pictures, a film and links; a kit that is only linked; pages at home and elsewhere. */
export const routeCatalogue: CatalogueInput = {
  attributes: [
    { code: 'country_of_manufacture', label: 'Country', input: 'text', settings: { userDefined: false } },
    { code: 'gift_message_available', label: 'Gift', input: 'text', settings: { userDefined: false } },
    { code: 'finish', label: 'Finish', input: 'select', visibleOnFront: true, options: [{ value: 'Matte' }] },
  ],
  categories: [
    { path: 'Light', name: 'Light', urlKey: 'light' },
    { path: 'Light/Lamps', name: 'Lamps', urlKey: 'lamps' },
    { path: 'Hidden', name: 'Hidden', urlKey: 'hidden', isActive: false },
  ],
  products: [
    {
      sku: 'lamp',
      type: 'simple',
      attributeSet: 'Lighting',
      name: 'Lamp',
      urlKey: 'lamp',
      price: '50.00',
      metaTitle: 'A lamp',
      newFrom: '2026-01-01',
      newTo: '2026-02-01',
      createdAt: '2026-01-31T10:00:00Z',
      categories: [{ path: 'Light/Lamps' }],
      attributes: { country_of_manufacture: 'NL', gift_message_available: '0', finish: 'Matte' },
      images: [
        { ...picture, roles: ['image', 'small_image', 'thumbnail'] },
        { file: '/l/a/lamp-back.jpg', position: 2, disabled: true },
        {
          file: '/l/a/lamp-film.jpg',
          label: 'Film',
          position: 3,
          roles: ['swatch_image'],
          video: { provider: 'youtube', url: 'https://www.youtube.com/watch?v=abc', title: 'How it shines' },
        },
      ],
      links: { related: ['bulb'], upsell: ['shade'], crosssell: ['bulb', 'gone'] },
      stock: { quantity: 5 },
    },
    { sku: 'bulb', type: 'simple', name: 'Bulb', urlKey: 'bulb', price: '3.00', stock: { quantity: 5 } },
    { sku: 'shade', type: 'simple', name: 'Shade', urlKey: 'shade', price: '9.00', stock: { quantity: 5 } },
    { sku: 'part', type: 'simple', name: 'Part', urlKey: 'part', price: '1.00', visibility: 'none' },
  ],
  pages: [
    { identifier: 'home', title: 'Home', content: '<p>Welcome</p>' },
    { identifier: 'no-route', title: 'Not here', content: '<p>Nothing</p>' },
    { identifier: 'about', title: 'About', content: '<p>Us</p>' },
  ],
}
