import type { CatalogueInput } from '../../contracts/catalogue.ts'

const simple = (sku: string, price: string, more: object = {}) => ({
  sku,
  type: 'simple' as const,
  name: sku,
  urlKey: sku.toLowerCase(),
  price,
  weight: 1,
  stock: { quantity: 10 },
  ...more,
})

const colors = ['Red', 'Blue']

/** One product of each type, with every kind of option. */
export const productTypesCatalogue: CatalogueInput = {
  attributes: [
    {
      code: 'color',
      label: 'Color',
      input: 'select',
      filterable: true,
      options: colors.map((value, position) => ({
        value,
        position,
        labels: { nl: value === 'Red' ? 'Rood' : 'Blauw' },
      })),
    },
    {
      code: 'size',
      label: 'Size',
      input: 'select',
      filterable: true,
      options: ['S', 'M'].map((value, position) => ({ value, position })),
    },
  ],
  categories: [{ path: 'Things', name: 'Things', urlKey: 'things' }],
  products: [
    simple('BALL', '23.00'),
    simple('BRICK', '5.00', { specialPrice: '4.00' }),
    simple('STRAP', '14.00'),
    simple('ROLLER', '19.00', { stock: { quantity: 0 } }),
    {
      sku: 'KIT',
      type: 'bundle',
      name: 'Yoga Kit',
      urlKey: 'yoga-kit',
      categories: [{ path: 'Things' }],
      bundle: {
        priceView: 'as-low-as',
        shipment: 'separately',
        options: [
          {
            title: 'Ball',
            titles: { nl: 'Bal' },
            type: 'radio',
            position: 1,
            selections: [{ sku: 'BALL', isDefault: true }, { sku: 'STRAP' }],
          },
          {
            title: 'Brick',
            type: 'select',
            position: 2,
            selections: [{ sku: 'BRICK', quantity: 2, canChangeQuantity: true }],
          },
          {
            title: 'Extras',
            type: 'multi',
            required: false,
            position: 3,
            selections: [
              { sku: 'STRAP', position: 1 },
              { sku: 'ROLLER', position: 2 },
            ],
          },
        ],
      },
    },
    {
      sku: 'BOX',
      type: 'bundle',
      name: 'Gift Box',
      urlKey: 'gift-box',
      price: '100.00',
      specialPrice: '90',
      weight: 3,
      bundle: {
        priceType: 'fixed',
        skuType: 'fixed',
        weightType: 'fixed',
        options: [
          {
            title: 'Filling',
            type: 'checkbox',
            selections: [
              { sku: 'BALL', price: '10.00' },
              { sku: 'BRICK', price: '5', priceType: 'percent', quantity: 2 },
            ],
          },
        ],
      },
      customOptions: [{ title: 'Card', type: 'field', price: '3', maxCharacters: 20 }],
    },
    {
      sku: 'SET',
      type: 'grouped',
      name: 'Set of Straps',
      urlKey: 'straps',
      categories: [{ path: 'Things' }],
      grouped: { members: [{ sku: 'STRAP', quantity: 2 }, { sku: 'BRICK', quantity: 1 }, { sku: 'ROLLER' }] },
    },
    {
      sku: 'FILM',
      type: 'downloadable',
      name: 'Yoga Film',
      urlKey: 'film',
      price: '6.00',
      stock: { manageStock: false },
      downloadable: {
        linksTitle: 'Episodes',
        links: [
          {
            title: 'Episode 1',
            price: '9.00',
            position: 1,
            content: { file: 'films/one.mp4' },
            sample: { file: 'samples/one.txt' },
            downloads: 3,
          },
          {
            title: 'Episode 2',
            price: '4.50',
            position: 2,
            content: { url: 'https://films.test/two' },
            shareable: true,
          },
        ],
        samples: [{ title: 'Trailer', content: { file: 'samples/trailer.txt' } }],
      },
    },
    { ...simple('COURSE', '50.00'), type: 'virtual' },
    {
      sku: 'TEE',
      type: 'configurable',
      name: 'Tee',
      urlKey: 'tee',
      configurable: {
        attributes: ['color', 'size'],
        variants: colors.flatMap((color) =>
          ['S', 'M'].map((size) => ({ sku: `TEE-${color}-${size}`, values: { color, size } })),
        ),
      },
    },
    ...colors.flatMap((color) =>
      ['S', 'M'].map((size) => ({
        ...simple(`TEE-${color}-${size}`, color === 'Red' ? '20.00' : '22.00'),
        visibility: 'none' as const,
        attributes: { color, size },
        images: [{ file: `/t/e/tee-${color.toLowerCase()}.jpg` }],
        stock: { quantity: color === 'Blue' && size === 'M' ? 0 : 10 },
      })),
    ),
    {
      ...simple('MUG', '10.00'),
      customOptions: [
        {
          title: 'Name',
          titles: { nl: 'Naam' },
          type: 'field',
          required: true,
          position: 1,
          price: '2',
          maxCharacters: 5,
          sku: 'name',
        },
        { title: 'Story', type: 'area', position: 2, price: '10', priceType: 'percent' },
        { title: 'Picture', type: 'file', position: 3, fileExtensions: 'png, jpg', imageWidth: 800, imageHeight: 600 },
        { title: 'Day', type: 'date', position: 4, price: '1' },
        { title: 'Moment', type: 'date_time', position: 5 },
        { title: 'Hour', type: 'time', position: 6 },
        {
          title: 'Glaze',
          type: 'drop_down',
          position: 7,
          values: [
            { title: 'Matt', price: '1.50', sku: 'matt', position: 1 },
            { title: 'Shiny', price: '20', priceType: 'percent', position: 2 },
          ],
        },
        { title: 'Handle', type: 'radio', position: 8, values: [{ title: 'Left' }, { title: 'Right' }] },
        {
          title: 'Wrap',
          type: 'checkbox',
          position: 9,
          values: [
            { title: 'Paper', price: '0.50' },
            { title: 'Bow', price: '0.75' },
          ],
        },
        {
          title: 'Stickers',
          type: 'multiple',
          position: 10,
          values: [
            { title: 'Sun', price: '0.20' },
            { title: 'Moon', price: '0.30' },
          ],
        },
      ],
    },
  ],
}
