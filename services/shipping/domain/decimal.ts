/** A decimal string as a fraction of integers: "8.25" is 825 over 100. Floats never touch a rate or a price here. */
export type Fraction = { numerator: bigint; denominator: bigint }

export function fractionOf(decimal: string): Fraction {
  const [whole = '0', fraction = ''] = decimal.split('.')
  return { numerator: BigInt(whole + fraction), denominator: 10n ** BigInt(fraction.length) }
}

export const addFractions = (one: Fraction, other: Fraction): Fraction => ({
  numerator: one.numerator * other.denominator + other.numerator * one.denominator,
  denominator: one.denominator * other.denominator,
})

export const multiplyFractions = (one: Fraction, other: Fraction): Fraction => ({
  numerator: one.numerator * other.numerator,
  denominator: one.denominator * other.denominator,
})

/** The same fraction with the smallest numbers. */
export function reduced({ numerator, denominator }: Fraction): Fraction {
  let [one, other] = [numerator < 0n ? -numerator : numerator, denominator]
  while (other !== 0n) [one, other] = [other, one % other]
  return one === 0n ? { numerator, denominator } : { numerator: numerator / one, denominator: denominator / one }
}

/** A percentage for people, four digits at the most: 25 over 3 is "8.3333". */
export function percentText({ numerator, denominator }: Fraction): string {
  const units = divideHalfUp(numerator * 10_000n, denominator)
    .toString()
    .padStart(5, '0')
  return `${units.slice(0, -4)}.${units.slice(-4)}`.replace(/\.?0+$/, '')
}

/** Nearest integer, halves up (towards plus infinity, as a price is never negative). `divisor` is positive. */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  const doubled = 2n * dividend + divisor
  const quotient = doubled / (2n * divisor)
  return doubled < 0n && quotient * 2n * divisor !== doubled ? quotient - 1n : quotient
}

/** How many digits the minor unit of a currency has: EUR 2, JPY 0, KWD 3. */
function fractionDigits(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** A configured amount in base currency as minor units of `currency`, at `rate` units of it per unit of base. */
export function minorUnits(amount: string, rate: string, currency: string): number {
  const [price, exchange] = [fractionOf(amount), fractionOf(rate)]
  const scaled = price.numerator * exchange.numerator * 10n ** BigInt(fractionDigits(currency))
  return Number(divideHalfUp(scaled, price.denominator * exchange.denominator))
}
