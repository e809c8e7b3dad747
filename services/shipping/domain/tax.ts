import type { AppliedTax, TaxApi, TaxableLine, TaxedLine } from '../../../contracts/internal/shipping.ts'
import { addFractions, divideHalfUp, type Fraction, percentText, reduced } from './decimal.ts'
import { shareOut } from './share-out.ts'
import { combinedPercent, type TaxGroup } from './tax-rate.ts'

type Answer = Awaited<ReturnType<TaxApi['taxes']>>

export type TaxRules = {
  /** The taxes at the destination. */
  groupsOf: (line: TaxableLine) => TaxGroup[]
  /** The taxes at home: those that are inside prices which include tax. */
  homeGroupsOf: (line: TaxableLine) => TaxGroup[]
  includesTax: (line: TaxableLine) => boolean
  algorithm: 'unit' | 'row' | 'total'
  afterDiscount: boolean
  crossBorderTrade: boolean
  /** What a shopper reads of a rate. */
  labelOf: (rate: TaxGroup['rates'][number]) => string
}

/** What is due of an amount: of a price with tax a part of it, of one without tax something on top. */
type Due = { key: string; amount: Fraction; percent: Fraction; inside: boolean }
type Round = (due: Due) => number

/**
 * Tax per line and per rate, as Magento's three calculators work it out. `unit` rounds the tax of one piece, `row` that
 * of a row, `total` (the default) that of a rate: there each line carries the rounding rest of the lines before it.
 * Goods and shipping are rounded apart, as Magento collects them apart.
 */
export function taxLines(lines: TaxableLine[], rules: TaxRules): Answer {
  const round = rules.algorithm === 'total' ? roundingOverAll() : roundEach
  const due = new Map<string, { groups: TaxGroup[]; amountMinor: number }>()
  const owe = (line: TaxableLine, groups: TaxGroup[], amountMinor: number) => {
    const key = `${line.isShipping ?? false} ${groups.map((group) => group.key).join(' | ')}`
    due.set(key, { groups, amountMinor: (due.get(key)?.amountMinor ?? 0) + amountMinor })
  }
  const taxed = lines.map((line) => (rules.includesTax(line) ? taxInside : taxOnTop)(line, rules, round, owe))
  return { lines: taxed, applied: applied([...due.values()], rules) }
}

/** The tax of a row that is `discountMinor` cheaper: of each piece where pieces are rounded, else of the whole row. */
function rowTax(
  line: TaxableLine,
  unitMinor: number,
  discountMinor: number,
  rules: TaxRules,
  round: Round,
  given: Omit<Due, 'amount'>,
) {
  const left = BigInt(Math.max(unitMinor * line.quantity - discountMinor, 0))
  const key = `${given.key} ${line.isShipping ?? false}`
  if (rules.algorithm !== 'unit') return round({ ...given, key, amount: { numerator: left, denominator: 1n } })
  return round({ ...given, key, amount: { numerator: left, denominator: BigInt(line.quantity) } }) * line.quantity
}

type Owe = (line: TaxableLine, groups: TaxGroup[], amountMinor: number) => void

/** Prices with tax: the price stands and the tax comes out of it (Magento's calculateWithTaxInPrice). */
function taxInside(line: TaxableLine, rules: TaxRules, round: Round, owe: Owe): TaxedLine {
  const groups = rules.groupsOf(line)
  const percent = combinedPercent(groups)
  const unitInclMinor = rules.crossBorderTrade
    ? line.unitMinor
    : priceAbroad(line.unitMinor, percent, combinedPercent(rules.homeGroupsOf(line)))
  const inclMinor = unitInclMinor * line.quantity
  const key = groups.map((group) => group.key).join(' | ')
  const tax = (discount: number, phase: string) =>
    rowTax(line, unitInclMinor, discount, rules, round, { key: `${phase} ${key}`, percent, inside: true })
  const before = tax(0, 'before')
  const taxMinor = rules.afterDiscount ? tax(line.discountMinor, 'after') : before
  const exclMinor = inclMinor - before
  owe(line, groups, taxMinor)
  return {
    id: line.id,
    exclMinor,
    inclMinor,
    unitExclMinor: share(exclMinor, line.quantity),
    unitInclMinor,
    taxMinor,
    payableMinor: inclMinor - line.discountMinor,
    percent: percentText(percent),
  }
}

/** Prices without tax: each priority's tax is rounded for itself (Magento's calculateWithTaxNotInPrice). */
function taxOnTop(line: TaxableLine, rules: TaxRules, round: Round, owe: Owe): TaxedLine {
  const groups = rules.groupsOf(line)
  const tax = (group: TaxGroup, discount: number, phase: string) => {
    const given = { key: `${phase} ${group.key}`, percent: group.percent, inside: false }
    return rowTax(line, line.unitMinor, discount, rules, round, given)
  }
  const exclMinor = line.unitMinor * line.quantity
  const before = groups.map((group) => tax(group, 0, 'before'))
  const after = groups.map((group) => tax(group, line.discountMinor, 'after'))
  const due = rules.afterDiscount ? after : before
  for (const [index, group] of groups.entries()) owe(line, [group], due[index] ?? 0)
  const inclMinor = exclMinor + sum(before)
  const taxMinor = sum(due)
  return {
    id: line.id,
    exclMinor,
    inclMinor,
    unitExclMinor: line.unitMinor,
    unitInclMinor: share(inclMinor, line.quantity),
    taxMinor,
    payableMinor: exclMinor + taxMinor - line.discountMinor,
    percent: percentText(combinedPercent(groups)),
  }
}

const sum = (amounts: number[]) => amounts.reduce((total, amount) => total + amount, 0)
const share = (rowMinor: number, quantity: number) => Math.floor((2 * rowMinor + quantity) / (2 * quantity))

function exactly({ amount, percent, inside }: Due): Fraction {
  const whole = 100n * percent.denominator + (inside ? percent.numerator : 0n)
  return { numerator: amount.numerator * percent.numerator, denominator: amount.denominator * whole }
}

const rounded = ({ numerator, denominator }: Fraction) => divideHalfUp(numerator, denominator)
const roundEach: Round = (due) => Number(rounded(exactly(due)))

/**
 * Rounds so that the sum of all dues of a key is the exact sum rounded once. Rests are fractions: the same tax may be
 * due of different shares of a price, when what is due before it differs from line to line.
 */
function roundingOverAll(): Round {
  const rests = new Map<string, Fraction>()
  return (due) => {
    const owed = reduced(addFractions(exactly(due), rests.get(due.key) ?? { numerator: 0n, denominator: 1n }))
    const tax = rounded(owed)
    rests.set(due.key, { ...owed, numerator: owed.numerator - tax * owed.denominator })
    return Number(tax)
  }
}

/** One entry per rate in the order of falling due; what was rounded together is shared out to the minor unit. */
function applied(dues: { groups: TaxGroup[]; amountMinor: number }[], rules: TaxRules): AppliedTax[] {
  const entries = new Map<string, AppliedTax>()
  for (const { groups, amountMinor } of dues) {
    const parts = groups.flatMap(({ percent, rates }) => {
      const whole = rates.reduce((total, rate) => total + Number(rate.percent), 0)
      const effective = Number(percent.numerator) / Number(percent.denominator)
      return rates.map((rate) => ({ rate, weight: whole === 0 ? 0 : (effective * Number(rate.percent)) / whole }))
    })
    const amounts = shareOut(
      amountMinor,
      parts.map(({ weight }) => weight),
    )
    for (const [index, { rate }] of parts.entries()) {
      const entry = entries.get(rate.code) ?? { label: rules.labelOf(rate), percent: rate.percent, amountMinor: 0 }
      entries.set(rate.code, { ...entry, amountMinor: entry.amountMinor + (amounts[index] ?? 0) })
    }
  }
  return [...entries.values()].filter(({ amountMinor }) => amountMinor > 0)
}

/**
 * A price that includes the tax at home, for a destination with another rate: the home tax comes off, the other goes on
 * (Magento with tax/calculation/cross_border_trade_enabled at its default, no).
 */
function priceAbroad(unitMinor: number, there: Fraction, here: Fraction): number {
  const upper = (100n * there.denominator + there.numerator) * here.denominator
  const lower = (100n * here.denominator + here.numerator) * there.denominator
  return Number(divideHalfUp(BigInt(unitMinor) * upper, lower))
}
