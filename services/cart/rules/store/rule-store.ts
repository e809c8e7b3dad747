import { sql, type Transaction } from 'kysely'
import { type SalesRule, salesRule } from '../../../../contracts/catalogue/cart-rule.ts'
import { fromJson } from '../../../kit/columns.ts'
import type { Database } from '../../../kit/database.ts'
import { emit } from '../../../kit/outbox.ts'
import type { StoredRule } from '../rule.ts'
import type { RuleTables } from './rule-tables.ts'

export type StoredCoupon = {
  id: number
  ruleId: number
  code: string
  usageLimit: number
  usagePerCustomer: number
  timesUsed: number
  isPrimary: boolean
  createdAt: number
}

export type RuleStore = ReturnType<typeof ruleStore>

/** Rules and their coupons. Every change raises the revision and is announced in the same transaction. */
export function ruleStore(database: Database<RuleTables>) {
  return {
    /** Changes whenever a rule or coupon does. */
    async revision(): Promise<number> {
      const row = await database.read().selectFrom('rule_revision').select('revision').executeTakeFirst()
      return row?.revision ?? 0
    },

    /** By id; `active` leaves those out that are switched off. */
    async rules({ active = false } = {}): Promise<StoredRule[]> {
      const all = database.read().selectFrom('sales_rule').selectAll().orderBy('id')
      return (await (active ? all.where('is_active', '=', 1) : all).execute()).map(ruleOf)
    },

    async rule(id: number): Promise<StoredRule | null> {
      const row = await database.read().selectFrom('sales_rule').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? ruleOf(row) : null
    },

    /**
     * Writes a rule, a new one without `id`. With `code` (a rule with a specific coupon) that is its one coupon. Answers
     * the id; null when there is no such rule, `taken` when another rule has the code.
     */
    async save(id: number | null, rule: SalesRule, code: string | null, now: number): Promise<number | null | 'taken'> {
      return database.transaction(async (t) => {
        const known = code && (await couponByCode(t, code))
        if (known && known.rule_id !== id) return 'taken'
        const row = { definition: JSON.stringify(rule), is_active: Number(rule.isActive), changed_at: now }
        const ruleId = id === null ? await insertRule(t, row) : id
        if (id !== null) {
          const { numUpdatedRows } = await t.updateTable('sales_rule').set(row).where('id', '=', id).executeTakeFirst()
          if (numUpdatedRows !== 1n) return null
        }
        const limits = { usage_limit: rule.usesPerCoupon, usage_per_customer: rule.usesPerCustomer }
        await t.updateTable('sales_coupon').set(limits).where('rule_id', '=', ruleId).execute()
        await setPrimary(t, ruleId, code, limits, now)
        await announce(t)
        return ruleId
      })
    },

    /** False when there was none. Its coupons go with it. */
    async remove(id: number): Promise<boolean> {
      return database.transaction(async (t) => {
        const { numDeletedRows } = await t.deleteFrom('sales_rule').where('id', '=', id).executeTakeFirst()
        await t.deleteFrom('sales_coupon').where('rule_id', '=', id).execute()
        await announce(t)
        return numDeletedRows === 1n
      })
    },

    /** Those of these codes, in any case, that exist. */
    async couponsByCode(codes: string[]): Promise<StoredCoupon[]> {
      if (codes.length === 0) return []
      const keys = codes.map((code) => code.trim().toLowerCase())
      const rows = await database.read().selectFrom('sales_coupon').selectAll().where('code_key', 'in', keys).execute()
      return rows.map(couponOf)
    },

    async couponsOf(ruleId: number): Promise<StoredCoupon[]> {
      const rows = database.read().selectFrom('sales_coupon').selectAll().where('rule_id', '=', ruleId).orderBy('id')
      return (await rows.execute()).map(couponOf)
    },

    /** Adds coupons to a rule; a code that exists is left out. Answers the codes that are new. */
    async addCoupons(ruleId: number, codes: string[], limits: { usage: number; perCustomer: number }, now: number) {
      return database.transaction(async (t) => {
        const fresh: string[] = []
        for (let start = 0; start < codes.length; start += codesPerStatement) {
          const slice = await freshOf(t, codes.slice(start, start + codesPerStatement))
          const row = { rule_id: ruleId, usage_limit: limits.usage, usage_per_customer: limits.perCustomer }
          const rows = slice.map((code) => {
            return { ...row, code, code_key: code.toLowerCase(), is_primary: 0, created_at: now, times_used: 0 }
          })
          if (rows.length > 0) await t.insertInto('sales_coupon').values(rows).execute()
          fresh.push(...slice)
        }
        await announce(t)
        return fresh
      })
    },

    /** Answers how many were there. */
    async removeCoupons(ids: number[]): Promise<number> {
      if (ids.length === 0) return 0
      return database.transaction(async (t) => {
        const { numDeletedRows } = await t.deleteFrom('sales_coupon').where('id', 'in', ids).executeTakeFirst()
        await announce(t)
        return Number(numDeletedRows)
      })
    },
  }
}

type T = Transaction<RuleTables>

/** Below SQLite's and MariaDB's bounds on the values of one statement. */
const codesPerStatement = 500

async function freshOf(t: T, codes: string[]): Promise<string[]> {
  const keys = codes.map((code) => code.toLowerCase())
  const taken = await t.selectFrom('sales_coupon').select('code_key').where('code_key', 'in', keys).execute()
  const known = new Set(taken.map(({ code_key }) => code_key))
  return codes.filter((code) => !known.has(code.toLowerCase()))
}

const couponByCode = (t: T, code: string) =>
  t.selectFrom('sales_coupon').selectAll().where('code_key', '=', code.toLowerCase()).executeTakeFirst()

async function insertRule(t: T, row: { definition: string; is_active: number; changed_at: number }): Promise<number> {
  const { insertId } = await t
    .insertInto('sales_rule')
    .values({ ...row, times_used: 0 })
    .executeTakeFirstOrThrow()
  return Number(insertId)
}

/** The one coupon of a rule with a specific code: kept with its uses when the code stays, else replaced. */
async function setPrimary(
  t: T,
  ruleId: number,
  code: string | null,
  limits: { usage_limit: number; usage_per_customer: number },
  now: number,
) {
  const key = code?.toLowerCase() ?? ''
  const old = t.deleteFrom('sales_coupon').where('rule_id', '=', ruleId).where('is_primary', '=', 1)
  await old.where('code_key', '!=', key).execute()
  if (!code || (await couponByCode(t, code))) return
  const row = { rule_id: ruleId, code, code_key: key, is_primary: 1, created_at: now, times_used: 0, ...limits }
  await t.insertInto('sales_coupon').values(row).execute()
}

async function announce(t: T) {
  await t.updateTable('rule_revision').set({ revision: sql`revision + 1` }).execute()
  await emit(t, { type: 'rules.changed', kind: 'cart' })
}

function ruleOf(row: { id: number; definition: string; times_used: number }): StoredRule {
  return { ...salesRule.parse(fromJson(row.definition)), id: Number(row.id), timesUsed: row.times_used }
}

function couponOf(row: Omit<RuleTables['sales_coupon'], 'id'> & { id: number }): StoredCoupon {
  return {
    id: Number(row.id),
    ruleId: Number(row.rule_id),
    code: row.code,
    usageLimit: row.usage_limit,
    usagePerCustomer: row.usage_per_customer,
    timesUsed: row.times_used,
    isPrimary: Boolean(row.is_primary),
    createdAt: Number(row.created_at),
  }
}
