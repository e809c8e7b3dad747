import { Button } from '@/components/ui/button'
import { spanOf } from '@/lib/catalog/facets'
import type { Shopfront } from '@/lib/context/shopfront'
import { type ListState, withWords } from '@/lib/routing/list-state'
import { KeptState } from './kept-state'
import styles from './price-form.module.css'

/** Smallest and largest price, typed. A plain form: its answer is a list like any other. */
export function PriceForm({ state, path, shop }: { state: ListState; path: string; shop: Shopfront }) {
  const span = spanOf(state.facets.price?.[0] ?? '')
  const { t } = shop
  const field = { type: 'text', inputMode: 'decimal', pattern: '\\d{1,9}(\\.\\d{1,2})?', autoComplete: 'off' } as const
  return (
    <form action={path} className={styles.form}>
      <KeptState state={withWords(state, 'price', [])} />
      <label>
        {t('list.priceFrom')}
        <input {...field} name="price_from" defaultValue={span?.from} />
      </label>
      <label>
        {t('list.priceTo')}
        <input {...field} name="price_to" defaultValue={span?.to} />
      </label>
      <Button look="outline">{t('list.priceApply')}</Button>
    </form>
  )
}
