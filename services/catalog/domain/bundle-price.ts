import { decimalIn, lesser, restOf, shareOf } from './decimal.ts'
import { finalPrice, isReduced, type Price, type PriceMaterial, type PriceTerms } from './price.ts'

/** What decides the price of a bundle as a whole. */
export type BundlePricing = {
  priceType: 'fixed' | 'dynamic'
  /** While the special dates hold, what is asked of every price, in percent; null without a reduction. */
  specialPercent: string | null
  /** Of the bundle itself: its price where it is fixed, its dates and tiers. */
  own: PriceMaterial
}
export type PricedSelection = {
  quantity: number
  /** What it adds to a fixed bundle: a decimal amount in the base currency, or percent of the bundle's price. */
  price: string
  priceType: 'fixed' | 'percent'
  child: PriceMaterial
}
export type PricedOption = { type: string; required: boolean; selections: PricedSelection[] }

/**
 * What is asked of each price of a bundle, in percent: the lower of its special price and of its tier price for the group
 * and number of bundles. Magento reduces a bundle by percentages only, and each of its parts by the same.
 */
export function askedPercent({ specialPercent, own }: BundlePricing, terms: PriceTerms): string {
  const special = specialPercent !== null && isReduced(own.special, terms.today) ? specialPercent : '100'
  return own.tiers
    .filter(({ groupId, quantity }) => (groupId === null || groupId === terms.groupId) && quantity <= terms.quantity)
    .reduce((lowest, { percent }) => (percent === null ? lowest : lesser(lowest, restOf(percent))), special)
}

/** A bundle without anything chosen: nothing when it is dynamic. */
export function emptyBundlePrice(bundle: BundlePricing, terms: PriceTerms): Price {
  if (bundle.priceType === 'dynamic') return { regularMinor: 0, finalMinor: 0 }
  const { regularMinor, finalMinor } = finalPrice(bundle.own, terms)
  return { regularMinor, finalMinor: Math.min(finalMinor, shareOf(regularMinor, askedPercent(bundle, terms))) }
}

/** What one piece of a selection adds. `quantity` pieces of it lie in one bundle: tier prices of the product count them. */
export function selectionPrice(
  bundle: BundlePricing,
  selection: Omit<PricedSelection, 'quantity'>,
  quantity: number,
  terms: PriceTerms,
): Price {
  const asked = askedPercent(bundle, terms)
  if (bundle.priceType === 'dynamic') {
    const { regularMinor, finalMinor } = finalPrice(selection.child, { ...terms, quantity })
    return { regularMinor, finalMinor: shareOf(finalMinor, asked) }
  }
  const regularMinor =
    selection.priceType === 'percent'
      ? shareOf(finalPrice(bundle.own, terms).regularMinor, selection.price)
      : decimalIn(terms.currency, selection.price, terms.rules)
  return { regularMinor, finalMinor: shareOf(regularMinor, asked) }
}

const isMany = (type: string) => type === 'checkbox' || type === 'multi'
const times = (minor: number, quantity: number) => Math.round(minor * quantity)

/**
 * From what to what a bundle costs. At least: the cheapest of each required option; of a dynamic bundle in which nothing
 * is required, the cheapest thing in it. At most: the dearest of each option, or all of it where several may be chosen.
 */
export function bundleRange(
  bundle: BundlePricing,
  options: PricedOption[],
  terms: PriceTerms,
): { minimum: Price; maximum: Price } {
  const base = emptyBundlePrice(bundle, terms)
  const priced = options
    .map(({ type, required, selections }) => ({
      isMany: isMany(type),
      required,
      rows: selections.map((selection) => {
        const { regularMinor, finalMinor } = selectionPrice(bundle, selection, selection.quantity, terms)
        return {
          regularMinor: times(regularMinor, selection.quantity),
          finalMinor: times(finalMinor, selection.quantity),
        }
      }),
    }))
    .filter(({ rows }) => rows.length > 0)
  const required = priced.filter((option) => option.required)

  const least = (key: keyof Price): number => {
    const cheapest = (option: (typeof priced)[number]) => Math.min(...option.rows.map((row) => row[key]))
    if (required.length > 0) return required.reduce((sum, option) => sum + cheapest(option), base[key])
    return bundle.priceType === 'dynamic' && priced.length > 0 ? Math.min(...priced.map(cheapest)) : base[key]
  }
  const most = (key: keyof Price): number =>
    priced.reduce((sum, { isMany: many, rows }) => {
      const prices = rows.map((row) => row[key])
      return sum + (many ? prices.reduce((all, one) => all + one, 0) : Math.max(...prices))
    }, base[key])
  return {
    minimum: { regularMinor: least('regularMinor'), finalMinor: least('finalMinor') },
    maximum: { regularMinor: most('regularMinor'), finalMinor: most('finalMinor') },
  }
}

/** A group costs what its cheapest member costs: Magento says so for the most, too, since there is no upper bound. */
export function groupRange(members: Price[]): { minimum: Price; maximum: Price } {
  const least = (key: keyof Price) => (members.length === 0 ? 0 : Math.min(...members.map((price) => price[key])))
  const price = { regularMinor: least('regularMinor'), finalMinor: least('finalMinor') }
  return { minimum: price, maximum: price }
}
