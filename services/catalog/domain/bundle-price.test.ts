import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  askedPercent,
  type BundlePricing,
  bundleRange,
  groupRange,
  type PricedOption,
  selectionPrice,
} from './bundle-price.ts'
import { restOf, shareOf } from './decimal.ts'
import type { PriceMaterial, PriceTerms } from './price.ts'

const terms: PriceTerms = {
  currency: 'USD',
  rules: { base: 'USD', rates: {}, digitsOf: () => 2 },
  groupId: 0,
  quantity: 1,
  today: '2026-11-21',
}
const material = (priceMinor: number, changes: Partial<PriceMaterial> = {}): PriceMaterial => ({
  rows: [{ currency: 'USD', priceMinor, specialMinor: null }],
  special: { from: null, to: null },
  tiers: [],
  rulePrices: [],
  ...changes,
})
const dynamic: BundlePricing = { priceType: 'dynamic', specialPercent: null, own: material(0) }
const fixed: BundlePricing = { priceType: 'fixed', specialPercent: null, own: material(10_000) }
const selection = (child: number, quantity = 1, price = '0', priceType: 'fixed' | 'percent' = 'fixed') => ({
  quantity,
  price,
  priceType,
  child: material(child),
})
const option = (type: string, required: boolean, ...selections: PricedOption['selections']): PricedOption => ({
  type,
  required,
  selections,
})

describe('what is asked of the prices of a bundle', () => {
  const tiers = [
    { groupId: null, quantity: 5, percent: '10', amounts: {} },
    { groupId: 3, quantity: 1, percent: '33.3333', amounts: {} },
  ]
  test('all of them without a reduction, else the lowest that holds', () => {
    expect(askedPercent(dynamic, terms)).toBe('100')
    const reduced = { ...dynamic, specialPercent: '85', own: material(0, { tiers }) }
    expect(askedPercent(reduced, { ...terms, quantity: 5 })).toBe('85')
    expect(askedPercent({ ...reduced, specialPercent: null }, { ...terms, quantity: 5 })).toBe('90')
    expect(askedPercent(reduced, { ...terms, groupId: 3 })).toBe('66.6667')
  })
  test('a special price counts within its dates only', () => {
    const own = material(0, { special: { from: '2026-12-01', to: null } })
    expect(askedPercent({ ...dynamic, specialPercent: '50', own }, terms)).toBe('100')
  })
})

test('a selection of a fixed bundle adds an amount or a share of its price, both reduced with it', () => {
  const half = { ...fixed, specialPercent: '50' }
  expect(selectionPrice(half, selection(900, 1, '3.10'), 1, terms)).toEqual({ regularMinor: 310, finalMinor: 155 })
  expect(selectionPrice(half, selection(900, 1, '5', 'percent'), 1, terms)).toEqual({
    regularMinor: 500,
    finalMinor: 250,
  })
})

test('tier prices of a product count the pieces of it in one bundle', () => {
  const child = material(1000, { tiers: [{ groupId: null, quantity: 3, percent: null, amounts: { USD: 700 } }] })
  expect(selectionPrice(dynamic, { ...selection(0), child }, 3, terms).finalMinor).toBe(700)
  expect(selectionPrice(dynamic, { ...selection(0), child }, 2, terms).finalMinor).toBe(1000)
})

describe('from what to what', () => {
  test('the cheapest of what is required, up to everything that may be chosen', () => {
    const options = [
      option('radio', true, selection(1000), selection(600, 2)),
      option('multi', false, selection(300), selection(200)),
    ]
    const { minimum, maximum } = bundleRange(dynamic, options, terms)
    expect([minimum.finalMinor, maximum.finalMinor]).toEqual([1000, 1200 + 500])
  })
  test('where nothing is required a dynamic bundle costs its cheapest part, a fixed one its own price', () => {
    const options = [option('select', false, selection(700, 1, '4.00')), option('select', false, selection(500))]
    expect(bundleRange(dynamic, options, terms).minimum.finalMinor).toBe(500)
    expect(bundleRange(fixed, options, terms).minimum.finalMinor).toBe(10_000)
  })
  test('never from more than to, and never below zero', () => {
    const part = fc.record({ child: fc.nat(99_999), quantity: fc.integer({ min: 1, max: 9 }) })
    const one = fc.record({
      type: fc.constantFrom('radio', 'select', 'checkbox', 'multi'),
      required: fc.boolean(),
      parts: fc.array(part, { maxLength: 4 }),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 4 }), fc.integer({ min: 1, max: 100 }), (options, percent) => {
        const bundle = { ...dynamic, specialPercent: String(percent) }
        const priced = options.map(({ type, required, parts }) =>
          option(type, required, ...parts.map(({ child, quantity }) => selection(child, quantity))),
        )
        const { minimum, maximum } = bundleRange(bundle, priced, terms)
        expect(minimum.finalMinor).toBeGreaterThanOrEqual(0)
        expect(minimum.finalMinor).toBeLessThanOrEqual(maximum.finalMinor)
        expect(minimum.finalMinor).toBeLessThanOrEqual(minimum.regularMinor)
      }),
    )
  })
  test('a group costs what its cheapest member costs', () => {
    const members = [
      { regularMinor: 500, finalMinor: 400 },
      { regularMinor: 450, finalMinor: 450 },
    ]
    const price = { regularMinor: 450, finalMinor: 400 }
    expect(groupRange(members)).toEqual({ minimum: price, maximum: price })
  })
})

test('shares are rounded half up, and what they leave adds up to all of it', () => {
  expect(shareOf(333, '50')).toBe(167)
  expect(restOf('12.50')).toBe('87.50')
  expect(restOf('0.5')).toBe('99.5')
  expect(restOf('100')).toBe('0')
})
