import { expect, test } from 'vitest'
import { dayFrom, firstOfDays, lastOfDays, type PriceRule, rulePrices } from './rule-windows.ts'

const currencies = { base: 'USD', rates: { EUR: '0.5' }, digitsOf: () => 2 }
const rows = [{ currency: 'USD', priceMinor: 10_000, specialMinor: null }]
let id = 0
const rule = (change: Partial<PriceRule>): PriceRule => ({
  id: ++id,
  groupIds: [0],
  fromDay: null,
  toDay: null,
  priority: 0,
  stopFurther: false,
  action: 'by_percent',
  amount: '10',
  amountMinor: 1_000,
  ...change,
})
const prices = (...rules: PriceRule[]) => rulePrices(rows, rules, currencies).map(({ priceMinor }) => priceMinor)

test('each way of reducing', () => {
  expect(prices(rule({}))).toEqual([9_000])
  expect(prices(rule({ action: 'to_percent', amount: '25' }))).toEqual([2_500])
  expect(prices(rule({ action: 'by_fixed' }))).toEqual([9_000])
  expect(prices(rule({ action: 'by_fixed', amountMinor: 20_000 }))).toEqual([0])
  expect(prices(rule({ action: 'to_fixed', amountMinor: 7_500 }))).toEqual([7_500])
  expect(prices(rule({ action: 'to_fixed', amountMinor: 20_000 }))).toEqual([10_000])
})

test('a rule works on what the one before it left, until one stops the others', () => {
  const first = rule({ priority: 1, action: 'by_percent', amount: '50' })
  const second = rule({ priority: 2, action: 'by_fixed', amountMinor: 1_000 })
  expect(prices(second, first)).toEqual([4_000])
  expect(prices(second, { ...first, stopFurther: true })).toEqual([5_000])
})

test('days are cut where something begins or ends, and a rest without a rule has no price', () => {
  const may = rule({ fromDay: '2026-05-01', toDay: '2026-05-31' })
  const week = rule({ fromDay: '2026-05-11', toDay: '2026-05-17', action: 'by_fixed' })
  const spans = rulePrices(rows, [may, week], currencies).map(({ firstDay, lastDay, priceMinor }) => [
    firstDay,
    lastDay,
    priceMinor,
  ])
  expect(spans).toEqual([
    ['2026-05-01', '2026-05-10', 9_000],
    ['2026-05-11', '2026-05-17', 8_000],
    ['2026-05-18', '2026-05-31', 9_000],
  ])
})

test('each group has its own prices, and an endless rule one span', () => {
  const all = rulePrices(rows, [rule({ groupIds: [0, 2] }), rule({ groupIds: [2] })], currencies)
  expect(all.map(({ groupId, priceMinor }) => [groupId, priceMinor])).toEqual([
    [0, 9_000],
    [2, 8_100],
  ])
  expect(all[0]).toMatchObject({ firstDay: firstOfDays, lastDay: lastOfDays })
})

test('a price of its own in a currency is reduced there, amounts by the rate', () => {
  const own = [...rows, { currency: 'EUR', priceMinor: 6_000, specialMinor: null }]
  const spans = rulePrices(own, [rule({ action: 'by_fixed' })], currencies)
  expect(spans.map(({ currency, priceMinor }) => [currency, priceMinor])).toEqual([
    ['USD', 9_000],
    ['EUR', 5_500],
  ])
})

test('days know months and years', () => {
  expect(dayFrom('2026-12-31', 1)).toBe('2027-01-01')
  expect(dayFrom('2028-03-01', -1)).toBe('2028-02-29')
})
