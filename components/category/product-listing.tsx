import { ProductGrid } from '@/components/product/product-grid'
import { ButtonLink } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Notice } from '@/components/ui/notice'
import type { Listing } from '@/lib/catalog/get-listing'
import type { Shopfront } from '@/lib/context/shopfront'
import { type ListState, listQuery, withoutFilters } from '@/lib/routing/list-state'
import { AppliedFilters } from './applied-filters'
import { FacetGroup } from './facet-group'
import { FilterSheet } from './filter-sheet'
import { ListFoot } from './list-foot'
import { PriceForm } from './price-form'
import styles from './product-listing.module.css'
import { SortForm } from './sort-form'

type Props = { listing: Listing; state: ListState; path: string; shop: Shopfront }

/** How many facets stand open before anybody asks. */
const openFacets = 4

/**
 * A list of products and everything one can do to it: category pages and search results are both one. All of it is links
 * and forms; components/category/desk follows them without a reload.
 */
export function ProductListing({ listing, state, path, shop }: Props) {
  const { t } = shop
  const { facets, applied, total, products, ignored, bounds } = listing
  const at = { state, path, shop }
  const shown = facets.filter(({ options, kind }) => options.length > 1 || kind === 'range')
  const narrowed = shown.length > 0
  return (
    <div
      className={classNames(styles.listing, narrowed && styles.narrowed)}
      data-listing=""
      data-said={t('listing.results', { count: total })}
    >
      {narrowed && (
        <div className={styles.filters}>
          <FilterSheet
            labels={{
              open: applied.length > 0 ? t('list.filtersOn', { count: applied.length }) : t('list.filter'),
              title: t('list.filters'),
              close: t('common.close'),
              show: t('list.show', { count: total }),
            }}
          >
            {shown.map((facet, index) => (
              <FacetGroup
                key={facet.code}
                {...at}
                facet={facet}
                looks={listing.swatches[facet.code] ?? {}}
                open={index < openFacets || Boolean(state.facets[facet.name])}
              >
                {bounds && facet.code === 'price' && <PriceForm {...at} facet={facet} bounds={bounds} />}
              </FacetGroup>
            ))}
          </FilterSheet>
        </div>
      )}
      <section className={styles.main} aria-label={t('list.results')} data-results="" tabIndex={-1}>
        <div className={styles.bar}>
          <p className={styles.count}>{t('list.count', { count: total })}</p>
          <SortForm {...at} orders={listing.orders} order={listing.order} />
        </div>
        <AppliedFilters {...at} applied={applied} facets={facets} />
        {ignored.length > 0 && <Notice>{t('list.ignored', { words: ignored.slice(0, 5).join(', ') })}</Notice>}
        {products.length > 0 ? (
          <ProductGrid products={products} shop={shop} chosen={listing.chosen} priority />
        ) : (
          <div className={styles.empty}>
            <h2>{applied.length > 0 ? t('list.empty') : t('list.emptyCategory')}</h2>
            {applied.length > 0 && (
              <>
                <p>{t('list.emptyHelp')}</p>
                <ButtonLink href={`${path}${listQuery(withoutFilters(state))}`} look="outline" scroll={false}>
                  {t('list.clear')}
                </ButtonLink>
              </>
            )}
          </div>
        )}
        <ListFoot {...at} listing={listing} />
      </section>
    </div>
  )
}
