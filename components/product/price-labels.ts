import type { Translate } from '@/lib/context/shopfront'
import type { PriceLabels } from './price-line'

/** The words around a price. */
export const priceLabels = (t: Translate): PriceLabels => ({
  was: t('price.was'),
  now: t('price.now'),
  from: t('price.from'),
})
