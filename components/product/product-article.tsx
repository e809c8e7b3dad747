import { RecentlyViewed } from '@/components/recent/recently-viewed'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Icon } from '@/components/ui/icon'
import { Prose } from '@/components/ui/prose'
import { Section } from '@/components/ui/section'
import { Stars } from '@/components/ui/stars'
import type { ProductDetailsFragment, ProductPartsFragment } from '@/graphql/generated/types'
import { buyView } from '@/lib/catalog/buy-view'
import { productCrumbs } from '@/lib/catalog/product-crumbs'
import { productView } from '@/lib/catalog/product-view'
import { parseSelection } from '@/lib/catalog/variants'
import { hasContent, sanitise } from '@/lib/content/sanitise'
import type { Shopfront } from '@/lib/context/shopfront'
import { BuyFields } from './buy-fields'
import { DownloadSamples } from './download-samples'
import { GroupedFields } from './grouped-fields'
import { LegalNotes } from './legal-notes'
import styles from './product-article.module.css'
import { ProductDetails } from './product-details'
import { ProductGraph } from './product-graph'
import { ProductStage } from './product-stage'
import { Promises } from './promises'
import { RelatedRows } from './related-rows'
import { Reviews } from './reviews'
import { SizeGuide } from './size-guide'
import { stageLabels } from './stage-labels'
import { WhenSoldOut } from './when-sold-out'

type Props = {
  product: ProductDetailsFragment
  parts: ProductPartsFragment | null
  path: string
  state: URLSearchParams
  shop: Shopfront
}

/** Everything about a product, in the order one asks for it. */
export function ProductArticle({ product, parts, path, state, shop }: Props) {
  const { t } = shop
  const view = productView(product, shop)
  const buy = buyView(product, parts, shop)
  const crumbs = productCrumbs(product, shop)
  const rating = product.review_count > 0 ? { percent: product.rating_summary, count: product.review_count } : null
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
  const { base, sum, counted, refusal } = buy
  return (
    <div className={`frame ${styles.article}`}>
      <Breadcrumbs label={t('common.breadcrumbs')} crumbs={crumbs} here={view.name} />
      <ProductStage
        key={path}
        product={view}
        path={path}
        initial={parseSelection(state, view.options)}
        form={{ base, sum, counted, refusal, currency: shop.currency, locale: shop.locale }}
        labels={stageLabels(
          t,
          Math.max(...[view.ownPictures, ...view.variants.map((v) => v.pictures)].map((p) => p.length)),
        )}
        hint={<Icon name="enlarge" size={20} />}
        head={head}
        notes={<LegalNotes product={product} sent={buy.kind === 'sent'} shop={shop} />}
        guide={view.options.some(({ code }) => code === 'size') && <SizeGuide shop={shop} />}
        whenSoldOut={<WhenSoldOut shop={shop} />}
        fields={
          buy.members.length > 0 ? (
            <GroupedFields members={buy.members} t={t} />
          ) : (
            buy.fields.length > 0 && <BuyFields fields={buy.fields} t={t} />
          )
        }
      >
        {parts?.__typename === 'DownloadableProduct' && <DownloadSamples product={parts} shop={shop} />}
        {hasContent(product.short_description?.html) && (
          <Prose html={sanitise(product.short_description.html, shop.href)} className={styles.short} />
        )}
        <Promises shop={shop} kind={buy.kind} className={styles.promises} />
      </ProductStage>
      <ProductDetails product={product} shop={shop} className={styles.details} />
      <RelatedRows sku={view.sku} shop={shop} />
      <div id="reviews">
        <Section title={t('reviews.title')}>
          <Reviews product={product} rating={rating} shop={shop} />
        </Section>
      </div>
      <RecentlyViewed
        shop={shop}
        seen={{ sku: view.sku, name: view.name, href: path, picture: view.pictures[0] ?? null }}
      />
      <ProductGraph product={product} view={view} crumbs={crumbs} isSent={buy.kind === 'sent'} shop={shop} />
    </div>
  )
}
