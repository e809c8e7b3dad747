import type { OrderStatus } from '../../../contracts/internal/order.ts'
import { toMinor } from '../../kit/money.ts'
import { statusLabels } from './order-status.ts'

type Range = { from?: string | null; to?: string | null }
/** Magento's CustomerOrdersFilterInput. */
export type OrderFilterInput = {
  number?: { eq?: string | null; in?: (string | null)[] | null; match?: string | null } | null
  order_date?: Range | null
  status?: { eq?: string | null; in?: (string | null)[] | null } | null
  grand_total?: Range | null
}
export type OrderFilter = {
  numbers?: string[]
  numberLike?: string
  statuses?: OrderStatus[]
  placedFrom?: number
  placedUntil?: number
  grandFrom?: number
  grandUntil?: number
}

/**
 * What a client looks for, as the store understands it. Days are UTC and mean their first moment, as Magento compares them;
 * a status is told by its code or its label. Throws a RangeError that says which part cannot be read.
 */
export function orderFilter(input: OrderFilterInput, currency: string): OrderFilter {
  const filter: OrderFilter = {}
  const numbers = valuesOf(input.number)
  if (numbers) filter.numbers = numbers
  if (typeof input.number?.match === 'string') filter.numberLike = input.number.match.replace(/[%_\\]/g, '')
  const statuses = valuesOf(input.status)
  if (statuses) filter.statuses = statuses.flatMap((text) => statusOf(text) ?? [])
  const { order_date: date, grand_total: total } = input
  if (date?.from) filter.placedFrom = moment(date.from)
  if (date?.to) filter.placedUntil = moment(date.to)
  if (total?.from) filter.grandFrom = toMinor(total.from, currency)
  if (total?.to) filter.grandUntil = toMinor(total.to, currency)
  return filter
}

function valuesOf(input: { eq?: string | null; in?: (string | null)[] | null } | null | undefined): string[] | null {
  if (typeof input?.eq === 'string') return [input.eq]
  return input?.in ? input.in.filter((value) => value !== null) : null
}

function statusOf(text: string): OrderStatus | undefined {
  const wanted = text.trim().toLowerCase()
  const codes = Object.keys(statusLabels) as OrderStatus[]
  return codes.find((code) => code === wanted || statusLabels[code].toLowerCase() === wanted)
}

function moment(text: string): number {
  const match = /^(\d{4}-\d{2}-\d{2})(?:[ T](\d{2}:\d{2}(?::\d{2})?))?$/.exec(text.trim())
  const at = match ? Date.parse(`${match[1]}T${match[2] ?? '00:00'}Z`) : Number.NaN
  if (Number.isNaN(at)) throw new RangeError(`"${text}" is not a date such as 2026-01-31 or 2026-01-31 13:37:00`)
  return at
}
