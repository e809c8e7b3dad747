import type { AppliedDiscount } from '../../../contracts/internal/cart.ts'
import type { AppliedTax, TaxedLine } from '../../../contracts/internal/shipping.ts'

/** What one line or shipping costs: before discounts, what is off, what tax is due and what is paid in the end. */
export type Taxed = Omit<TaxedLine, 'id'>

export type Totals = {
  /** Of the goods, before discounts. */
  subtotalExclMinor: number
  subtotalInclMinor: number
  shippingExclMinor: number
  shippingInclMinor: number
  /** What is paid for the goods, without the tax that is due. */
  goodsNetMinor: number
  /** Off the goods, and off goods and shipping. */
  goodsDiscountMinor: number
  discountMinor: number
  taxMinor: number
  grandMinor: number
  grandExclTaxMinor: number
  taxes: AppliedTax[]
  /** One entry per rule and side: goods first, then shipping. */
  discounts: AppliedDiscount[]
}

/** A part of the bill with what rules took off it. */
export type Part = { taxed: Taxed; discounts: AppliedDiscount[] }

const sumOf = <T>(things: T[], amount: (thing: T) => number) => things.reduce((sum, thing) => sum + amount(thing), 0)

/** The sums of a cart: its rows, shipping (null when none is chosen) and what both owe per rate; `ruleOrder` as rules acted. */
export function totalsOf(rows: Part[], shipping: Part | null, applied: AppliedTax[], ruleOrder: number[] = []): Totals {
  const parts = shipping ? [...rows, shipping] : rows
  const grandMinor = sumOf(parts, ({ taxed }) => taxed.payableMinor)
  const taxMinor = sumOf(parts, ({ taxed }) => taxed.taxMinor)
  const goods = rows.flatMap(({ discounts }) => discounts)
  const goodsDiscountMinor = sumOf(goods, ({ amountMinor }) => amountMinor)
  const offShipping = shipping?.discounts ?? []
  return {
    subtotalExclMinor: sumOf(rows, ({ taxed }) => taxed.exclMinor),
    subtotalInclMinor: sumOf(rows, ({ taxed }) => taxed.inclMinor),
    shippingExclMinor: shipping?.taxed.exclMinor ?? 0,
    shippingInclMinor: shipping?.taxed.inclMinor ?? 0,
    goodsNetMinor: sumOf(rows, ({ taxed }) => taxed.payableMinor - taxed.taxMinor),
    goodsDiscountMinor,
    discountMinor: goodsDiscountMinor + sumOf(offShipping, ({ amountMinor }) => amountMinor),
    taxMinor,
    grandMinor,
    grandExclTaxMinor: grandMinor - taxMinor,
    taxes: mergeTaxes(applied),
    discounts: [...mergeDiscounts(goods, ruleOrder), ...mergeDiscounts(offShipping, ruleOrder)],
  }
}

/** One entry per rate: goods and shipping taxed alike are one line of the summary. */
function mergeTaxes(applied: AppliedTax[]): AppliedTax[] {
  return [...Map.groupBy(applied, ({ label }) => label).values()].flatMap((same) => {
    const [first] = same
    return first ? [{ ...first, amountMinor: sumOf(same, ({ amountMinor }) => amountMinor) }] : []
  })
}

/** One entry per rule, in the order in which the rules acted. */
function mergeDiscounts(discounts: AppliedDiscount[], ruleOrder: number[]): AppliedDiscount[] {
  const merged = [...Map.groupBy(discounts, ({ ruleId }) => ruleId).values()].flatMap((same) => {
    const [first] = same
    return first ? [{ ...first, amountMinor: sumOf(same, ({ amountMinor }) => amountMinor) }] : []
  })
  return merged.sort((one, other) => ruleOrder.indexOf(one.ruleId) - ruleOrder.indexOf(other.ruleId))
}
