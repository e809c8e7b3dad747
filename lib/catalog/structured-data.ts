import type { Crumb } from './category-crumbs'
import type { ProductView } from './product-view'

type Currency = { currency: string }
type Offered = { sku: string; price: { value: number }; stock: { tone: string } }

const availability = (tone: string) => `https://schema.org/${tone === 'out' ? 'OutOfStock' : 'InStock'}`

const offer = ({ price, stock }: Offered, { currency }: Currency, url: string) => ({
  '@type': 'Offer',
  url,
  priceCurrency: currency,
  price: price.value,
  availability: availability(stock.tone),
})

export type ProductFacts = {
  product: ProductView
  currency: string
  url: string
  description: string
  images: string[]
  rating: { percent: number; count: number } | null
}

/** The product as search engines read it: a group with its variants, or a single product. Says only what the page shows. */
export function productGraph({ product, currency, url, description, images, rating }: ProductFacts): object {
  const about = {
    name: product.name,
    description,
    image: images,
    ...(rating
      ? {
          aggregateRating: {
            '@type': 'AggregateRating',
            ratingValue: Math.round(rating.percent / 2) / 10,
            reviewCount: rating.count,
          },
        }
      : {}),
  }
  if (product.variants.length === 0) {
    return { '@type': 'Product', ...about, sku: product.sku, offers: offer(product, { currency }, url) }
  }
  return {
    '@type': 'ProductGroup',
    ...about,
    url,
    productGroupID: product.sku,
    variesBy: product.options.map(({ code }) =>
      ['color', 'size', 'material'].includes(code) ? `https://schema.org/${code}` : code,
    ),
    hasVariant: product.variants.map((variant) => ({
      '@type': 'Product',
      sku: variant.sku,
      name: [product.name, ...labelsOf(product, variant.uids)].join(', '),
      offers: offer(variant, { currency }, url),
    })),
  }
}

function labelsOf({ options }: ProductView, uids: Record<string, string>): string[] {
  return options.flatMap(({ code, values }) => values.find(({ uid }) => uid === uids[code])?.label ?? [])
}

/** The way to a page as search engines read it. */
export function breadcrumbGraph(crumbs: Crumb[], here: string, absolute: (path: string) => string): object {
  const items = [...crumbs.map(({ name, href }) => ({ name, item: absolute(href) })), { name: here }]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: items.map((item, index) => ({ '@type': 'ListItem', position: index + 1, ...item })),
  }
}
