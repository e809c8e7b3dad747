import { amountIn, type CurrencyRules } from './price.ts'

type Parsed = { units: bigint; scale: bigint }

function parse(decimal: string): Parsed {
  const match = /^(\d{1,12})(?:\.(\d{1,8}))?$/.exec(decimal)
  if (!match) throw new RangeError(`"${decimal}" is not a decimal number such as 19.95`)
  const [, whole = '0', fraction = ''] = match
  return { units: BigInt(whole + fraction), scale: 10n ** BigInt(fraction.length) }
}

const halfUp = (numerator: bigint, denominator: bigint) => Number((2n * numerator + denominator) / (2n * denominator))

/** A percentage of an amount, half up in minor units: `percent` is a decimal string, "12.5" is an eighth. */
export function shareOf(minor: number, percent: string): number {
  const { units, scale } = parse(percent)
  return halfUp(BigInt(minor) * units, 100n * scale)
}

/** A decimal amount of the base currency ("4.50") in minor units of another, by its rate. */
export function decimalIn(currency: string, decimal: string, rules: CurrencyRules): number {
  const { units, scale } = parse(decimal)
  const base = halfUp(units * 10n ** BigInt(rules.digitsOf(rules.base)), scale)
  return amountIn(currency, { [rules.base]: base }, rules) ?? base
}

/** What is left of a hundred percent: "85.5" leaves "14.5". */
export function restOf(percent: string): string {
  const { units, scale } = parse(percent)
  const rest = 100n * scale - units
  const text = (rest < 0n ? 0n : rest).toString().padStart(scale.toString().length, '0')
  const digits = scale.toString().length - 1
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
}

/** The smaller of two decimals. */
export function lesser(a: string, b: string): string {
  const one = parse(a)
  const other = parse(b)
  return one.units * other.scale <= other.units * one.scale ? a : b
}
