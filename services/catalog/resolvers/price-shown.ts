import type { RequestContext } from '../../kit/module.ts'
import { moneyOf, toMajor } from '../../kit/money.ts'
import { discountOf, type Price } from '../domain/price.ts'
import { type PriceTax, taxedPrice } from '../domain/price-tax.ts'

/** How amounts become what a shopper sees: with or without tax, as the shop displays its catalogue. */
export type Display = {
  currency: string
  shown(minor: number): number
  /** The tax in what is shown, or (displayed without) in what was entered; 0 where there is none to tell of. */
  taxIn(minor: number): number
  withTax: boolean
}

/** Magento's tax/display/type: 1 without tax, 2 with tax, 3 both; of both, GraphQL tells the price with tax. */
export function displayFor({ configuration, currency }: RequestContext, tax: PriceTax): Display {
  const { catalogDisplay, pricesIncludeTax } = configuration.tax
  const withTax = catalogDisplay !== 1
  return {
    currency,
    withTax,
    shown(minor) {
      const { exclMinor, inclMinor } = taxedPrice(minor, tax, pricesIncludeTax)
      return withTax ? inclMinor : exclMinor
    },
    taxIn(minor) {
      if (!withTax && !pricesIncludeTax) return 0
      const { exclMinor, inclMinor } = taxedPrice(minor, tax, pricesIncludeTax)
      return inclMinor - exclMinor
    },
  }
}

/** Magento's `ProductPrice`. */
export function productPrice(price: Price, { currency, shown }: Display) {
  const visible = { regularMinor: shown(price.regularMinor), finalMinor: shown(price.finalMinor) }
  return {
    regular_price: moneyOf(visible.regularMinor, currency),
    final_price: moneyOf(visible.finalMinor, currency),
    discount: discount(visible, currency),
    fixed_product_taxes: [],
  }
}

/** Magento's `PriceRange`. */
export const priceRange = (range: { minimum: Price; maximum: Price }, display: Display) => ({
  minimum_price: productPrice(range.minimum, display),
  maximum_price: productPrice(range.maximum, display),
})

export function discount(visible: Price, currency: string) {
  const { amountMinor, percent } = discountOf(visible)
  return { amount_off: toMajor(amountMinor, currency), percent_off: percent }
}

/** Magento's deprecated `Price`: the amount, and the tax it was adjusted by. */
export function legacyPrice(minor: number, { currency, shown, taxIn, withTax }: Display) {
  const tax = taxIn(minor)
  const description = withTax ? 'INCLUDED' : 'EXCLUDED'
  return {
    amount: moneyOf(shown(minor), currency),
    adjustments: tax === 0 ? [] : [{ amount: moneyOf(tax, currency), code: 'TAX', description }],
  }
}
