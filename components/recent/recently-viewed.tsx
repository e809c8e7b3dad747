import productRow from '@/components/product/product-row.module.css'
import sectionStyles from '@/components/ui/section.module.css'
import type { CardView } from '@/lib/catalog/card-view'
import type { KeptProduct } from '@/lib/catalog/kept-products'
import type { Shopfront } from '@/lib/context/shopfront'

type Seen = Pick<CardView, 'sku' | 'name' | 'href' | 'picture'>

/**
 * A row of what this visitor looked at before. The page is the same for everybody: the row is empty in it and filled in the
 * browser, from what the browser remembers, when it comes near. `seen` is noted as the latest.
 */
export function RecentlyViewed({ shop, seen }: { shop: Shopfront; seen?: Seen }) {
  const note: KeptProduct | undefined = seen && {
    sku: seen.sku,
    name: seen.name,
    href: seen.href,
    picture: seen.picture?.source ?? seen.picture?.url ?? '',
  }
  return (
    <div data-recent={seen?.sku ?? ''} data-path={shop.path} data-seen={note && JSON.stringify(note)}>
      <section className={sectionStyles.section} hidden aria-label={shop.t('recent.title')}>
        <div className={sectionStyles.head}>
          <h2>{shop.t('recent.title')}</h2>
        </div>
        <ul className={productRow.row} />
      </section>
    </div>
  )
}
