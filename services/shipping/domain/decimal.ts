/** A decimal string as a fraction of integers: "8.25" is 825 over 100. Floats never touch a rate or a price here. */
export type Fraction = { numerator: bigint; denominator: bigint }

export function fractionOf(decimal: string): Fraction {
  const [whole = '0', fraction = ''] = decimal.split('.')
  return { numerator: BigInt(whole + fraction), denominator: 10n ** BigInt(fraction.length) }
}

/** Nearest integer, halves up (towards plus infinity, as a price is never negative). `divisor` is positive. */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  const doubled = 2n * dividend + divisor
  const quotient = doubled / (2n * divisor)
  return doubled < 0n && quotient * 2n * divisor !== doubled ? quotient - 1n : quotient
}

/** How many digits the minor unit of a currency has: EUR 2, JPY 0, KWD 3. */
export function fractionDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** A configured amount in base currency as minor units of `currency`, at `rate` units of it per unit of base. */
export function minorUnits(amount: string, rate: string, currency: string): number {
  const [price, exchange] = [fractionOf(amount), fractionOf(rate)]
  const scaled = price.numerator * exchange.numerator * 10n ** BigInt(fractionDigits(currency))
  return Number(divideHalfUp(scaled, price.denominator * exchange.denominator))
}
