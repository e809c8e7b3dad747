import type { Shopfront } from '@/lib/context/shopfront'
import { formatRoundMoney } from '@/lib/money'
import type { Delivery } from './arrival'

/** What delivery costs in the page's currency, before anything is in a cart; `null` where the merchant has not said. */
export function deliveryCost({ cost, freeFrom }: Delivery, { currency, locale, t }: Shopfront): string | null {
  const money = (value: number) => formatRoundMoney({ value, currency }, locale)
  const [flat, free] = [cost?.[currency], freeFrom?.[currency]]
  if (flat === 0) return t('arrival.alwaysFree')
  if (flat !== undefined && free !== undefined)
    return t('arrival.costs', { amount: money(flat), freeFrom: money(free) })
  if (flat !== undefined) return t('arrival.flat', { amount: money(flat) })
  return free === undefined ? null : t('arrival.free', { amount: money(free) })
}
