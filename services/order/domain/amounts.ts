import { currencyDigits, divideHalfUp } from '../../kit/money.ts'

/** An amount with a tax of so many percent on top, half up: 1000 with "8.25" is 1083. */
export function withPercent(minor: number, percent: string): number {
  return scaled(minor, 1_000_000n + millionths(percent), 1_000_000n)
}

/** An amount that contains a tax of so many percent, without it. */
export function withoutPercent(minor: number, percent: string): number {
  return scaled(minor, 1_000_000n, 1_000_000n + millionths(percent))
}

/** An amount of an order in the shop's base currency. `rate` is one unit of the base currency in the order's. */
export function inBaseCurrency(minor: number, currency: string, base: string, rate: string | undefined): number {
  if (currency === base || !rate) return minor
  const [whole = '0', fraction = ''] = rate.split('.')
  const units = BigInt(whole + fraction)
  if (units === 0n) return minor
  const shift = currencyDigits(base) - currencyDigits(currency)
  const up = 10n ** BigInt(Math.max(shift, 0)) * 10n ** BigInt(fraction.length)
  return scaled(minor, up, units * 10n ** BigInt(Math.max(-shift, 0)))
}

const scaled = (minor: number, numerator: bigint, denominator: bigint) =>
  Number(divideHalfUp(BigInt(minor) * numerator, denominator))

/** "8.25" percent in millionths of the whole: 82500. */
function millionths(percent: string): bigint {
  const [whole = '0', fraction = ''] = percent.split('.')
  return BigInt(whole || '0') * 10_000n + BigInt(fraction.slice(0, 4).padEnd(4, '0'))
}
