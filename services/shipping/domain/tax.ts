import type { TaxApi, TaxableLine } from '../../../contracts/internal/shipping.ts'
import { divideHalfUp, fractionOf } from './decimal.ts'
import type { TaxRate } from './tax-rate.ts'

type Answer = Awaited<ReturnType<TaxApi['taxes']>>
type TaxedLine = Answer['lines'][number]

export type TaxRules = {
  /** The rate at the destination. */
  rateOf: (line: TaxableLine) => TaxRate | null
  /** The rate at home: the one that is inside prices which include tax. */
  homeRateOf: (line: TaxableLine) => TaxRate | null
  includesTax: (line: TaxableLine) => boolean
}

/**
 * Tax per line and per rate. Magento's default algorithm (tax/calculation/algorithm TOTAL_BASE_CALCULATION): the tax of
 * a rate is rounded half up over the total, so each line carries the rounding rest of the lines before it. Goods and
 * shipping are rounded apart, as Magento collects them apart.
 */
export function taxLines(lines: TaxableLine[], rules: TaxRules): Answer {
  const rests = new Map<string, bigint>()
  const applied = new Map<string, Answer['applied'][number]>()
  const taxed = lines.map((line) => {
    const rate = rules.rateOf(line)
    const row = BigInt(rules.includesTax(line) ? priceAbroad(line, rate, rules.homeRateOf(line)) : line.rowMinor)
    if (!rate) return untaxed(line, Number(row))

    const percent = fractionOf(rate.percent)
    const whole = 100n * percent.denominator
    const divisor = rules.includesTax(line) ? whole + percent.numerator : whole
    const key = `${rate.code} ${line.isShipping ?? false} ${rules.includesTax(line)}`
    const due = row * percent.numerator + (rests.get(key) ?? 0n)
    const tax = divideHalfUp(due, divisor)
    rests.set(key, due - tax * divisor)

    const entry = applied.get(rate.code) ?? { label: rate.code, percent: rate.percent, amountMinor: 0 }
    applied.set(rate.code, { ...entry, amountMinor: entry.amountMinor + Number(tax) })
    const excl = rules.includesTax(line) ? row - tax : row
    return {
      id: line.id,
      exclMinor: Number(excl),
      taxMinor: Number(tax),
      inclMinor: Number(excl + tax),
      percent: rate.percent,
    }
  })
  return { lines: taxed, applied: [...applied.values()].filter(({ amountMinor }) => amountMinor > 0) }
}

const untaxed = (line: TaxableLine, row: number): TaxedLine => ({
  id: line.id,
  exclMinor: row,
  taxMinor: 0,
  inclMinor: row,
  percent: '0',
})

/**
 * A price that includes the tax at home, for a destination with another rate: the home tax comes off, the other goes on
 * (Magento with tax/calculation/cross_border_trade_enabled at its default, no).
 */
function priceAbroad(line: TaxableLine, rate: TaxRate | null, homeRate: TaxRate | null): number {
  const here = fractionOf(homeRate?.percent ?? '0')
  const there = fractionOf(rate?.percent ?? '0')
  const upper = (100n * there.denominator + there.numerator) * here.denominator
  const lower = (100n * here.denominator + here.numerator) * there.denominator
  return Number(divideHalfUp(BigInt(line.rowMinor) * upper, lower))
}
