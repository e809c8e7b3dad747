import type { CSSProperties } from 'react'
import { Button } from '@/components/ui/button'
import { type Facet, type FacetBounds, spanOf } from '@/lib/catalog/facets'
import type { Shopfront } from '@/lib/context/shopfront'
import { formatRoundMoney } from '@/lib/money'
import { type ListState, withWords } from '@/lib/routing/list-state'
import { KeptState } from './kept-state'
import styles from './price-form.module.css'

type Props = { facet: Facet; bounds: FacetBounds; state: ListState; path: string; shop: Shopfront }

/**
 * Smallest and largest price, drawn or typed. A plain form, whose answer is a list like any other; the slider is two native
 * ones over each other, for hands and keys, and needs JavaScript to fill in the fields.
 */
export function PriceForm({ facet, bounds, state, path, shop }: Props) {
  const span = spanOf(state.facets[facet.name]?.[0] ?? '')
  const { t, currency, locale } = shop
  const { low, high, step } = bounds
  const [from, to] = [clamp(span?.from, low, bounds), clamp(span?.to, high, bounds)]
  const share = (value: number) => `${((value - low) / (high - low)) * 100}%`
  const field = { type: 'text', inputMode: 'decimal', pattern: '\\d{1,9}(\\.\\d{1,2})?', autoComplete: 'off' } as const
  const thumb = (name: 'low' | 'high', value: number, label: string) => (
    <input
      type="range"
      min={low}
      max={high}
      step={step}
      defaultValue={value}
      data-key={`${facet.name} ${name}`}
      aria-label={label}
      aria-valuetext={formatRoundMoney({ value, currency }, locale)}
    />
  )
  return (
    <form action={path} className={styles.form} data-act="price" data-currency={currency}>
      <KeptState state={withWords(state, facet.name, [])} />
      {high > low && (
        <div className={styles.slider} style={{ '--low': share(from), '--high': share(to) } as CSSProperties}>
          {thumb('low', from, t('listing.lowest'))}
          {thumb('high', to, t('listing.highest'))}
        </div>
      )}
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

function clamp(text: string | undefined, otherwise: number, { low, high }: FacetBounds): number {
  return text === undefined ? otherwise : Math.min(high, Math.max(low, Number(text)))
}
