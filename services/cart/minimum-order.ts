import { moneyOf } from '../kit/money.ts'
import type { Neighbours } from './neighbours.ts'
import { amountsIn } from './price-goods.ts'
import type { PricedCart } from './priced-cart.ts'

/**
 * Why an order is too small, in the shop's own words or Magento's, or null. Compared is the subtotal, with discounts and
 * tax as the shop says (sales/minimum_order).
 */
export function minimumRefusal(
  { configuration }: Pick<Neighbours, 'configuration'>,
  { scope, totals }: PricedCart,
): string | null {
  const settings = configuration()
  const { minimumOrder } = settings.checkout
  if (!minimumOrder) return null
  const goods = minimumOrder.includesTax ? totals.subtotalInclMinor : totals.subtotalExclMinor
  const counted = goods - (minimumOrder.includesDiscount ? totals.goodsDiscountMinor : 0)
  const least = amountsIn(settings, scope.currency)(minimumOrder.amount)
  if (counted >= least) return null
  if (minimumOrder.message) return minimumOrder.message
  const locale = settings.views.find(({ code }) => code === scope.store)?.locale.replace('_', '-') ?? 'en-US'
  const amount = new Intl.NumberFormat(locale, { style: 'currency', currency: scope.currency })
  return `Minimum order amount is ${amount.format(moneyOf(least, scope.currency).value)}`
}
