/** What a price is taxed with, in percent of the price without tax: decimal strings such as "8.25". */
export type PriceTax = {
  /** What is due where prices are shown for. */
  percent: string
  /** What is inside a price that is entered with tax. */
  includedPercent: string
}

export type TaxedPrice = { exclMinor: number; inclMinor: number }

type Fraction = { numerator: bigint; denominator: bigint }

/** 1 and the tax on it: 21 percent is 121 over 100. */
function factor(percent: string): Fraction {
  const [whole = '0', fraction = ''] = percent.split('.')
  const denominator = 100n * 10n ** BigInt(fraction.length)
  return { numerator: denominator + BigInt(whole + fraction), denominator }
}

const halfUp = (numerator: bigint, denominator: bigint) => Number((2n * numerator + denominator) / (2n * denominator))

/**
 * A price without and with tax, in minor units, each rounded half up. A price that is entered with tax keeps it where the
 * same tax is due; elsewhere the tax inside comes off and the one that is due goes on, as Magento does it.
 */
export function taxedPrice(minor: number, tax: PriceTax, includesTax: boolean): TaxedPrice {
  const due = factor(tax.percent)
  if (!includesTax) {
    return { exclMinor: minor, inclMinor: halfUp(BigInt(minor) * due.numerator, due.denominator) }
  }
  const inside = factor(tax.includedPercent)
  const inclMinor =
    tax.percent === tax.includedPercent
      ? minor
      : halfUp(BigInt(minor) * due.numerator * inside.denominator, due.denominator * inside.numerator)
  return { exclMinor: halfUp(BigInt(inclMinor) * due.denominator, due.numerator), inclMinor }
}
