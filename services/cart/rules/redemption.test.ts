import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type SalesRuleInput, salesRule } from '../../../contracts/catalogue/cart-rule.ts'
import { type Database, openDatabase } from '../../kit/database.ts'
import { type RuleRequest, ruleBook } from './rule-book.ts'
import { redemptionStore } from './store/redemption-store.ts'
import { ruleStore } from './store/rule-store.ts'
import { type RuleTables, ruleMigrations } from './store/rule-tables.ts'

// Every commit reaches the disk, and the disk of a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

let folder: string
let database: Database<RuleTables>
let now = 0
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'vitrine-rules-'))
  database = await openDatabase<RuleTables>({ url: `sqlite:${folder}`, name: 'cart', migrations: ruleMigrations })
  now = 1000
})
afterEach(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

const request = (changes: Partial<RuleRequest> = {}): RuleRequest => ({
  cartId: 'a',
  website: 'base',
  day: '2026-11-21',
  customerGroupId: 0,
  customerId: null,
  coupons: ['ONCE'],
  ...changes,
})

async function open(rule: Partial<SalesRuleInput>) {
  const store = ruleStore(database)
  const redemptions = redemptionStore(database, () => now)
  const book = ruleBook(store, redemptions)
  const given = salesRule.parse({ name: 'Rule', action: 'by_percent', couponType: 'specific', ...rule })
  const id = await store.save(null, given, 'ONCE', 1)
  const usable = async (changes?: Partial<RuleRequest>) => (await book.inForce(request(changes))).length === 1
  const hold = async (cartId: string, customerId: number | null = null) =>
    book.hold(cartId, customerId, await book.inForce(request({ cartId, customerId })))
  return { id, store, redemptions, book, usable, hold }
}

describe('a coupon that may be used once', () => {
  it('is held for one cart, which may ask again, and for no other', async () => {
    const { book, usable, hold } = await open({ usesPerCoupon: 1 })
    const early = await book.inForce(request({ cartId: 'b' }))
    expect([await hold('a'), await hold('a')]).toEqual([true, true])
    expect([await usable({ cartId: 'a' }), await usable({ cartId: 'b' })]).toEqual([true, false])
    expect(await book.hold('b', null, early)).toBe(false)
    expect(await book.usedUp('b', null, ['once'])).toBe(true)
  })

  it('is free again when the order did not come about, at once or when it was held too long', async () => {
    const { redemptions, usable, hold } = await open({ usesPerCoupon: 1 })
    await hold('a')
    await redemptions.giveBack('a')
    await redemptions.giveBack('a')
    expect(await usable({ cartId: 'b' })).toBe(true)
    await hold('a')
    await redemptions.sweep()
    expect(await usable({ cartId: 'b' })).toBe(false)
    now += 3600 * 1000
    await redemptions.sweep()
    expect(await usable({ cartId: 'b' })).toBe(true)
  })

  it('is used when the order stands, until that is canceled', async () => {
    const { redemptions, store, id, usable, hold } = await open({ usesPerCoupon: 1 })
    await hold('a')
    await redemptions.settle('a', '000000001')
    await redemptions.giveBack('a')
    expect(await usable({ cartId: 'b' })).toBe(false)
    for (const _ of [1, 2]) await database.transaction((t) => redemptions.uncount(t, '000000001'))
    expect(await usable({ cartId: 'b' })).toBe(true)
    expect((await store.rule(Number(id)))?.timesUsed).toBe(0)
  })
})

it('a rule once per customer counts customers, and never guests', async () => {
  const { usable, hold } = await open({ usesPerCustomer: 1 })
  expect([await hold('a', 7), await hold('b', 8), await hold('c'), await hold('d')]).toEqual([true, true, true, true])
  expect(await usable({ cartId: 'e', customerId: 7 })).toBe(false)
  expect(await usable({ cartId: 'a', customerId: 7 })).toBe(true)
  expect(await usable({ cartId: 'e', customerId: 9 })).toBe(true)
})

it.each([
  [{}, {}, true],
  [{}, { coupons: ['once'] }, true],
  [{}, { coupons: [] }, false],
  [{ websites: ['other'] }, {}, false],
  [{ customerGroupIds: [1, 2] }, {}, false],
  [{ customerGroupIds: [0] }, {}, true],
  [{ fromDate: '2026-11-21', toDate: '2026-11-21' }, {}, true],
  [{ toDate: '2026-11-20' }, {}, false],
  [{ fromDate: '2026-11-22' }, {}, false],
  [{ isActive: false }, {}, false],
])('a rule %o for %o: %s', async (rule, changes, expected) => {
  const { usable } = await open(rule)
  expect(await usable(changes)).toBe(expected)
})

it('every process sees a change of a rule with its next look', async () => {
  const { id, usable } = await open({})
  expect(await usable()).toBe(true)
  const other = ruleStore(database)
  const switchedOff = salesRule.parse({ name: 'Rule', action: 'by_percent', couponType: 'specific', isActive: false })
  await other.save(Number(id), switchedOff, 'ONCE', 2)
  expect(await usable()).toBe(false)
})
