import type { CartForOrder } from '../../../../contracts/internal/cart.ts'
import type { DocumentTotals, PlacedOrder } from '../../../../contracts/internal/order.ts'
import type { StoreConfiguration } from '../../../../contracts/stores.ts'
import { moneyOf } from '../../../kit/money.ts'
import { inBaseCurrency } from '../../domain/amounts.ts'
import { portion } from '../../domain/portions.ts'
import { discountView, summedDiscounts } from './shared-views.ts'

type Rates = Pick<StoreConfiguration, 'baseCurrency' | 'rates'>

function baseMoney(minor: number, currency: string, { baseCurrency, rates }: Rates) {
  return moneyOf(inBaseCurrency(minor, currency, baseCurrency, rates[currency]), baseCurrency)
}

/** What an order comes to. */
export function orderTotalView({ content }: PlacedOrder, rates: Rates) {
  const { totals, taxes, shipping, currency, discounts } = content
  const money = (minor: number) => moneyOf(minor, currency)
  return {
    base_grand_total: baseMoney(totals.grandMinor, currency, rates),
    grand_total: money(totals.grandMinor),
    grand_total_excl_tax: money(totals.grandMinor - totals.taxMinor),
    subtotal: money(totals.subtotalExclMinor),
    subtotal_excl_tax: money(totals.subtotalExclMinor),
    subtotal_incl_tax: money(totals.subtotalInclMinor),
    total_tax: money(totals.taxMinor),
    total_shipping: money(totals.shippingMinor),
    discounts: summedDiscounts(discounts).map((discount) => discountView(discount, currency)),
    taxes: taxes.map(({ label, percent, amountMinor }) => taxView(label, percent, amountMinor, currency)),
    shipping_handling: {
      total_amount: money(shipping?.exclMinor ?? 0),
      amount_excluding_tax: money(shipping?.exclMinor ?? 0),
      amount_including_tax: money(shipping?.inclMinor ?? 0),
      discounts: shipping?.discountMinor ? [{ amount: money(shipping.discountMinor) }] : [],
      taxes: sharedTaxes(content, shipping?.taxMinor ?? 0),
    },
  }
}

/** What an invoice or a credit memo comes to. */
export function documentTotalView({ content }: PlacedOrder, totals: DocumentTotals, rates: Rates) {
  const { currency } = content
  const money = (minor: number) => moneyOf(minor, currency)
  const label = content.discounts[0]?.label ?? 'Discount'
  return {
    base_grand_total: baseMoney(totals.grandMinor, currency, rates),
    grand_total: money(totals.grandMinor),
    subtotal: money(totals.subtotalMinor),
    total_tax: money(totals.taxMinor),
    total_shipping: money(totals.shippingMinor),
    adjustment: money(Math.abs(totals.adjustmentMinor)),
    discounts: totals.discountMinor
      ? [{ label, amount: money(totals.discountMinor), applied_to: 'ITEM', coupon: null }]
      : [],
    taxes: sharedTaxes(content, totals.taxMinor),
    shipping_handling: {
      total_amount: money(totals.shippingMinor),
      amount_excluding_tax: money(totals.shippingMinor),
      amount_including_tax: money(totals.shippingMinor + totals.shippingTaxMinor),
      discounts: totals.shippingDiscountMinor ? [{ amount: money(totals.shippingDiscountMinor) }] : [],
      taxes: sharedTaxes(content, totals.shippingTaxMinor),
    },
  }
}

const taxView = (label: string, percent: string, amountMinor: number, currency: string) => ({
  title: label,
  rate: Number(percent),
  amount: moneyOf(amountMinor, currency),
})

/** An amount of tax by the rates that the order was taxed with, in the proportions they had there. */
function sharedTaxes({ taxes, totals, currency }: CartForOrder, amountMinor: number) {
  if (amountMinor === 0) return []
  let before = 0
  return taxes.flatMap(({ label, percent, amountMinor: whole }) => {
    const share = portion(amountMinor, totals.taxMinor, before, whole)
    before += whole
    return share === 0 ? [] : [taxView(label, percent, share, currency)]
  })
}
