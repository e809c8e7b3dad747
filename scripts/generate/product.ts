import type { CatalogueInput } from '../../contracts/catalogue.ts'
import { type Chance, chanceFrom } from './chance.ts'
import { sentences } from './sentences.ts'
import { codes, colors, sizes, slug } from './structure.ts'
import { collections, moods, things } from './words.ts'

export type ProductInput = NonNullable<CatalogueInput['products']>[number]
type ReviewInput = NonNullable<CatalogueInput['reviews']>[number]

/** Products come in families of this size: one configurable, its eight variants, and eleven that stand alone. */
export const familySize = 20
const variants = 8

const customOptions: NonNullable<ProductInput['customOptions']> = [
  { title: 'Engraving', type: 'field', price: '7.50', maxCharacters: 30 },
  {
    title: 'Wrapping',
    type: 'drop_down',
    values: [
      { title: 'Plain', price: '0' },
      { title: 'Festive', price: '3.00' },
    ],
  },
]
const downloadable: NonNullable<ProductInput['downloadable']> = {
  links: [
    { title: 'Pattern', price: '4.00', content: { file: 'pattern.pdf' } },
    { title: 'Instructions', content: { file: 'instructions.pdf' } },
  ],
}
const bundleOf = (skus: string[]): NonNullable<ProductInput['bundle']> => ({
  options: [
    { title: 'Base', selections: skus.slice(0, 2).map((sku, i) => ({ sku, isDefault: i === 0 })) },
    { title: 'Extra', type: 'checkbox', required: false, selections: skus.slice(2).map((sku) => ({ sku })) },
  ],
})

export const skuOf = (n: number) => `V${String(n).padStart(7, '0')}`

/** What a family has in common. */
type Family = { number: number; name: string; shelves: string[]; shared: Record<string, string | string[]> }

function familyOf(number: number, shelves: readonly string[]): Family {
  const chance = chanceFrom(number * 7 + 3)
  const [mood, collection, thing] = [
    chance.oftenFirst(moods),
    chance.oftenFirst(collections),
    chance.oftenFirst(things),
  ]
  const home = chance.oftenFirst(shelves)
  const other = chance.happens(0.25) ? [chance.of(shelves)] : []
  return {
    number,
    name: `${mood} ${collection} ${thing}`,
    shelves: [...new Set([home, ...other])],
    shared: attributesOf(chance),
  }
}

function attributesOf(chance: Chance): Record<string, string | string[]> {
  const values: Record<string, string | string[]> = {}
  for (const { code, options } of codes.selects) if (chance.happens(0.5)) values[code] = chance.oftenFirst(options)
  for (const { code, options } of codes.multiselects) {
    if (chance.happens(0.4)) values[code] = [...new Set([chance.of(options), chance.of(options)])]
  }
  for (const code of codes.booleans) if (chance.happens(0.3)) values[code] = chance.happens(0.7) ? '1' : '0'
  if (chance.happens(0.3)) values.designer = `${chance.oftenFirst(collections)} ${chance.of(collections)}`
  if (chance.happens(0.2)) values.advised_price = `${20 + chance.below(400)}.00`
  if (chance.happens(0.2)) values.dimensions = `${10 + chance.below(90)} x ${10 + chance.below(90)} cm`
  return values
}

/** What varies within a family: eight pairs of a colour and a size. */
function variantValues(family: number, n: number): { color: string; size: string } {
  const [color] = colors[(family + (n >> 1)) % colors.length] ?? ['Black']
  return { color, size: sizes[(n & 1) + (family % 3) * 2] ?? 'M' }
}

/** The n-th product, whoever asks and however many there are. `shelves` are the paths that products stand on. */
export function productAt(n: number, shelves: readonly string[]): ProductInput {
  const member = n % familySize
  const family = familyOf(Math.floor(n / familySize), shelves)
  const first = n - member
  if (member === 0) return configurable(family, n)
  if (member <= variants) return variant(family, n, member - 1)
  return alone(family, n, first)
}

function configurable(family: Family, n: number): ProductInput {
  return {
    ...common(family, n, family.name, chanceFrom(n)),
    type: 'configurable',
    attributes: family.shared,
    configurable: {
      attributes: ['color', 'size'],
      variants: Array.from({ length: variants }, (_, v) => ({
        sku: skuOf(n + v + 1),
        values: variantValues(family.number, v),
      })),
    },
  }
}

function variant(family: Family, n: number, which: number): ProductInput {
  const values = variantValues(family.number, which)
  const chance = chanceFrom(n)
  return {
    ...priced(chance),
    sku: skuOf(n),
    type: 'simple',
    name: `${family.name} ${values.color} ${values.size}`,
    urlKey: slug(`${family.name} ${values.color} ${values.size} ${n}`),
    visibility: 'none',
    weight: 0.5,
    attributes: values,
    images: pictures(n, 1),
    stock: { quantity: chance.below(60) },
  }
}

/** What stands at a place of the family besides plain products. */
const kinds: Record<number, (members: (count: number) => string[]) => Partial<ProductInput>> = {
  12: () => ({ tierPrices: [{ quantity: 5, percent: '10' }] }),
  15: () => ({ type: 'virtual' }),
  16: () => ({ customOptions }),
  17: (members) => ({ type: 'bundle', bundle: bundleOf(members(4)) }),
  18: (members) => ({ type: 'grouped', grouped: { members: members(3).map((sku) => ({ sku, quantity: 1 })) } }),
  19: () => ({ type: 'downloadable', downloadable }),
}

/** One that stands alone: six simple ones, and one of each other kind. */
function alone(family: Family, n: number, first: number): ProductInput {
  const chance = chanceFrom(n)
  const name = `${chance.oftenFirst(moods)} ${family.name.split(' ').slice(1).join(' ')} ${n - first}`
  const neighbours = (count: number) => Array.from({ length: count }, (_, i) => skuOf(first + 9 + ((n + i + 1) % 11)))
  // Parts are plain products: a bundle of bundles is none.
  const members = (count: number) => Array.from({ length: count }, (_, i) => skuOf(first + 9 + i))
  const kind = kinds[n - first]?.(members) ?? {}
  const isPriced = kind.type !== 'grouped' && kind.type !== 'bundle'
  return {
    ...common(family, n, name, chance),
    type: 'simple',
    ...(isPriced ? priced(chance) : {}),
    ...(kind.type === undefined ? { weight: 1 + chance.below(80) / 10 } : {}),
    attributes: {
      ...attributesOf(chance),
      color: chance.oftenFirst(colors)[0],
      released: `20${10 + chance.below(16)}-0${1 + chance.below(9)}-1${chance.below(9)}`,
    },
    links: chance.happens(0.5) ? { related: neighbours(4), upsell: neighbours(2), crosssell: neighbours(2) } : {},
    stock: { quantity: chance.happens(0.9) ? 1 + chance.below(200) : 0, lowStockThreshold: 3 },
    ...kind,
  }
}

function common({ shelves, name: familyName }: Family, n: number, name: string, chance: Chance) {
  return {
    sku: skuOf(n),
    name,
    urlKey: slug(`${name} ${n}`),
    shortDescription: `<p>${sentences(chance, 12)}</p>`,
    description: `<p>${familyName}. ${sentences(chance, 40 + chance.below(40))}</p>`,
    metaTitle: name,
    categories: shelves.map((path) => ({ path, position: chance.below(5000) })),
    images: pictures(n, 3),
  }
}

/** Most cost between 10 and 200, few much more; one in six is reduced. */
function priced(chance: Chance): Pick<ProductInput, 'price' | 'specialPrice' | 'specialFrom'> {
  const price = Math.floor(10 + 190 * chance.share() ** 2 + (chance.happens(0.03) ? chance.below(2000) : 0))
  if (!chance.happens(1 / 6)) return { price: `${price}.95` }
  return { price: `${price}.95`, specialPrice: `${Math.ceil(price * 0.8)}.00`, specialFrom: '2020-01-01' }
}

/** Pictures by name only: nothing is drawn. */
function pictures(n: number, count: number): NonNullable<ProductInput['images']> {
  return Array.from({ length: count }, (_, position) => ({
    file: `/${n % 10}/${Math.floor(n / 10) % 10}/${skuOf(n).toLowerCase()}-${position + 1}.jpg`,
    position,
    roles: position === 0 ? ['image', 'small_image', 'thumbnail'] : [],
  }))
}

/** What shoppers said about the n-th product: of most of them nothing. */
export function reviewsOf(n: number): ReviewInput[] {
  const member = n % familySize
  const chance = chanceFrom(n * 3 + 1)
  if ((member > 0 && member <= variants) || !chance.happens(0.2)) return []
  return Array.from({ length: 1 + chance.below(5) }, (_, i) => ({
    sku: skuOf(n),
    title: sentences(chance, 4),
    text: sentences(chance, 20),
    nickname: chance.of(collections),
    ratings: { Rating: 3 + chance.below(3) },
    createdAt: `2026-0${1 + (i % 9)}-1${chance.below(9)}T09:00:00Z`,
  }))
}
