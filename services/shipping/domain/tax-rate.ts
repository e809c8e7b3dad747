import type { Destination, TaxableLine } from '../../../contracts/internal/shipping.ts'
import type { StoreConfiguration } from '../../../contracts/stores.ts'
import { addFractions, type Fraction, fractionOf, multiplyFractions } from './decimal.ts'
import { moreSpecial, speciality } from './place.ts'

type TaxSettings = StoreConfiguration['tax']
export type TaxRate = TaxSettings['rates'][number]

/** Taxes of one priority: due together, on the price and on the taxes of the priorities before. */
export type TaxGroup = {
  key: string
  /** What is due of a price without tax, in percent. */
  percent: Fraction
  rates: TaxRate[]
}

const none: Fraction = { numerator: 0n, denominator: 1n }
const hundred: Fraction = { numerator: 100n, denominator: 1n }
const hundredth: Fraction = { numerator: 1n, denominator: 100n }

/**
 * The taxes of a line at a destination, in the order in which they fall due: of every rule the rate of the most special
 * place, rules of one priority together, a later priority on top of the earlier ones unless it is due on the price alone
 * (Magento's tax rules with priority and "calculate off subtotal only").
 */
export function taxGroups(
  { rates, shippingClass }: Pick<TaxSettings, 'rates' | 'shippingClass'>,
  destination: Destination,
  customerClass: string,
  line: Pick<TaxableLine, 'taxClass' | 'isShipping'>,
): TaxGroup[] {
  const fits = (rate: TaxRate) =>
    (rate.customerClasses.length === 0 || rate.customerClasses.includes(customerClass)) &&
    (line.isShipping
      ? rate.appliesToShipping || (shippingClass !== null && rate.productClasses.includes(shippingClass))
      : rate.productClasses.includes(line.taxClass))
  const ranked = rates.filter(fits).flatMap((rate) => {
    const rank = speciality(rate, destination)
    return rank ? [{ rank, rate }] : []
  })
  const best = [...Map.groupBy(ranked, ({ rate }) => rate.rule).values()].flatMap(
    (ofRule) => ofRule.sort((one, other) => moreSpecial(one.rank, other.rank))[0]?.rate ?? [],
  )
  const due = best.sort((one, other) => one.priority - other.priority)
  let before = none
  return [...Map.groupBy(due, ({ priority, calculateOffSubtotal }) => `${priority} ${calculateOffSubtotal}`)].map(
    ([order, together]) => {
      const sum = together.reduce((total, { percent }) => addFractions(total, fractionOf(percent)), none)
      const onTop = multiplyFractions(multiplyFractions(addFractions(hundred, before), sum), hundredth)
      const percent = together[0]?.calculateOffSubtotal ? sum : onTop
      before = addFractions(before, percent)
      return { key: `${order} ${together.map(({ code }) => code).join(' ')}`, percent, rates: together }
    },
  )
}

/** All taxes of a line together, in percent of its price without tax. */
export const combinedPercent = (groups: TaxGroup[]): Fraction =>
  groups.reduce((total, { percent }) => addFractions(total, percent), none)
