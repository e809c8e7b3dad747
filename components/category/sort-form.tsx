import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import type { SortOrder } from '@/lib/catalog/sort-orders'
import type { Shopfront } from '@/lib/context/shopfront'
import { type ListState, listQuery } from '@/lib/routing/list-state'
import { KeptState } from './kept-state'
import styles from './sort-form.module.css'

type Props = { orders: SortOrder[]; order: SortOrder; state: ListState; path: string; shop: Shopfront }

function orderText({ word, field, label }: SortOrder, { t }: Shopfront): string {
  if (word === null) return field === 'relevance' ? t('list.sortRelevance') : t('list.sortOwn')
  if (word === 'price-asc') return t('list.sortPriceAsc')
  if (word === 'price-desc') return t('list.sortPriceDesc')
  if (field === 'name') return t('list.sortName')
  if (field === 'created_at' || field === 'new') return t('list.sortNewest')
  if (field === 'rating_summary') return t('listing.sortRating')
  return label
}

/** In which order a list stands. Choosing one goes there at once; the button serves those without JavaScript. */
export function SortForm({ orders, order, state, path, shop }: Props) {
  return (
    <form action={path} className={styles.form} data-act="sort" data-stay="">
      <KeptState state={{ ...state, sort: null }} />
      <label>
        <span className={styles.label}>{shop.t('list.sort')}</span>
        <span className={styles.select}>
          <select name="sort" defaultValue={order.word ?? ''} data-key="sort">
            {orders.map((each) => (
              <option
                key={each.word}
                value={each.word ?? ''}
                data-href={`${path}${listQuery({ ...state, page: 1, sort: each.word })}`}
              >
                {orderText(each, shop)}
              </option>
            ))}
          </select>
          <Icon name="chevron-down" size={14} />
        </span>
      </label>
      <noscript>
        <Button look="outline">{shop.t('list.sortApply')}</Button>
      </noscript>
    </form>
  )
}
