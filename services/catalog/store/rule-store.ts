import { type Kysely, sql, type Transaction } from 'kysely'
import type { CatalogRule, RuleCondition } from '../../../contracts/catalogue/price-rules.ts'
import { insertMany } from '../../kit/bulk.ts'
import { type Engine, fromJson } from '../../kit/columns.ts'
import { overwrite } from '../../kit/upsert.ts'
import type { RulePrice } from '../domain/price.ts'
import type { CatalogRuleTable, CatalogSchema } from './schema.ts'

type Reader = Kysely<CatalogSchema>
export type StoredRule = CatalogRule & { id: number }

/** Every catalog rule, those that are off too, in the order they are applied in. */
export async function catalogRules(database: Reader): Promise<StoredRule[]> {
  const rows = await database.selectFrom('catalog_rule').selectAll().orderBy('priority').orderBy('id').execute()
  return rows.map((row) => ({
    id: Number(row.id),
    name: row.name,
    ...(row.description === null ? {} : { description: row.description }),
    isActive: Boolean(row.is_active),
    customerGroups: fromJson(row.group_ids) as number[],
    ...(row.from_day === null ? {} : { from: row.from_day }),
    ...(row.to_day === null ? {} : { to: row.to_day }),
    priority: row.priority,
    stopFurtherRules: Boolean(row.stop_further),
    action: row.action as CatalogRule['action'],
    amount: row.amount,
    conditions: fromJson(row.conditions) as RuleCondition,
  }))
}

const columnsOf = (rule: CatalogRule): Omit<CatalogRuleTable, 'id'> => ({
  name: rule.name,
  description: rule.description ?? null,
  is_active: rule.isActive ? 1 : 0,
  group_ids: JSON.stringify(rule.customerGroups),
  from_day: rule.from ?? null,
  to_day: rule.to ?? null,
  priority: rule.priority,
  stop_further: rule.stopFurtherRules ? 1 : 0,
  action: rule.action,
  amount: rule.amount,
  conditions: JSON.stringify(rule.conditions),
})

/** Keeps a rule: under its id if one is given, else under its name. Answers its id; null when there is none of that id. */
export async function saveRule(
  t: Transaction<CatalogSchema>,
  rule: CatalogRule,
  id: number | null,
): Promise<number | null> {
  const known = await t
    .selectFrom('catalog_rule')
    .select('id')
    .where(id === null ? 'name' : 'id', '=', (id ?? rule.name) as never)
    .executeTakeFirst()
  if (!known && id !== null) return null
  const row = columnsOf(rule)
  if (known) await t.updateTable('catalog_rule').set(row).where('id', '=', Number(known.id)).execute()
  else await t.insertInto('catalog_rule').values(row).execute()
  const saved = await t.selectFrom('catalog_rule').select('id').where('name', '=', rule.name).executeTakeFirstOrThrow()
  return Number(saved.id)
}

/** Whether there was a rule of this id. */
export async function deleteRule(t: Transaction<CatalogSchema>, id: number): Promise<boolean> {
  const [result] = await t.deleteFrom('catalog_rule').where('id', '=', id).execute()
  return Number(result?.numDeletedRows ?? 0) > 0
}

/** The rule prices of these products are to be found anew. */
export async function queueRules(t: Transaction<CatalogSchema>, engine: Engine, ids: number[]): Promise<void> {
  if (ids.length === 0) return
  const rows = ids.map((product_id) => ({ product_id }))
  await insertMany(t, 'rule_queue', rows, { engine, keys: ['product_id'] })
}

/** The rule prices of every product are to be found anew. */
export async function queueAllRules(t: Transaction<CatalogSchema>, engine: Engine): Promise<void> {
  await t
    .insertInto('rule_queue')
    .columns(['product_id'])
    .expression(t.selectFrom('product').select('id as product_id').where('id', '>', 0))
    .$call(overwrite(engine, ['product_id']))
    .execute()
}

type Row = CatalogSchema['product_rule_price']
const keyOf = (row: Row) =>
  `${row.product_id} ${row.group_id} ${row.currency} ${row.first_day} ${row.last_day} ${row.price_minor}`

/** Brings the rule prices of these products to the given ones. Answers the products whose prices became other. */
export async function replaceRulePrices(
  t: Transaction<CatalogSchema>,
  ids: number[],
  prices: Map<number, RulePrice[]>,
): Promise<number[]> {
  const stored = await t.selectFrom('product_rule_price').selectAll().where('product_id', 'in', ids).execute()
  const before = new Map<number, string[]>()
  for (const row of stored) {
    const id = Number(row.product_id)
    before.set(id, [...(before.get(id) ?? []), keyOf(row)])
  }
  const wanted = new Map(ids.map((id) => [id, (prices.get(id) ?? []).map((price) => rowOf(id, price))]))
  const changed = ids.filter((id) => {
    const now = (wanted.get(id) ?? []).map(keyOf).sort()
    return now.join('|') !== (before.get(id) ?? []).sort().join('|')
  })
  if (changed.length === 0) return []
  await t.deleteFrom('product_rule_price').where('product_id', 'in', changed).execute()
  const rows = changed.flatMap((id) => wanted.get(id) ?? [])
  for (let at = 0; at < rows.length; at += 500) {
    await t
      .insertInto('product_rule_price')
      .values(rows.slice(at, at + 500))
      .execute()
  }
  return changed
}

const rowOf = (product_id: number, price: RulePrice): Row => ({
  product_id,
  group_id: price.groupId,
  currency: price.currency,
  first_day: price.firstDay,
  last_day: price.lastDay,
  price_minor: price.priceMinor,
})

/** Groups whose prices may differ from everybody's; lists keep prices of their own for them. */
export async function pricedGroups(database: Reader): Promise<number[]> {
  const rows = await database.selectFrom('priced_group').select('group_id').orderBy('group_id').execute()
  return rows.map(({ group_id }) => Number(group_id))
}

/** Reads from the prices which groups have their own, and keeps it. Whether that changed. */
export async function settlePricedGroups(t: Transaction<CatalogSchema>): Promise<boolean> {
  const known = await pricedGroups(t)
  const { rows } = await sql<{ group_id: number }>`
    select distinct group_id from product_rule_price
    union select distinct group_id from product_tier where group_id >= 0`.execute(t)
  const now = rows.map(({ group_id }) => Number(group_id)).sort((a, b) => a - b)
  if (now.join() === known.join()) return false
  await t.deleteFrom('priced_group').execute()
  if (now.length > 0)
    await t
      .insertInto('priced_group')
      .values(now.map((group_id) => ({ group_id })))
      .execute()
  await t.updateTable('revision').set({ number: sql`number + 1` }).where('name', '=', 'structure').execute()
  return true
}
