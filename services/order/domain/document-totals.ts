import type { CartForOrder } from '../../../contracts/internal/cart.ts'
import type { DocumentLine, DocumentTotals } from '../../../contracts/internal/order.ts'
import { portion } from './portions.ts'

/** Pieces of a line, and how many of that line went before. */
export type Pieces = { line: number; quantity: number; before: number }

/** What pieces of the lines of an order come to. */
export function documentLines({ lines }: Pick<CartForOrder, 'lines'>, pieces: Pieces[]): DocumentLine[] {
  return pieces.map(({ line, quantity, before }) => {
    const whole = lines[line]
    if (!whole) throw new RangeError(`The order has no line ${line}.`)
    const part = (total: number) => portion(total, whole.quantity, before, quantity)
    const [rowExclMinor, taxMinor, discountMinor] = [whole.rowExclMinor, whole.taxMinor, whole.discountMinor].map(part)
    return {
      line,
      quantity,
      rowExclMinor: rowExclMinor ?? 0,
      taxMinor: taxMinor ?? 0,
      discountMinor: discountMinor ?? 0,
    }
  })
}

export const noTotals: DocumentTotals = {
  subtotalMinor: 0,
  taxMinor: 0,
  shippingMinor: 0,
  shippingTaxMinor: 0,
  shippingDiscountMinor: 0,
  discountMinor: 0,
  adjustmentMinor: 0,
  grandMinor: 0,
}

export function addTotals(all: DocumentTotals[], sign: 1 | -1 = 1): DocumentTotals {
  const sum = { ...noTotals }
  for (const totals of all) {
    for (const key of Object.keys(sum) as (keyof DocumentTotals)[]) sum[key] += sign * totals[key]
  }
  return sum
}

/** Of a whole order, in the words of a document. */
export function orderTotals({ totals, shipping }: Pick<CartForOrder, 'totals' | 'shipping'>): DocumentTotals {
  return {
    subtotalMinor: totals.subtotalExclMinor,
    taxMinor: totals.taxMinor,
    shippingMinor: totals.shippingMinor,
    shippingTaxMinor: shipping?.taxMinor ?? 0,
    shippingDiscountMinor: shipping?.discountMinor ?? 0,
    discountMinor: totals.discountMinor,
    adjustmentMinor: 0,
    grandMinor: totals.grandMinor,
  }
}

/** Of some lines and of a share of the shipping. */
export function totalsOf(
  lines: DocumentLine[],
  shipping: Pick<DocumentTotals, 'shippingMinor' | 'shippingTaxMinor' | 'shippingDiscountMinor'>,
): DocumentTotals {
  const sum = (field: 'rowExclMinor' | 'taxMinor' | 'discountMinor') =>
    lines.reduce((total, line) => total + line[field], 0)
  const subtotalMinor = sum('rowExclMinor')
  const taxMinor = sum('taxMinor') + shipping.shippingTaxMinor
  const discountMinor = sum('discountMinor') + shipping.shippingDiscountMinor
  const grandMinor = subtotalMinor + taxMinor + shipping.shippingMinor - discountMinor
  return { ...shipping, subtotalMinor, taxMinor, discountMinor, adjustmentMinor: 0, grandMinor }
}
