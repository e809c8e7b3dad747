import { Button } from '@/components/ui/button'
import type { SortOrder } from '@/lib/catalog/sort-orders'
import type { Shopfront } from '@/lib/context/shopfront'
import { type ListState, listQuery } from '@/lib/routing/list-state'
import { KeptState } from './kept-state'
import styles from './sort-form.module.css'
import { SortSelect } from './sort-select'

type Props = { orders: SortOrder[]; order: SortOrder; state: ListState; path: string; shop: Shopfront }

function orderText({ word, field }: SortOrder, { t }: Shopfront): string {
  if (word === null) return field === 'relevance' ? t('list.sortRelevance') : t('list.sortOwn')
  if (word === 'price-asc') return t('list.sortPriceAsc')
  if (word === 'price-desc') return t('list.sortPriceDesc')
  if (field === 'name') return t('list.sortName')
  if (field === 'created_at' || field === 'new') return t('list.sortNewest')
  return field.charAt(0).toUpperCase() + field.slice(1).replaceAll('_', ' ')
}

/** In which order a list stands. */
export function SortForm({ orders, order, state, path, shop }: Props) {
  const choices = orders.map((each) => ({
    word: each.word ?? '',
    text: orderText(each, shop),
    href: `${path}${listQuery({ ...state, page: 1, sort: each.word })}`,
  }))
  return (
    <form action={path} className={styles.form}>
      <KeptState state={{ ...state, sort: null }} />
      <SortSelect choices={choices} chosen={order.word ?? ''} label={shop.t('list.sort')} />
      <noscript>
        <Button look="outline">{shop.t('list.sortApply')}</Button>
      </noscript>
    </form>
  )
}
