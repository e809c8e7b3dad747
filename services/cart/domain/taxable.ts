import type { SaleItem } from '../../../contracts/internal/catalog.ts'
import type { TaxableLine, TaxedLine } from '../../../contracts/internal/shipping.ts'
import type { Taxed } from './totals.ts'

type Sold = { item: SaleItem; quantity: number; discountMinor: number }

/**
 * What of a line is taxed by itself: the line, or of a bundle whose price is the sum of its selections each of these,
 * for they may be of different tax classes. A discount is shared out over them by what they cost.
 */
export function taxableLines(sold: Sold[]): TaxableLine[] {
  return sold.flatMap(({ item, quantity, discountMinor }, index) => {
    const selections = item.bundle.flatMap((option) => option.selections)
    const whole = selections.reduce((sum, selection) => sum + selection.priceMinor * selection.quantity, 0)
    if (item.type !== 'bundle' || selections.length === 0 || whole !== item.finalPriceMinor) {
      const { taxClass, finalPriceMinor: unitMinor } = item
      return [{ id: String(index), taxClass, unitMinor, quantity, discountMinor }]
    }
    let [seen, given] = [0, 0]
    return selections.map((selection): TaxableLine => {
      seen += selection.priceMinor * selection.quantity
      const upTo = whole === 0 ? 0 : Math.round((discountMinor * seen) / whole)
      const own = upTo - given
      given = upTo
      const pieces = selection.quantity * quantity
      const { taxClass, priceMinor: unitMinor } = selection
      return { id: String(index), taxClass, unitMinor, quantity: pieces, discountMinor: own }
    })
  })
}

/** The answers of the tax rules put together again, one per line of the cart. */
export function taxedRows(answers: TaxedLine[], sold: Sold[]): Taxed[] {
  const byLine = Map.groupBy(answers, ({ id }) => id)
  return sold.map(({ quantity }, index) => {
    const parts = byLine.get(String(index)) ?? []
    const [first] = parts
    if (!first) throw new Error('The tax rules did not answer for every line of the cart.')
    const { id: _, ...only } = first
    if (parts.length === 1) return only
    const sum = (amount: (part: TaxedLine) => number) => parts.reduce((total, part) => total + amount(part), 0)
    const [exclMinor, inclMinor] = [sum((part) => part.exclMinor), sum((part) => part.inclMinor)]
    return {
      exclMinor,
      inclMinor,
      unitExclMinor: Math.round(exclMinor / quantity),
      unitInclMinor: Math.round(inclMinor / quantity),
      taxMinor: sum((part) => part.taxMinor),
      payableMinor: sum((part) => part.payableMinor),
      percent: parts.every(({ percent }) => percent === first.percent) ? first.percent : '0',
    }
  })
}

/** What discounts are worked out on and how much of a row they may take at most, by the shop's tax settings. */
export function discountBase(
  row: Taxed,
  settings: { pricesIncludeTax: boolean; discountIncludesTax: boolean; afterDiscount: boolean },
): { unitMinor: number; rowMinor: number } {
  // Tax on what is left of a price without tax: taking more than that price would leave less than nothing to pay.
  const withTax = settings.discountIncludesTax && (settings.pricesIncludeTax || !settings.afterDiscount)
  return withTax
    ? { unitMinor: row.unitInclMinor, rowMinor: row.inclMinor }
    : { unitMinor: row.unitExclMinor, rowMinor: row.exclMinor }
}
