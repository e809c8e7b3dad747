import type { Facet, FacetOption } from '@/lib/catalog/facets'
import { spanOf } from '@/lib/catalog/facets'
import type { Shopfront } from '@/lib/context/shopfront'
import { formatRoundMoney } from '@/lib/money'

/** What an option of a facet is called: spans as money, yes and no as words, everything else by its label. */
export function optionText(
  facet: Pick<Facet, 'code' | 'kind'>,
  { word, label }: Pick<FacetOption, 'word' | 'label'>,
  shop: Shopfront,
) {
  const { t, locale, currency } = shop
  if (facet.kind === 'choice') return label === '1' ? t('list.yes') : label === '0' ? t('list.no') : label
  const { from, to } = spanOf(word) ?? {}
  // A range that ends a cent below the next one reads better without cents.
  const whole = (value: number) => (Math.round(value * 100) % 100 === 99 ? Math.floor(value) : value)
  const amount = (value: string) =>
    facet.code === 'price' ? formatRoundMoney({ value: whole(Number(value)), currency }, locale) : value
  if (from && to && Number(from) > 0) return t('list.priceSpan', { from: amount(from), to: amount(to) })
  if (to) return t('list.priceUpTo', { to: amount(to) })
  return from ? t('list.priceOver', { from: amount(from) }) : label
}
