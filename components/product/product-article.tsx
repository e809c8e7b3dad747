import { JsonLd } from '@/components/content/json-ld'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Prose } from '@/components/ui/prose'
import { Section } from '@/components/ui/section'
import { Stars } from '@/components/ui/stars'
import type { ProductDetailsFragment } from '@/graphql/generated/types'
import { addToCartLabels } from '@/lib/cart/add-to-cart-labels'
import { productCrumbs } from '@/lib/catalog/product-crumbs'
import { productView } from '@/lib/catalog/product-view'
import { breadcrumbGraph, productGraph } from '@/lib/catalog/structured-data'
import { parseSelection } from '@/lib/catalog/variants'
import { hasContent, plainText, sanitise } from '@/lib/content/sanitise'
import type { Shopfront } from '@/lib/context/shopfront'
import { absolute } from '@/lib/routing/canonical'
import styles from './product-article.module.css'
import { ProductDetails } from './product-details'
import { ProductStage } from './product-stage'
import { Promises } from './promises'
import { RelatedRows } from './related-rows'
import { ReviewList } from './review-list'
import { stageLabels } from './stage-labels'

type Props = { product: ProductDetailsFragment; path: string; state: URLSearchParams; shop: Shopfront }

/** Everything about a product, in the order one asks for it. */
export function ProductArticle({ product, path, state, shop }: Props) {
  const { t } = shop
  const view = productView(product, shop)
  const crumbs = productCrumbs(product, shop)
  const rating = product.review_count > 0 ? { percent: product.rating_summary, count: product.review_count } : null
  const facts = {
    product: view,
    currency: shop.currency,
    url: absolute(path),
    description: plainText(product.short_description?.html || product.description?.html, 400),
    images: view.pictures.slice(0, 6).map(({ url }) => url),
    rating,
  }
  const head = (
    <div className={styles.head}>
      <h1>{view.name}</h1>
      {rating && (
        <a href="#reviews" className={styles.rating}>
          <Stars percent={rating.percent} label={t('rating.stars', { rating: Math.round(rating.percent / 2) / 10 })} />
          {t('rating.reviews', { count: rating.count })}
        </a>
      )}
    </div>
  )
  return (
    <div className={`frame ${styles.article}`}>
      <Breadcrumbs label={t('common.breadcrumbs')} crumbs={crumbs} here={view.name} />
      <ProductStage
        key={path}
        product={view}
        path={path}
        initial={parseSelection(state, view.options)}
        labels={stageLabels(
          t,
          Math.max(...[view.ownPictures, ...view.variants.map((v) => v.pictures)].map((p) => p.length)),
        )}
        cartLabels={addToCartLabels(t)}
        head={head}
      >
        {hasContent(product.short_description?.html) && (
          <Prose html={sanitise(product.short_description.html)} className={styles.short} />
        )}
        <Promises shop={shop} className={styles.promises} />
      </ProductStage>
      <ProductDetails product={product} shop={shop} className={styles.details} />
      {rating && (
        <div id="reviews">
          <Section title={t('reviews.title')}>
            <ReviewList reviews={product.reviews} percent={rating.percent} count={rating.count} shop={shop} />
          </Section>
        </div>
      )}
      <RelatedRows sku={view.sku} shop={shop} />
      <JsonLd graph={productGraph(facts)} />
      <JsonLd graph={breadcrumbGraph(crumbs, view.name, absolute)} />
    </div>
  )
}
