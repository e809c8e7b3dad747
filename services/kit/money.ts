/**
 * Money inside the services is a whole number of minor units (cents, yen, fils). Every rounding is half up, away from
 * zero, in integers: a float never decides a cent.
 */
const digitsByCurrency = new Map<string, number>()

/** Decimals of a currency by ISO 4217: 2 for EUR, 0 for JPY, 3 for KWD. */
export function currencyDigits(currency: string): number {
  let digits = digitsByCurrency.get(currency)
  if (digits === undefined) {
    digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
    digitsByCurrency.set(currency, digits)
  }
  return digits
}

type Decimal = { units: bigint; scale: bigint }

function parseDecimal(text: string): Decimal {
  const match = /^(-?)(\d{1,15})(?:\.(\d{1,12}))?$/.exec(text)
  if (!match) throw new RangeError(`"${text}" is not a decimal number such as 19.95`)
  const [, sign, whole = '0', fraction = ''] = match
  const units = BigInt(whole + fraction)
  return { units: sign ? -units : units, scale: 10n ** BigInt(fraction.length) }
}

/** numerator / denominator, half up (half away from zero for negative amounts). The denominator is positive. */
export function divideHalfUp(numerator: bigint, denominator: bigint): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator
  const quotient = (magnitude * 2n + denominator) / (denominator * 2n)
  return numerator < 0n ? -quotient : quotient
}

function toSafeNumber(value: bigint): number {
  const number = Number(value)
  if (!Number.isSafeInteger(number)) throw new RangeError(`an amount of ${value} minor units is beyond what is kept`)
  return number
}

/** "19.95" in EUR is 1995. Digits beyond the currency's own are rounded half up. */
export function toMinor(decimal: string, currency: string): number {
  const { units, scale } = parseDecimal(decimal)
  return toSafeNumber(divideHalfUp(units * 10n ** BigInt(currencyDigits(currency)), scale))
}

/** 1995 in EUR is 19.95: the float that Magento's wire carries, nearest to the true amount. */
export function toMajor(minor: number, currency: string): number {
  return minor / 10 ** currencyDigits(currency)
}

/** Magento's `Money` of an amount. */
export function moneyOf(minor: number, currency: string): { value: number; currency: string } {
  return { value: toMajor(minor, currency), currency }
}

/** An amount times a decimal rate, in the same currency: 1995 x "0.21" is 419. */
export function multiplyRate(minor: number, rate: string): number {
  const { units, scale } = parseDecimal(rate)
  return toSafeNumber(divideHalfUp(BigInt(minor) * units, scale))
}

/** An amount in another currency. `rate` is one major unit of `from` in major units of `to`. */
export function convertMoney(minor: number, from: string, to: string, rate: string): number {
  const { units, scale } = parseDecimal(rate)
  const shift = currencyDigits(to) - currencyDigits(from)
  const numerator = BigInt(minor) * units * 10n ** BigInt(Math.max(shift, 0))
  return toSafeNumber(divideHalfUp(numerator, scale * 10n ** BigInt(Math.max(-shift, 0))))
}
