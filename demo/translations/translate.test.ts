import { expect, test } from 'vitest'
import { translate } from './translate.ts'
import type { Translation } from './translation.ts'

const nothing: Translation = { products: {}, categories: {}, attributes: {}, words: {}, pages: {}, blocks: {} }
const german: Translation = {
  ...nothing,
  products: { lamp: { name: 'Türlampe', short: 'Klein.', story: ['Eins.', 'Zwei.'] } },
  categories: { Lighting: { name: 'Leuchten', about: 'Licht.' } },
  attributes: { color: 'Farbe' },
  words: { Sage: 'Salbei', Engraving: 'Gravur' },
}
const arabic: Translation = { ...nothing, categories: { Lighting: { name: 'إضاءة', about: 'نور' } } }

const shop = translate(
  {
    attributes: [{ code: 'color', label: 'Color', input: 'select', options: [{ value: 'Sage' }, { value: 'Ink' }] }],
    categories: [{ path: 'Lighting', name: 'Lighting', urlKey: 'lighting' }],
    products: [
      {
        sku: 'lamp',
        type: 'configurable',
        name: 'Door lamp',
        urlKey: 'door-lamp',
        configurable: { attributes: ['color'], variants: [{ sku: 'lamp-sage', values: { color: 'Sage' } }] },
        customOptions: [{ title: 'Engraving', type: 'field' }],
      },
      { sku: 'lamp-sage', type: 'simple', name: 'Door lamp, sage', urlKey: 'door-lamp-sage', visibility: 'none' },
    ],
  },
  { de: german, ar: arabic },
)

test('products are said in each language that knows them, with an address of their own', () => {
  expect(shop.products?.[0]?.translations).toEqual({
    de: {
      name: 'Türlampe',
      urlKey: 'tuerlampe',
      shortDescription: '<p>Klein.</p>',
      description: '<p>Eins.</p>\n<p>Zwei.</p>',
      metaTitle: 'Türlampe',
      metaDescription: 'Klein.',
    },
  })
  expect(shop.products?.[0]?.customOptions?.[0]).toMatchObject({ titles: { de: 'Gravur' } })
})

test('a choice is called after its product and what tells it apart', () => {
  expect(shop.products?.[1]?.translations?.de).toMatchObject({ name: 'Türlampe, Salbei' })
  expect(shop.products?.[1]?.translations?.de).not.toHaveProperty('urlKey')
})

test('words without a translation keep the English ones, and scripts without Latin letters the English addresses', () => {
  expect(shop.attributes?.[0]).toMatchObject({ labels: { de: 'Farbe' } })
  expect(shop.attributes?.[0]?.options?.map(({ labels }) => labels)).toEqual([{ de: 'Salbei' }, {}])
  expect(shop.categories?.[0]?.translations).toMatchObject({ de: { urlKey: 'leuchten' }, ar: { name: 'إضاءة' } })
  expect(shop.categories?.[0]?.translations?.ar).not.toHaveProperty('urlKey')
})
