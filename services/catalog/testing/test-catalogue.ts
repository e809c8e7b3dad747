import type { CatalogueInput } from '../../../contracts/catalogue.ts'

type ProductInput = NonNullable<CatalogueInput['products']>[number]

const option = (value: string, swatch?: string) =>
  swatch ? { value, swatch: { type: 'color' as const, value: swatch }, labels: { dutch: `${value} NL` } } : { value }

type Filled = {
  [Key in 'attributes' | 'categories' | 'products' | 'reviews' | 'pages']: NonNullable<CatalogueInput[Key]>
}

/** A small shop: two bags, and a hoodie in two colours and two sizes of which one combination does not exist. */
export const testCatalogue: Filled = {
  attributes: [
    {
      code: 'color',
      label: 'Color',
      labels: { dutch: 'Kleur' },
      input: 'select',
      filterable: true,
      searchable: true,
      position: 1,
      options: [option('Red', '#ff0000'), option('Blue', '#0000ff')],
    },
    {
      code: 'size',
      label: 'Size',
      input: 'select',
      filterable: true,
      position: 2,
      options: [option('S'), option('M')],
    },
    {
      code: 'material',
      label: 'Material',
      input: 'multiselect',
      filterable: true,
      searchable: true,
      sortable: true,
      visibleOnFront: true,
      position: 3,
      options: [option('Leather'), option('Cotton'), option('Nylon')],
    },
    { code: 'eco', label: 'Eco', input: 'boolean', filterable: true, position: 4 },
    { code: 'launched', label: 'Launched', input: 'date', filterable: true, sortable: true, position: 5 },
    { code: 'care', label: 'Care', input: 'text', visibleOnFront: true, position: 6 },
  ],
  categories: [
    { path: 'Gear/Bags', name: 'Bags', urlKey: 'bags', position: 1 },
    { path: 'Gear', name: 'Gear', urlKey: 'gear', position: 1, translations: { dutch: { name: 'Spullen' } } },
    { path: 'Men', name: 'Men', urlKey: 'men', position: 2 },
    { path: 'Hidden', name: 'Hidden', urlKey: 'hidden', isActive: false },
  ],
  products: [
    {
      sku: 'HOODIE',
      type: 'configurable',
      name: 'Chaz Hoodie',
      urlKey: 'chaz-hoodie',
      description: '<p>Warm and soft.</p>',
      categories: [{ path: 'Men', position: 2 }],
      attributes: { material: ['Cotton'] },
      images: [
        { file: 'h/hoodie.jpg', roles: ['image'] },
        { file: '/h/hoodie-back.jpg', label: 'Back', position: 1 },
      ],
      configurable: {
        attributes: ['color', 'size'],
        variants: [
          { sku: 'HOODIE-R-S', values: { color: 'Red', size: 'S' } },
          { sku: 'HOODIE-R-M', values: { color: 'Red', size: 'M' } },
          { sku: 'HOODIE-B-M', values: { color: 'Blue', size: 'M' } },
        ],
      },
      links: { related: ['BAG-1', 'UNKNOWN'], upsell: ['BAG-2'] },
    },
    variant('HOODIE-R-S', 'Red', 'S', '50'),
    {
      ...variant('HOODIE-R-M', 'Red', 'M', '60'),
      specialPrice: '40',
      specialFrom: '2026-11-20',
      specialTo: '2026-11-30',
    },
    variant('HOODIE-B-M', 'Blue', 'M', '70'),
    {
      sku: 'BAG-1',
      type: 'simple',
      name: 'Joust Duffle Bag',
      urlKey: 'joust-duffle-bag',
      metaTitle: 'Bag',
      price: '34',
      prices: { EUR: { price: '33' } },
      weight: 2,
      categories: [
        { path: 'Gear', position: 1 },
        { path: 'Gear/Bags', position: 2 },
      ],
      attributes: { material: ['Leather', 'Nylon'], eco: 'Yes', launched: '2026-03-01', care: 'Wipe clean' },
      images: [{ file: '/b/bag.jpg', roles: ['image', 'small_image', 'thumbnail', 'swatch_image'] }],
      translations: { dutch: { name: 'Joust sporttas', description: 'Een tas.' } },
    },
    {
      sku: 'BAG-2',
      type: 'virtual',
      name: 'Bag Care Course',
      urlKey: 'bag-care',
      price: '12.50',
      categories: [{ path: 'Gear/Bags', position: 1 }],
      attributes: { material: 'Nylon', eco: 'No', launched: '2026-05-01' },
    },
  ],
  reviews: [
    { sku: 'BAG-1', title: 'Good', text: 'Holds a lot.', nickname: 'Ann', ratings: { Rating: 5 } },
    { sku: 'BAG-1', title: 'Fine', text: 'Zip sticks.', nickname: 'Bob', ratings: { Rating: 3 } },
  ],
  pages: [{ identifier: 'about-us', title: 'About us', content: '<p>We.</p>' }],
}

function variant(sku: string, color: string, size: string, price: string) {
  return {
    sku,
    type: 'simple' as const,
    name: `Chaz Hoodie-${size}-${color}`,
    urlKey: sku.toLowerCase(),
    visibility: 'none' as const,
    price,
    weight: 1,
    attributes: { color, size },
    images: [{ file: `/h/${sku.toLowerCase()}.jpg`, roles: ['image' as const] }],
  }
}

/** A product of the test shop with something about it changed. */
export function testProduct(sku: string, change: Partial<ProductInput> = {}): ProductInput {
  const product = testCatalogue.products.find((one) => one.sku === sku)
  if (!product) throw new Error(`the test shop has no ${sku}`)
  return { ...product, ...change }
}
