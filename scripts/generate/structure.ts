import type { CatalogueInput } from '../../contracts/catalogue.ts'
import { chanceFrom } from './chance.ts'
import { collections } from './words.ts'

type AttributeInput = NonNullable<CatalogueInput['attributes']>[number]
type CategoryInput = NonNullable<CatalogueInput['categories']>[number]

export const colors: [string, string][] = [
  ['Black', '#1b1b1b'],
  ['White', '#fafafa'],
  ['Sand', '#d9c7a3'],
  ['Moss', '#6b7a4b'],
  ['Rust', '#a9502d'],
  ['Ink', '#26324a'],
  ['Sky', '#9cc3dd'],
  ['Clay', '#b5764f'],
  ['Sage', '#9daf8f'],
  ['Plum', '#6a3b54'],
  ['Butter', '#f2dd94'],
  ['Slate', '#5d666d'],
  ['Rose', '#d8a0a0'],
  ['Teal', '#2f6f73'],
  ['Oat', '#e5dac4'],
  ['Charcoal', '#3a3a3c'],
]
export const sizes = ['XS', 'S', 'M', 'L', 'XL', 'XXL', 'One size', 'Double']

const numbered = (word: string, count: number) => Array.from({ length: count }, (_, n) => `${word} ${n + 1}`)
const makers = collections.slice(0, 120).map((name) => `${name} Works`)

/** Attributes of which one option is chosen: code, label, options. */
const selects: [string, string, string[]][] = [
  [
    'material',
    'Material',
    ['Oak', 'Brass', 'Linen', 'Glass', 'Steel', 'Wool', 'Ceramic', 'Leather', 'Cotton', 'Stone'],
  ],
  ['maker', 'Maker', makers],
  ['pattern', 'Pattern', ['Plain', 'Striped', 'Checked', 'Dotted', 'Herringbone', 'Floral', 'Geometric', 'Marbled']],
  ['season', 'Season', ['Spring', 'Summer', 'Autumn', 'Winter']],
  ['style', 'Style', ['Modern', 'Rustic', 'Classic', 'Industrial', 'Coastal', 'Minimal', 'Folk', 'Studio']],
  ['room', 'Room', ['Kitchen', 'Bath', 'Bedroom', 'Living room', 'Hall', 'Study', 'Garden', 'Nursery']],
  ['finish', 'Finish', ['Matt', 'Satin', 'Gloss', 'Raw', 'Oiled', 'Waxed']],
  ['shape', 'Shape', ['Round', 'Oval', 'Square', 'Rectangular', 'Organic', 'Conical']],
  [
    'origin',
    'Origin',
    ['Portugal', 'Denmark', 'Japan', 'India', 'Italy', 'Latvia', 'Spain', 'Turkey', 'Peru', 'Wales'],
  ],
  ['capacity', 'Capacity', numbered('Class', 12)],
  ['fitting', 'Fitting', ['E14', 'E27', 'G9', 'GU10', 'LED']],
  ['assembly', 'Assembly', ['None', 'Simple', 'Two people', 'By a carpenter']],
  ['warranty', 'Warranty', ['1 year', '2 years', '5 years', '10 years', 'For life']],
]
const multiselects: [string, string, string[]][] = [
  ['features', 'Features', ['Stackable', 'Foldable', 'Dimmable', 'Reversible', 'Washable', 'Refillable', 'Extendable']],
  ['care', 'Care', ['Hand wash', 'Dry clean', 'Wipe clean', 'Dishwasher', 'Keep dry', 'Air dry']],
  ['occasion', 'Occasion', ['Birthday', 'Wedding', 'New home', 'Anniversary', 'Thank you']],
  ['labels', 'Labels', ['Organic', 'Fair trade', 'Recycled', 'Local', 'Carbon neutral']],
]
const booleans: [string, string][] = [
  ['handmade', 'Handmade'],
  ['limited', 'Limited edition'],
  ['outdoor', 'For outdoors'],
  ['recyclable', 'Recyclable'],
  ['vegan', 'Vegan'],
  ['gift_wrap', 'Can be gift wrapped'],
  ['repairable', 'Repairable'],
]
const prices: [string, string][] = [
  ['deposit', 'Deposit'],
  ['advised_price', 'Advised price'],
  ['spare_part_price', 'Price of a spare part'],
]
const texts: [string, string][] = [
  ['designer', 'Designer'],
  ['model_number', 'Model number'],
  ['story', 'Story'],
  ['made_in_year', 'Made in'],
  ['dimensions', 'Dimensions'],
  ['bulb', 'Bulb'],
  ['glaze', 'Glaze'],
  ['thread_count', 'Thread count'],
  ['notes', 'Notes'],
]

const optionsOf = (values: string[]) => values.map((value, position) => ({ value, position }))

/** Forty attributes of every kind; colours and sizes come as swatches. */
export function attributes(): AttributeInput[] {
  const all: Omit<AttributeInput, 'position'>[] = [
    {
      code: 'color',
      label: 'Color',
      input: 'select',
      filterable: true,
      searchable: true,
      options: colors.map(([value, hex], position) => ({ value, position, swatch: { type: 'color', value: hex } })),
    },
    {
      code: 'size',
      label: 'Size',
      input: 'select',
      filterable: true,
      options: sizes.map((value, position) => ({ value, position, swatch: { type: 'text', value } })),
    },
    ...selects.map(([code, label, values]): Omit<AttributeInput, 'position'> => {
      const known = { filterable: true, searchable: true, visibleOnFront: true, comparable: true }
      return { code, label, input: 'select', ...known, options: optionsOf(values) }
    }),
    ...multiselects.map(([code, label, values]): Omit<AttributeInput, 'position'> => {
      return { code, label, input: 'multiselect', filterable: true, searchable: true, options: optionsOf(values) }
    }),
    ...booleans.map(([code, label]): Omit<AttributeInput, 'position'> => {
      return { code, label, input: 'boolean', filterable: true, visibleOnFront: true }
    }),
    ...prices.map(([code, label]): Omit<AttributeInput, 'position'> => {
      return { code, label, input: 'price', filterable: code === 'advised_price', sortable: code === 'advised_price' }
    }),
    ...texts.map(([code, label]): Omit<AttributeInput, 'position'> => {
      return { code, label, input: code === 'story' ? 'textarea' : 'text', searchable: true, visibleOnFront: true }
    }),
    { code: 'released', label: 'Released', input: 'date', sortable: true },
    { code: 'shipping_weight', label: 'Shipping weight', input: 'weight', unit: 'kg', visibleOnFront: true },
  ]
  return all.map((attribute, position) => ({ ...attribute, position }))
}

const [tops, middlesEach, leaves] = [10, 4, 150]
const topNames = [
  'Lighting',
  'Furniture',
  'Tableware',
  'Textiles',
  'Decor',
  'Kitchen',
  'Bath',
  'Garden',
  'Study',
  'Gifts',
]

/** Two hundred categories: ten departments of four aisles each, and a hundred and fifty shelves below them. */
export function categories(): CategoryInput[] {
  const chance = chanceFrom(404)
  const name = (n: number) => chance.of(collections.slice(n * 20, n * 20 + 20))
  const departments = topNames.slice(0, tops).map((top, position) => ({ path: top, name: top, position }))
  const aisles = departments.flatMap(({ path }, top) =>
    Array.from({ length: middlesEach }, (_, position) => {
      const own = `${name(top * middlesEach + position)} ${path}`
      return { path: `${path}/${own}`, name: own, position }
    }),
  )
  const shelves = Array.from({ length: leaves }, (_, n) => {
    const own = `${name(n)} ${n + 1}`
    return { path: `${aisles[n % aisles.length]?.path}/${own}`, name: own, position: Math.floor(n / aisles.length) }
  })
  return [...departments, ...aisles, ...shelves].map((category) => ({ ...category, urlKey: slug(category.name) }))
}

export const slug = (name: string) => name.toLowerCase().replace(/[^a-z0-9]+/g, '-')

/** Codes by what a value of theirs looks like, for whoever makes products. */
export const codes = {
  selects: selects.map(([code, , options]) => ({ code, options })),
  multiselects: multiselects.map(([code, , options]) => ({ code, options })),
  booleans: booleans.map(([code]) => code),
}
