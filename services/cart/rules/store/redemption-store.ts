import { type Kysely, sql, type Transaction } from 'kysely'
import { type Engine, fromJson } from '../../../kit/columns.ts'
import type { Database } from '../../../kit/database.ts'
import { overwrite } from '../../../kit/upsert.ts'
import type { RuleTables } from './rule-tables.ts'

/** What an order uses up. */
export type Redeemed = { customerId: number | null; ruleIds: number[]; couponIds: number[] }

/** How often a customer has used a rule or a coupon, by `rule 3` and `coupon 7`. */
export type Uses = Map<string, number>

type T = Transaction<RuleTables>
type Kind = 'rule' | 'coupon'

class UsedUp extends Error {}

/** An order is placed in seconds; what is held longer was refused or left. */
const heldMs = 10 * 60 * 1000

export type RedemptionStore = ReturnType<typeof redemptionStore>

/**
 * How often rules and coupons were used. Counting is one conditional update each, in one transaction: two shoppers never
 * both use the last one. What a cart holds while it is being ordered is counted when it closes, and given back otherwise.
 */
export function redemptionStore(database: Database<RuleTables>, now: () => number) {
  return {
    /** Holds the uses for a cart that is about to be ordered. False when one of them is used up. Again replaces. */
    async hold(cartId: string, redeemed: Redeemed, limits: (kind: Kind, id: number) => number): Promise<boolean> {
      try {
        return await database.transaction(async (t) => {
          const before = await find(t, cartId)
          if (before?.state === 'counted') return true
          if (before) await count(t, before.content, -1)
          if (redeemed.ruleIds.length === 0 && !before) return true
          await claim(t, database.engine, redeemed, limits)
          const content = JSON.stringify(redeemed)
          const row = {
            cart_id: cartId,
            state: 'held' as const,
            content,
            held_until: now() + heldMs,
            order_number: null,
          }
          const columns = ['state', 'content', 'held_until'] as const
          await t
            .insertInto('redemption')
            .values(row)
            .$call(overwrite<RuleTables, 'redemption'>(database.engine, ['cart_id'], [...columns]))
            .execute()
          return true
        })
      } catch (error) {
        if (error instanceof UsedUp) return false
        throw error
      }
    },

    /** The order stands: what was held is used for good. Idempotent. */
    async settle(cartId: string, orderNumber: string): Promise<void> {
      const counted = { state: 'counted' as const, order_number: orderNumber }
      const held = database.write.updateTable('redemption').set(counted).where('cart_id', '=', cartId)
      await held.where('state', '=', 'held').execute()
    },

    /** The order was canceled: what it used may be used again. Idempotent. */
    async uncount(t: T, orderNumber: string): Promise<void> {
      const row = await t
        .selectFrom('redemption')
        .selectAll()
        .where('order_number', '=', orderNumber)
        .executeTakeFirst()
      if (!row) return
      await t.deleteFrom('redemption').where('cart_id', '=', row.cart_id).execute()
      await count(t, fromJson(row.content) as Redeemed, -1)
    },

    /** The order did not come about: what was held may be used by others. Idempotent. */
    giveBack: (cartId: string) => database.transaction((t) => giveBack(t, cartId)),

    /** Gives back what was held too long. */
    async sweep(): Promise<void> {
      const old = await database
        .read()
        .selectFrom('redemption')
        .select('cart_id')
        .where('state', '=', 'held')
        .where('held_until', '<', now())
        .limit(200)
        .execute()
      for (const { cart_id } of old) await database.transaction((t) => giveBack(t, cart_id))
    },

    /** What a customer has used so far, and what this cart holds itself: that does not count against it. */
    async uses(cartId: string, customerId: number | null): Promise<{ uses: Uses; own: Redeemed | null }> {
      const rows =
        customerId === null
          ? []
          : await database.read().selectFrom('rule_use').selectAll().where('customer_id', '=', customerId).execute()
      const held = await find(database.read(), cartId)
      const uses: Uses = new Map(rows.map(({ kind, target_id, times_used }) => [`${kind} ${target_id}`, times_used]))
      return { uses, own: held?.content ?? null }
    },
  }
}

async function find(t: Kysely<RuleTables>, cartId: string) {
  const row = await t.selectFrom('redemption').selectAll().where('cart_id', '=', cartId).executeTakeFirst()
  return row ? { state: row.state, content: fromJson(row.content) as Redeemed } : null
}

async function giveBack(t: T, cartId: string) {
  const before = await find(t, cartId)
  if (before?.state !== 'held') return
  const { numDeletedRows } = await t
    .deleteFrom('redemption')
    .where('cart_id', '=', cartId)
    .where('state', '=', 'held')
    .executeTakeFirst()
  if (numDeletedRows === 1n) await count(t, before.content, -1)
}

/** Counts one use of each; throws `UsedUp` when one has reached its limit. */
async function claim(t: T, engine: Engine, redeemed: Redeemed, limits: (kind: Kind, id: number) => number) {
  const { customerId, couponIds, ruleIds } = redeemed
  for (const id of couponIds.toSorted((one, other) => one - other)) {
    const { numUpdatedRows } = await t
      .updateTable('sales_coupon')
      .set({ times_used: sql`times_used + 1` })
      .where('id', '=', id)
      .where(sql<boolean>`(usage_limit = 0 or times_used < usage_limit)`)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) throw new UsedUp()
  }
  if (customerId !== null) {
    for (const id of couponIds) await claimFor(t, engine, 'coupon', id, customerId, limits('coupon', id))
    for (const id of ruleIds) await claimFor(t, engine, 'rule', id, customerId, limits('rule', id))
  }
  await countRules(t, ruleIds, 1)
}

/** A row of none first, so that two orders at once count on the same one. */
async function claimFor(t: T, engine: Engine, kind: Kind, target_id: number, customer_id: number, limit: number) {
  await t
    .insertInto('rule_use')
    .values({ kind, target_id, customer_id, times_used: 0 })
    .$call(overwrite<RuleTables, 'rule_use'>(engine, ['kind', 'target_id', 'customer_id']))
    .execute()
  const { numUpdatedRows } = await t
    .updateTable('rule_use')
    .set({ times_used: sql`times_used + 1` })
    .where('kind', '=', kind)
    .where('target_id', '=', target_id)
    .where('customer_id', '=', customer_id)
    .where(sql<boolean>`(${limit} = 0 or times_used < ${limit})`)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) throw new UsedUp()
}

/** Counts uses down again. */
async function count(t: T, { customerId, couponIds, ruleIds }: Redeemed, by: -1) {
  if (couponIds.length > 0) {
    const coupons = t.updateTable('sales_coupon').set({ times_used: sql`times_used + ${by}` })
    await coupons.where('id', 'in', couponIds).where('times_used', '>', 0).execute()
  }
  for (const [kind, ids] of [['coupon', couponIds] as const, ['rule', ruleIds] as const]) {
    if (customerId === null || ids.length === 0) continue
    await t
      .updateTable('rule_use')
      .set({ times_used: sql`times_used + ${by}` })
      .where('kind', '=', kind)
      .where('customer_id', '=', customerId)
      .where('target_id', 'in', ids)
      .where('times_used', '>', 0)
      .execute()
  }
  await countRules(t, ruleIds, by)
}

async function countRules(t: T, ids: number[], by: 1 | -1) {
  if (ids.length === 0) return
  const rules = t.updateTable('sales_rule').set({ times_used: sql`times_used + ${by}` })
  await rules.where('id', 'in', ids).execute()
}
