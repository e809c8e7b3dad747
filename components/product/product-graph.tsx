import { JsonLd } from '@/components/content/json-ld'
import type { ProductDetailsFragment } from '@/graphql/generated/types'
import type { Crumb } from '@/lib/catalog/category-crumbs'
import { factOf, factsOf } from '@/lib/catalog/product-facts'
import type { ProductView } from '@/lib/catalog/product-view'
import { breadcrumbGraph, productGraph } from '@/lib/catalog/structured-data'
import { plainText } from '@/lib/content/sanitise'
import type { Shopfront } from '@/lib/context/shopfront'
import { renditionUrl } from '@/lib/image/rendition'
import { absolute } from '@/lib/routing/canonical'
import { gtinOf } from '@/lib/seo/gtin'
import { offerTerms } from '@/lib/seo/shop-facts'

const mostImages = 6
const mostReviews = 5

type Props = { product: ProductDetailsFragment; view: ProductView; crumbs: Crumb[]; isSent: boolean; shop: Shopfront }

function reviewsOf({ reviews }: ProductDetailsFragment) {
  return (reviews.items ?? []).slice(0, mostReviews).flatMap((review) =>
    review
      ? [
          {
            author: review.nickname,
            title: review.summary,
            text: review.text,
            percent: review.average_rating,
            date: review.created_at.slice(0, 10),
          },
        ]
      : [],
  )
}

/** The product and the way to it, for search engines: what stands on the page, once more in their words. */
export async function ProductGraph({ product, view, crumbs, isSent, shop }: Props) {
  const facts = factsOf(product.custom_attributesV2 ?? null)
  const own = product.url_key ? `${product.url_key}${product.url_suffix ?? ''}` : ''
  const graph = productGraph({
    product: view,
    url: absolute(shop.href(own)),
    description: plainText(product.short_description?.html || product.description?.html, 400),
    images: view.pictures
      .slice(0, mostImages)
      .map(({ source, url }) => (source ? absolute(renditionUrl(source, 1280, 'jpg')) : url)),
    rating: product.review_count > 0 ? { percent: product.rating_summary, count: product.review_count } : null,
    reviews: reviewsOf(product),
    brand: factOf(facts, 'brand') ?? factOf(facts, 'manufacturer') ?? null,
    gtin: gtinOf(facts),
    mostValue: product.price_range.maximum_price?.final_price.value ?? 0,
    terms: await offerTerms(shop, isSent),
  })
  return (
    <>
      <JsonLd graph={graph} />
      <JsonLd graph={breadcrumbGraph(crumbs, view.name, absolute)} />
    </>
  )
}
