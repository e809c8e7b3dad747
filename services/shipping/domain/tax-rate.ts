import type { Destination, TaxableLine } from '../../../contracts/internal/shipping.ts'
import type { StoreConfiguration } from '../../../contracts/stores.ts'
import { moreSpecial, speciality } from './place.ts'

export type TaxRate = StoreConfiguration['tax']['rates'][number]

/** The one rate a line is taxed with at a destination: the most special place wins; null where nothing is due. */
export function rateFor(rates: TaxRate[], destination: Destination, line: TaxableLine): TaxRate | null {
  const [best] = rates
    .filter((rate) => (line.isShipping ? rate.appliesToShipping : rate.productClasses.includes(line.taxClass)))
    .flatMap((rate) => {
      const rank = speciality(rate, destination)
      return rank ? [{ rank, rate }] : []
    })
    .sort((one, other) => moreSpecial(one.rank, other.rank))
  return best?.rate ?? null
}
