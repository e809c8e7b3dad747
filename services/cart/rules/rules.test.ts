import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SalesRuleInput, salesRule } from '../../../contracts/catalogue/cart-rule.ts'
import { freePieces } from './amounts.ts'
import { applyRules, type DiscountableLine, shippingDiscounts } from './apply-rules.ts'
import type { RuleInForce } from './rule.ts'
import { discountLine, ruleCart, toMinor } from './rules.fixture.ts'

const force = (input: Partial<SalesRuleInput>, id = 1, coupon: string | null = null): RuleInForce => {
  const rule = salesRule.parse({ name: 'Rule', action: 'by_percent', labels: { default: `Rule ${id}` }, ...input })
  return { rule: { ...rule, id, timesUsed: 0 }, coupon }
}
const off = (lines: DiscountableLine[], rules: RuleInForce[]) =>
  applyRules(ruleCart(lines), lines, rules, { store: 'default', minor: toMinor }).lines.map(
    ({ discountMinor }) => discountMinor,
  )
const two = [discountLine('a', 1000, 2), discountLine('b', 500, 1)]

describe('what a rule takes off', () => {
  it.each([
    ['10 percent', { discountAmount: '10' }, [200, 50]],
    ['more than everything', { discountAmount: '150' }, [2000, 500]],
    ['10 percent of one piece at most', { discountAmount: '10', discountQuantity: 1 }, [100, 50]],
    ['10 percent of whole pairs', { discountAmount: '10', discountStep: 2 }, [200, 0]],
    ['3.00 a piece', { action: 'by_fixed', discountAmount: '3' }, [600, 300]],
    ['9.00 a piece, never more than it costs', { action: 'by_fixed', discountAmount: '9' }, [1800, 500]],
    ['5.00 off the cart', { action: 'cart_fixed', discountAmount: '5' }, [400, 100]],
    ['99.00 off the cart', { action: 'cart_fixed', discountAmount: '99' }, [2000, 500]],
    ['buy one, get one', { action: 'buy_x_get_y', discountStep: 1, discountAmount: '1' }, [1000, 0]],
  ] as const)('%s', (_, rule, amounts) => {
    expect(off(two, [force(rule)])).toEqual(amounts)
  })

  it('three lines of 0.33 lose half together, to the cent', () => {
    const lines = ['a', 'b', 'c'].map((key) => discountLine(key, 33, 1))
    const amounts = off(lines, [force({ discountAmount: '50' })])
    expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBe(50)
  })

  it.each([
    [1, 0],
    [2, 0],
    [3, 1],
    [5, 1],
    [6, 2],
    [7, 2],
  ])('two bought, the third free: of %d pieces %d', (quantity, free) => {
    const rule = salesRule.parse({ name: 'r', action: 'buy_x_get_y', discountStep: 2, discountAmount: '1' })
    expect(freePieces(rule, quantity)).toBe(free)
  })
})

describe('several rules', () => {
  it('act in the order of priority, each on what is left', () => {
    const rules = [force({ discountAmount: '50', priority: 2 }), force({ action: 'by_fixed', discountAmount: '1' }, 2)]
    expect(off([discountLine('a', 1000, 1)], rules)).toEqual([100 + 450])
  })

  it('stop at one that stops the others, for the items it met', () => {
    const first = force({ discountAmount: '10', stopRulesProcessing: true, actions: sku('a') })
    expect(off(two, [first, force({ discountAmount: '10' }, 2)])).toEqual([200, 50])
  })

  it('tell which label and coupon took what', () => {
    const rules = [force({ discountAmount: '10', labels: { default: 'Ten', nl: 'Tien' } }, 7, 'TEN')]
    const [line] = applyRules(ruleCart(two), two, rules, { store: 'nl', minor: toMinor }).lines
    expect(line?.discounts).toEqual([{ ruleId: 7, label: 'Tien', amountMinor: 200, coupon: 'TEN', onShipping: false }])
  })
})

describe('shipping', () => {
  const onShipping = (rule: Partial<SalesRuleInput>, shippingMinor = 1000) => {
    const met = applyRules(ruleCart(two), two, [force({ ...rule, applyToShipping: true })], {
      store: 'default',
      minor: toMinor,
    })
    return shippingDiscounts(met, shippingMinor, 'default').map(({ amountMinor }) => amountMinor)
  }
  it.each([
    ['a share', { discountAmount: '10' }, [100]],
    ['an amount', { action: 'by_fixed', discountAmount: '3' }, [300]],
    ['no more than it costs', { action: 'by_fixed', discountAmount: '30' }, [1000]],
    ['what a fixed amount has left', { action: 'cart_fixed', discountAmount: '27' }, [200]],
    ['nothing when it is spent', { action: 'cart_fixed', discountAmount: '25' }, []],
  ] as const)('loses %s', (_, rule, amounts) => {
    expect(onShipping(rule)).toEqual(amounts)
  })

  it('is free for the items of a rule, or for the whole shipment', () => {
    const free = (freeShipping: 'items' | 'shipment') =>
      applyRules(ruleCart(two), two, [force({ freeShipping, actions: sku('b') })], { store: 'x', minor: toMinor })
    expect(free('items').lines.map(({ isFree }) => isFree)).toEqual([false, true])
    expect([free('items').isFree, free('shipment').isFree]).toEqual([false, true])
  })
})

const sku = (value: string) => ({ kind: 'item' as const, attribute: 'sku', operator: '==' as const, value })

describe('discounts, whatever the cart and the rules', () => {
  const line = fc.record({
    key: fc.string({ minLength: 1, maxLength: 3 }),
    unit: fc.integer({ min: 0, max: 100_000 }),
    quantity: fc.integer({ min: 1, max: 9 }),
  })
  const lines = fc
    .uniqueArray(line, { selector: ({ key }) => key, maxLength: 6 })
    .map((given) => given.map(({ key, unit, quantity }) => discountLine(key, unit, quantity)))
  const rule = fc
    .record({
      action: fc.constantFrom(
        'by_percent' as const,
        'by_fixed' as const,
        'cart_fixed' as const,
        'buy_x_get_y' as const,
      ),
      discountAmount: fc.integer({ min: 0, max: 20_000 }).map((cents) => (cents / 100).toFixed(2)),
      discountStep: fc.integer({ min: 0, max: 3 }),
      discountQuantity: fc.option(fc.integer({ min: 1, max: 5 })),
      stopRulesProcessing: fc.boolean(),
      priority: fc.integer({ min: 0, max: 3 }),
    })
    .map((input) => input)
  const rules = fc.array(rule, { maxLength: 4 }).map((given) => given.map((input, index) => force(input, index + 1)))

  it('never exceed what a line costs and are never negative', () => {
    fc.assert(
      fc.property(lines, rules, (given, inForce) => {
        for (const [index, amount] of off(given, inForce).entries()) {
          expect(amount).toBeGreaterThanOrEqual(0)
          expect(amount).toBeLessThanOrEqual(given[index]?.rowMinor ?? 0)
        }
      }),
    )
  })

  it('are the same for each line whatever the order of lines', () => {
    fc.assert(
      fc.property(lines, rules, (given, inForce) => {
        expect(off(given.toReversed(), inForce).toReversed()).toEqual(off(given, inForce))
      }),
    )
  })
})
