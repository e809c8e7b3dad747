import { moneyOf, toMajor } from '../../kit/money.ts'
import type { Scope } from '../neighbours.ts'
import type { PricedLine } from '../priced-cart.ts'
import { discountViews } from './prices.ts'

/** What a line costs before discounts, and what they take off, in the shape of Magento's CartItemPrices. */
export function itemPrices(priced: PricedLine, { currency }: Scope) {
  const { line, item, row, unitExclMinor, unitInclMinor, discounts, discountMinor } = priced
  const money = (minor: number) => moneyOf(minor, currency)
  const { regularPriceMinor: regular, finalPriceMinor: final } = item
  const off = (pieces: number) => ({
    amount_off: toMajor((regular - final) * pieces, currency),
    percent_off: regular === 0 ? 0 : Math.round(((regular - final) / regular) * 10_000) / 100,
  })
  return {
    price: money(unitExclMinor),
    price_including_tax: money(unitInclMinor),
    row_total: money(row.exclMinor),
    row_total_including_tax: money(row.inclMinor),
    original_item_price: money(regular),
    original_row_total: money(regular * line.quantity),
    catalog_discount: off(1),
    row_catalog_discount: off(line.quantity),
    discounts: discountViews(discounts, currency),
    total_item_discount: money(discountMinor),
    fixed_product_taxes: [],
  }
}
