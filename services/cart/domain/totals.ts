/** The tax of one line or of shipping, as the tax rules answer it. */
export type Taxed = { exclMinor: number; taxMinor: number; inclMinor: number; percent: string }
export type AppliedTax = { label: string; percent: string; amountMinor: number }

export type Totals = {
  subtotalExclMinor: number
  subtotalInclMinor: number
  shippingExclMinor: number
  shippingInclMinor: number
  taxMinor: number
  grandMinor: number
  grandExclTaxMinor: number
  taxes: AppliedTax[]
}

/** The sums of a cart: taxed rows, taxed shipping (null when none is chosen) and what both owe per rate. */
export function totalsOf(rows: Taxed[], shipping: Taxed | null, applied: AppliedTax[]): Totals {
  const sum = (amount: (row: Taxed) => number) => rows.reduce((total, row) => total + amount(row), 0)
  const subtotalExclMinor = sum(({ exclMinor }) => exclMinor)
  const subtotalInclMinor = sum(({ inclMinor }) => inclMinor)
  const shippingExclMinor = shipping?.exclMinor ?? 0
  const shippingInclMinor = shipping?.inclMinor ?? 0
  const grandMinor = subtotalInclMinor + shippingInclMinor
  const grandExclTaxMinor = subtotalExclMinor + shippingExclMinor
  return {
    subtotalExclMinor,
    subtotalInclMinor,
    shippingExclMinor,
    shippingInclMinor,
    grandMinor,
    grandExclTaxMinor,
    taxMinor: grandMinor - grandExclTaxMinor,
    taxes: mergeTaxes(applied),
  }
}

/** One entry per rate: goods and shipping taxed alike are one line of the summary. */
function mergeTaxes(applied: AppliedTax[]): AppliedTax[] {
  const merged = new Map<string, AppliedTax>()
  for (const tax of applied) {
    const before = merged.get(tax.label)?.amountMinor ?? 0
    merged.set(tax.label, { ...tax, amountMinor: before + tax.amountMinor })
  }
  return [...merged.values()]
}

/**
 * The price of one piece. The side that was not configured follows from its row, half up, as in Magento's total based
 * calculator: rows are exact, pieces are rounded for show.
 */
export function pieceOf(row: Taxed, unitMinor: number, quantity: number, priceIncludesTax: boolean) {
  const share = (rowMinor: number) => Math.floor((2 * rowMinor + quantity) / (2 * quantity))
  const configured = { exclMinor: unitMinor, inclMinor: share(row.inclMinor) }
  return priceIncludesTax ? { exclMinor: share(row.exclMinor), inclMinor: share(row.inclMinor) } : configured
}
