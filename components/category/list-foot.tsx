import { GridFrame } from '@/components/product/product-grid'
import buttonStyles from '@/components/ui/button.module.css'
import { classNames } from '@/components/ui/class-names'
import { Pagination } from '@/components/ui/pagination'
import type { Listing } from '@/lib/catalog/get-listing'
import { pageSize } from '@/lib/catalog/list-page-size'
import type { Shopfront } from '@/lib/context/shopfront'
import { type ListState, listQuery } from '@/lib/routing/list-state'
import styles from './list-foot.module.css'

type Props = { listing: Listing; state: ListState; path: string; shop: Shopfront }

/**
 * What follows the first products: room for more of them, the link that brings them, and the pages as links for those who
 * go by page, for machines and for browsers without JavaScript.
 */
export function ListFoot({ listing: { total, pages }, state, path, shop }: Props) {
  const { t } = shop
  const { page } = state
  const hrefOf = (number: number) => `${path}${listQuery({ ...state, page: number })}`
  if (pages <= 1) return null
  const following = Math.min(pageSize, total - page * pageSize)
  return (
    <>
      <GridFrame added />
      <div className={styles.foot} data-foot="">
        <p className={styles.shown} data-shown="">
          {t('listing.shownOf', { shown: Math.min(page * pageSize, total), total })}
        </p>
        {page < pages && (
          <a
            href={hrefOf(page + 1)}
            rel="next"
            data-act="more"
            className={classNames(buttonStyles.button, buttonStyles.outline, styles.more)}
          >
            {t('listing.showMore', { count: following })}
          </a>
        )}
        <p className={styles.shown} data-stopped="" hidden>
          {t('listing.stopped')}
        </p>
        <div data-added-pages="" />
        <div data-own-pages="">
          <Pagination
            current={page}
            total={pages}
            hrefOf={hrefOf}
            labels={{
              pages: t('list.pages'),
              previous: t('common.previous'),
              next: t('common.next'),
              page: (number) => t('list.page', { page: number }),
            }}
          />
        </div>
      </div>
    </>
  )
}
