import type { BreadcrumbList, ItemList, Product, ProductGroup } from 'schema-dts'
import { type OfferTerms, offerGraph, rangeGraph } from '@/lib/seo/offer-graph'
import type { Crumb } from './category-crumbs'
import type { ProductView } from './product-view'
import { selectionQuery } from './variants'

export type ReviewFacts = { author: string; title: string; text: string; percent: number; date: string }

export type ProductFacts = {
  product: ProductView
  /** The product's one address, in full. */
  url: string
  description: string
  images: string[]
  rating: { percent: number; count: number } | null
  reviews: ReviewFacts[]
  brand: string | null
  gtin: string | null
  /** The highest price of what is put together; the lowest is the product's own. */
  mostValue: number
  terms: OfferTerms
}

/** Magento's percent as stars out of five, with one decimal, as the page shows them. */
const stars = (percent: number) => Math.round(percent / 2) / 10

const ratingGraph = ({ percent, count }: { percent: number; count: number }) => ({
  '@type': 'AggregateRating' as const,
  ratingValue: stars(percent),
  reviewCount: count,
  bestRating: 5,
})

const reviewGraph = ({ author, title, text, percent, date }: ReviewFacts) => ({
  '@type': 'Review' as const,
  author: { '@type': 'Person' as const, name: author },
  name: title,
  reviewBody: text,
  datePublished: date,
  reviewRating: { '@type': 'Rating' as const, ratingValue: stars(percent), bestRating: 5 },
})

/** The product as search engines read it: a group with its variants, or a single product. Says only what the page shows. */
export function productGraph(facts: ProductFacts): Product | ProductGroup {
  const { product, url, description, images, rating, reviews, brand, gtin, mostValue, terms } = facts
  const about = {
    name: product.name,
    description,
    image: images,
    url,
    ...(brand && { brand: { '@type': 'Brand' as const, name: brand } }),
    ...(rating && { aggregateRating: ratingGraph(rating) }),
    ...(reviews.length > 0 && { review: reviews.map(reviewGraph) }),
  }
  if (product.variants.length > 0) return { ...about, ...groupGraph(product, url, terms) }
  const offered = { sku: product.sku, value: product.price.value, tone: product.stock.tone, url }
  return {
    '@type': 'Product',
    ...about,
    sku: product.sku,
    ...(gtin && { gtin }),
    offers: product.from ? rangeGraph(offered, mostValue, terms) : offerGraph(offered, terms),
  }
}

/** Each variant has the address at which it is chosen already. */
function groupGraph(product: ProductView, url: string, terms: OfferTerms) {
  return {
    '@type': 'ProductGroup' as const,
    productGroupID: product.sku,
    variesBy: product.options.map(({ code }) =>
      ['color', 'size', 'material', 'pattern'].includes(code) ? `https://schema.org/${code}` : code,
    ),
    hasVariant: product.variants.map((variant) => {
      const at = `${url}${selectionQuery(variant.uids, product.options)}`
      const image = product.pictures[variant.pictures[0] ?? -1]?.url
      return {
        '@type': 'Product' as const,
        sku: variant.sku,
        name: [product.name, ...labelsOf(product, variant.uids)].join(', '),
        ...(image && { image }),
        offers: offerGraph({ sku: variant.sku, value: variant.price.value, tone: variant.stock.tone, url: at }, terms),
      }
    }),
  }
}

function labelsOf({ options }: ProductView, uids: Record<string, string>): string[] {
  return options.flatMap(({ code, values }) => values.find(({ uid }) => uid === uids[code])?.label ?? [])
}

/** The way to a page as search engines read it. */
export function breadcrumbGraph(crumbs: Crumb[], here: string, absolute: (path: string) => string): BreadcrumbList {
  const items = [...crumbs.map(({ name, href }) => ({ name, item: absolute(href) })), { name: here }]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: items.map((item, index) => ({ '@type': 'ListItem', position: index + 1, ...item })),
  }
}

/** The products of a list, by their full addresses, in their order; `first` is the place of the first one. */
export function listGraph(name: string, urls: string[], first = 1): ItemList {
  return {
    '@type': 'ItemList',
    name,
    numberOfItems: urls.length,
    itemListElement: urls.map((url, index) => ({ '@type': 'ListItem', position: first + index, url })),
  }
}
