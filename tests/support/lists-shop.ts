import type { CatalogueInput } from '../../contracts/catalogue.ts'

type ProductInput = NonNullable<CatalogueInput['products']>[number]
const product = (sku: string, name: string, price: string, more: Partial<ProductInput> = {}): ProductInput => ({
  sku,
  type: 'simple',
  name,
  urlKey: sku,
  price,
  ...more,
})
const select = (code: string, label: string, position: number, values: string[]) => ({
  code,
  label,
  input: 'select' as const,
  filterable: true,
  searchable: true,
  position,
  options: values.map((value) => ({ value })),
})

/** Four lamps and a chair in three rooms, with a facet of each kind; a room nobody may see and one in another language. */
export const listsCatalogue: CatalogueInput = {
  attributes: [
    select('color', 'Color', 1, ['Red', 'Blue', 'Green']),
    select('shape', 'Shape', 2, ['Round', 'Square']),
    { code: 'dimmable', label: 'Dimmable', input: 'boolean', filterable: true, position: 3 },
    { code: 'power', label: 'Power', input: 'price', filterable: true, sortable: true, position: 4 },
    {
      code: 'care',
      label: 'Care',
      input: 'text',
      searchable: true,
      settings: { visibleInAdvancedSearch: true },
      position: 5,
    },
  ],
  categories: [
    {
      path: 'Light',
      name: 'Light',
      urlKey: 'light',
      position: 2,
      image: 'light.jpg',
      description: '<p>All that shines.</p>',
      metaTitle: 'Light',
      metaKeywords: 'lamps',
      displayMode: 'PRODUCTS_AND_PAGE',
      block: 'light-intro',
      translations: { nl: { name: 'Licht' } },
    },
    {
      path: 'Light/Table',
      name: 'Table lamps',
      urlKey: 'table',
      position: 1,
      defaultSortBy: 'price',
      availableSortBy: ['price', 'name'],
      priceRange: 25,
    },
    { path: 'Light/Floor', name: 'Floor lamps', urlKey: 'floor', position: 2, isAnchor: false, includeInMenu: false },
    { path: 'Seats', name: 'Seats', urlKey: 'seats', position: 1 },
    { path: 'Secret', name: 'Secret light', urlKey: 'secret', isActive: false },
    { path: 'Secret/Below', name: 'Below the secret', urlKey: 'below' },
  ],
  blocks: [{ identifier: 'light-intro', title: 'Intro', content: '<p>Read on.</p>' }],
  products: [
    product('ball', 'Ball Lamp', '20', {
      categories: [
        { path: 'Light/Table', position: 2 },
        { path: 'Light', position: 1 },
      ],
      attributes: { color: 'Red', shape: 'Round', dimmable: 'Yes', power: '40', care: 'Wipe with a dry cloth' },
      translations: { nl: { name: 'Bollamp' } },
    }),
    product('cube', 'Cube Lamp', '45', {
      categories: [{ path: 'Light/Table', position: 1 }],
      attributes: { color: 'Blue', shape: 'Square', dimmable: 'No', power: '60', care: 'Keep dry' },
    }),
    product('arc', 'Arc Lamp', '19.99', {
      categories: [{ path: 'Light/Floor', position: 1 }],
      attributes: { color: 'Blue', shape: 'Round', dimmable: 'No', power: '100' },
    }),
    product('stick', 'Stick Lamps', '10', {
      categories: [{ path: 'Light', position: 2 }],
      attributes: { color: 'Green', shape: 'Square' },
    }),
    product('stool', 'Round Stool', '48', { categories: [{ path: 'Seats' }], attributes: { color: 'Red' } }),
    product('search-only', 'Hidden Lamp', '30', { visibility: 'search' }),
    product('off', 'Broken Lamp', '30', { enabled: false, categories: [{ path: 'Light' }] }),
    product('secret', 'Secret Lamp', '35', { categories: [{ path: 'Secret' }] }),
  ],
}
