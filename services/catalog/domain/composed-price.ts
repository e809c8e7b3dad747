import { type BundlePricing, bundleRange, groupRange, type PricedOption } from './bundle-price.ts'
import { finalPrice, type Price, type PriceMaterial, type PriceTerms, rangeOf } from './price.ts'

/** What the price of any product is found from: of one piece, of variants, of the parts of a bundle or a group. */
export type PriceBasis =
  | { kind: 'sources'; sources: PriceMaterial[] }
  | { kind: 'group'; members: PriceMaterial[] }
  | { kind: 'bundle'; bundle: BundlePricing; options: PricedOption[] }

/** From what to what a product costs, in minor units of the terms' currency. */
export function priceRangeOf(basis: PriceBasis, terms: PriceTerms): { minimum: Price; maximum: Price } {
  if (basis.kind === 'bundle') return bundleRange(basis.bundle, basis.options, terms)
  const prices = (basis.kind === 'group' ? basis.members : basis.sources).map((source) => finalPrice(source, terms))
  return basis.kind === 'group' ? groupRange(prices) : rangeOf(prices)
}
