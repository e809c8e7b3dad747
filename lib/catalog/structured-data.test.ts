import { expect, test } from 'vitest'
import { z } from 'zod'
import type { OfferTerms } from '@/lib/seo/offer-graph'
import type { ProductView } from './product-view'
import { breadcrumbGraph, listGraph, type ProductFacts, productGraph } from './structured-data'

const url = z.url({ protocol: /^https?$/ })
const offer = z.object({
  '@type': z.literal('Offer'),
  url,
  priceCurrency: z.string().regex(/^[A-Z]{3}$/),
  price: z.number().nonnegative(),
  availability: z.enum([
    'https://schema.org/InStock',
    'https://schema.org/LimitedAvailability',
    'https://schema.org/OutOfStock',
  ]),
  seller: z.object({ name: z.string() }),
  shippingDetails: z.object({
    shippingRate: z.object({ value: z.number(), currency: z.string() }),
    shippingDestination: z.object({ addressCountry: z.string().length(2) }),
    deliveryTime: z.object({ transitTime: z.object({ minValue: z.number(), maxValue: z.number() }) }),
  }),
  hasMerchantReturnPolicy: z.object({ merchantReturnLink: url }),
})
const rating = z.object({ ratingValue: z.number().min(1).max(5), reviewCount: z.number().int().positive() })
const about = {
  name: z.string().min(1),
  image: z.array(url),
  url,
  brand: z.object({ name: z.string() }),
  aggregateRating: rating,
}
const single = z.object({ '@type': z.literal('Product'), ...about, sku: z.string(), gtin: z.string(), offers: offer })
const group = z.object({
  '@type': z.literal('ProductGroup'),
  ...about,
  productGroupID: z.string(),
  variesBy: z.array(z.string()).min(1),
  hasVariant: z
    .array(z.object({ '@type': z.literal('Product'), sku: z.string(), name: z.string(), offers: offer }))
    .min(1),
})

const price = (value: number) => ({ value, final: `$${value}`, regular: null, saved: null })
const lamp: ProductView = {
  sku: 'lamp',
  name: 'Lamp',
  pictures: [{ source: null, url: 'https://shop.example/a.jpg', alt: '' }],
  ownPictures: [0],
  price: price(80),
  from: false,
  tiers: [],
  stock: { tone: 'low', text: 'Only 2 left' },
  options: [],
  variants: [],
}
const terms: OfferTerms = {
  currency: 'USD',
  seller: 'Vitrine',
  country: 'US',
  delivery: { days: [3, 5], cutoff: '14:00', timezone: 'UTC', cost: { USD: 9 }, freeFrom: { USD: 120 } },
  returnsUrl: 'https://shop.example/returns',
}
const facts: ProductFacts = {
  product: lamp,
  url: 'https://shop.example/lamp.html',
  description: 'A lamp.',
  images: ['https://shop.example/a.jpg'],
  rating: { percent: 90, count: 2 },
  reviews: [{ author: 'Ada', title: 'Good', text: 'It is.', percent: 100, date: '2026-11-21' }],
  brand: 'Maker',
  gtin: '4006381333931',
  mostValue: 80,
  terms,
}
const red = { uid: 'r', word: 'red', label: 'Red', look: null }
const blue = { uid: 'b', word: 'blue', label: 'Blue', look: null }
const variant = (uid: string, value: number, tone: 'in' | 'out') => ({
  sku: `lamp-${uid}`,
  uids: { color: uid },
  price: price(value),
  tiers: [],
  stock: { tone, text: '' },
  pictures: [0],
})
const coloured: ProductView = {
  ...lamp,
  options: [{ code: 'color', label: 'Colour', values: [red, blue] }],
  variants: [variant('r', 80, 'in'), variant('b', 130, 'out')],
}

test('P15: a single product with everything that search engines ask for', () => {
  const graph = productGraph(facts)
  expect(single.parse(graph)).toMatchObject({
    offers: { price: 80, availability: 'https://schema.org/LimitedAvailability' },
  })
  expect(graph).toMatchObject({ aggregateRating: { ratingValue: 4.5 }, review: [{ author: { name: 'Ada' } }] })
})

test('P15: variants each at their own address, price and stock', () => {
  const graph = group.parse(productGraph({ ...facts, product: coloured }))
  expect(graph.variesBy).toEqual(['https://schema.org/color'])
  expect(
    graph.hasVariant.map(({ name, offers }) => [name, offers.url, offers.price, offers.availability.slice(19)]),
  ).toEqual([
    ['Lamp, Red', 'https://shop.example/lamp.html?color=red', 80, 'InStock'],
    ['Lamp, Blue', 'https://shop.example/lamp.html?color=blue', 130, 'OutOfStock'],
  ])
  // From the limit on, sending costs nothing.
  expect(graph.hasVariant.map(({ offers }) => offers.shippingDetails.shippingRate.value)).toEqual([9, 0])
})

test('P15: what is put together says its lowest and its highest price', () => {
  const graph = productGraph({ ...facts, product: { ...lamp, from: true }, mostValue: 200 })
  expect(graph).toMatchObject({ offers: { '@type': 'AggregateOffer', lowPrice: 80, highPrice: 200 } })
})

test('P15: nothing is said that is not known', () => {
  const bare = { ...terms, country: null, delivery: null, returnsUrl: null }
  const text = JSON.stringify(
    productGraph({ ...facts, rating: null, reviews: [], brand: null, gtin: null, terms: bare }),
  )
  expect(text).not.toMatch(/null|undefined|brand|gtin|aggregateRating|review|shipping|Return/)
})

test('P16: breadcrumbs and lists count from one, with full addresses', () => {
  const absolute = (path: string) => `https://shop.example${path}`
  expect(breadcrumbGraph([{ name: 'Home', href: '/' }], 'Lamp', absolute)).toMatchObject({
    itemListElement: [
      { position: 1, name: 'Home', item: 'https://shop.example/' },
      { position: 2, name: 'Lamp' },
    ],
  })
  expect(listGraph('Lamps', ['https://shop.example/a'], 25)).toMatchObject({ itemListElement: [{ position: 25 }] })
})
