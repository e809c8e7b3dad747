import { type AddToCartLabels, addToCartLabels } from '@/lib/cart/add-to-cart-labels'
import type { Translate } from '@/lib/context/shopfront'

export type BuyLabels = AddToCartLabels &
  Record<'fillIn' | 'nothingWanted' | 'total' | 'update' | 'needsScript', string>

/** The texts of the buy form; {field} keeps its place for what is missing. */
export const buyLabels = (t: Translate): BuyLabels => ({
  ...addToCartLabels(t),
  fillIn: t('buy.fillIn', { field: '{field}' }),
  nothingWanted: t('buy.nothingWanted'),
  total: t('buy.total'),
  update: t('buy.update'),
  needsScript: t('buy.needsScript'),
})
