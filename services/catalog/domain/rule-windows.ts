import { amountIn, type CurrencyRules, type PriceRow, percentOff, type RulePrice } from './price.ts'

/** What a rule does to a price, and when. `amount` is a percentage or an amount in base currency, as a decimal string. */
export type PriceRule = {
  id: number
  groupIds: number[]
  fromDay: string | null
  toDay: string | null
  priority: number
  stopFurther: boolean
  action: 'by_percent' | 'by_fixed' | 'to_percent' | 'to_fixed'
  amount: string
  /** `amount` in minor units of the base currency, where it is one. */
  amountMinor: number
}

export const firstOfDays = '0000-01-01'
export const lastOfDays = '9999-12-31'

/** Magento's order: by priority, the older rule first among equals. */
const inOrder = (a: PriceRule, b: PriceRule) => a.priority - b.priority || a.id - b.id

/**
 * The prices that rules leave of a product's regular prices, for every group they name, cut into spans of days in which
 * nothing begins or ends. Only rules that match the product are given. A rule works on what the one before it left.
 */
export function rulePrices(rows: PriceRow[], rules: PriceRule[], currencies: CurrencyRules): RulePrice[] {
  const groups = [...new Set(rules.flatMap(({ groupIds }) => groupIds))].sort((a, b) => a - b)
  return groups.flatMap((groupId) => {
    const own = rules.filter(({ groupIds }) => groupIds.includes(groupId)).sort(inOrder)
    return rows.flatMap((row) => {
      const spans = spansOf(own).flatMap(({ firstDay, lastDay }) => {
        const active = own.filter((rule) => holdsOn(rule, firstDay))
        if (active.length === 0) return []
        const priceMinor = reduced(row, active, currencies)
        return { groupId, currency: row.currency, firstDay, lastDay, priceMinor }
      })
      return joined(spans)
    })
  })
}

const holdsOn = ({ fromDay, toDay }: PriceRule, day: string) =>
  (fromDay ?? firstOfDays) <= day && day <= (toDay ?? lastOfDays)

function spansOf(rules: PriceRule[]): { firstDay: string; lastDay: string }[] {
  const starts = new Set([firstOfDays])
  for (const { fromDay, toDay } of rules) {
    if (fromDay !== null) starts.add(fromDay)
    if (toDay !== null && toDay < lastOfDays) starts.add(dayFrom(toDay, 1))
  }
  const days = [...starts].sort()
  return days.map((firstDay, i) => {
    const next = days[i + 1]
    return { firstDay, lastDay: next === undefined ? lastOfDays : dayFrom(next, -1) }
  })
}

/** Spans that follow each other at the same price are one. */
function joined(spans: RulePrice[]): RulePrice[] {
  const list: RulePrice[] = []
  for (const span of spans) {
    const last = list[list.length - 1]
    if (last && last.priceMinor === span.priceMinor && dayFrom(last.lastDay, 1) === span.firstDay) {
      last.lastDay = span.lastDay
    } else list.push({ ...span })
  }
  return list
}

/** Some days after a day, or before it: YYYY-MM-DD. */
export function dayFrom(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`)
  moment.setUTCDate(moment.getUTCDate() + days)
  return moment.toISOString().slice(0, 10)
}

function reduced({ currency, priceMinor }: PriceRow, rules: PriceRule[], currencies: CurrencyRules): number {
  let price = priceMinor
  for (const { action, amount, amountMinor, stopFurther } of rules) {
    const fixed = () => amountIn(currency, { [currencies.base]: amountMinor }, currencies) ?? amountMinor
    if (action === 'by_percent') price = percentOff(price, amount)
    else if (action === 'to_percent') price -= percentOff(price, amount)
    else if (action === 'by_fixed') price = Math.max(0, price - fixed())
    else price = Math.min(price, fixed())
    if (stopFurther) break
  }
  return price
}
