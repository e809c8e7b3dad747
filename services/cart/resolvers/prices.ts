import type { AppliedDiscount } from '../../../contracts/internal/cart.ts'
import type { RequestContext } from '../../kit/module.ts'
import { moneyOf } from '../../kit/money.ts'
import type { PricedCart } from '../priced-cart.ts'

/** What rules took off, in the shape of Magento's Discount; null where nothing was. */
export function discountViews(discounts: AppliedDiscount[], currency: string) {
  if (discounts.length === 0) return null
  return discounts.map(({ label, amountMinor, coupon, onShipping }) => ({
    label,
    amount: moneyOf(amountMinor, currency),
    applied_to: onShipping ? 'SHIPPING' : 'ITEM',
    coupon: coupon === null ? null : { code: coupon },
  }))
}

/** The sums of a cart, in the shape of Magento's CartPrices. An empty cart costs nothing, and every sum is there. */
export function cartPrices(
  { totals, scope: { currency } }: PricedCart,
  _args: unknown,
  { configuration }: Pick<RequestContext, 'configuration'>,
) {
  const { pricesIncludeTax, discountIncludesTax } = configuration.tax
  // A discount on prices with tax holds tax itself: that part is no discount of what is without tax.
  const lessDiscount =
    pricesIncludeTax && discountIncludesTax
      ? totals.goodsNetMinor
      : totals.subtotalExclMinor - totals.goodsDiscountMinor
  const money = (minor: number) => moneyOf(minor, currency)
  return {
    grand_total: money(totals.grandMinor),
    grand_total_excluding_tax: money(totals.grandExclTaxMinor),
    subtotal_excluding_tax: money(totals.subtotalExclMinor),
    subtotal_including_tax: money(totals.subtotalInclMinor),
    subtotal_with_discount_excluding_tax: money(lessDiscount),
    applied_taxes: totals.taxes.map(({ label, amountMinor }) => ({ label, amount: money(amountMinor) })),
    discounts: discountViews(totals.discounts, currency),
    // The old shape: one sum with a minus sign and every label.
    discount:
      totals.discountMinor === 0
        ? null
        : { amount: money(-totals.discountMinor), label: [...new Set(totals.discounts.map(({ label }) => label))] },
  }
}
