import type { Product } from './articles.ts'
import { between } from './seed.ts'

type Image = NonNullable<Product['images']>[number]

/** What a unit of the base currency is in the others, as on the labels of everything else. */
const rates = { EUR: 0.95, GBP: 0.82 } as const

/** A picture of another product: "shore-sage", "front". */
type Shot = readonly [look: string, view: 'front' | 'turned' | 'detail', label: string]

const pictured = (shots: readonly Shot[]): Image[] =>
  shots.map(([look, view, label], index) => ({
    file: `${look[0]}/${look[1]}/${look}-${view}.avif`,
    label,
    position: index + 1,
    roles: index === 0 ? ['image' as const, 'small_image' as const, 'thumbnail' as const] : [],
  }))

const paragraphs = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('\n')

export type Words = {
  sku: string
  name: string
  urlKey: string
  short: string
  story: readonly string[]
  shots: readonly Shot[]
  categories: readonly string[]
}

/** What every product that is no recipe has in common: words, pictures, a place. */
export const worded = ({ sku, name, urlKey, short, story, shots, categories }: Words) =>
  ({
    sku,
    name,
    urlKey,
    shortDescription: `<p>${short}</p>`,
    description: paragraphs(story),
    metaTitle: name,
    metaDescription: short,
    createdAt: '2026-10-05T09:00:00.000Z',
    images: pictured(shots),
    categories: categories.map((path) => ({ path, position: between(40, 90, 'place', sku, path) })),
    stock: { quantity: 500, isInStock: true },
  }) satisfies Partial<Product>

/** An amount in every currency, for what has a price of its own. */
export const priced = (price: number) => ({
  price: price.toFixed(2),
  prices: Object.fromEntries(
    Object.entries(rates).map(([currency, rate]) => [currency, { price: Math.round(price * rate).toFixed(2) }]),
  ),
})
