import type { Transaction } from 'kysely'
import type { StoreConfiguration } from '../../../contracts/stores.ts'
import type { Database } from '../../kit/database.ts'
import { toMajor, toMinor } from '../../kit/money.ts'
import { emit } from '../../kit/outbox.ts'
import { currencyRules } from '../currency-rules.ts'
import type { RulePrice } from '../domain/price.ts'
import { matches, type ProductFacts } from '../domain/rule-condition.ts'
import { type PriceRule, rulePrices } from '../domain/rule-windows.ts'
import { oneAtATime } from '../one-at-a-time.ts'
import { parentsOf } from '../store/parent-store.ts'
import { pricesOf } from '../store/product-store.ts'
import {
  catalogRules,
  queueRules,
  replaceRulePrices,
  type StoredRule,
  settlePricedGroups,
} from '../store/rule-store.ts'
import type { CatalogSchema } from '../store/schema.ts'
import { readStructure, type Structure } from '../store/structure.ts'
import { announceProducts } from '../writer/announce-products.ts'
import { queueAll, queueProducts } from '../writer/index-queue.ts'
import { configurableParents, productFacts, variantsBelow } from './product-facts.ts'

const batchSize = 500
const mostAnnounced = 500

type Parts = { database: Database<CatalogSchema>; configuration(): StoreConfiguration }
type Active = StoredRule & { priceRule: PriceRule }

/** Keeps what catalog rules leave of each price: found when rules or products change, so that a list only reads it. */
export function ruleSync({ database, configuration }: Parts): { run(): Promise<void> } {
  const queue = oneAtATime()
  return { run: () => queue(() => emptyQueue(database, configuration())) }
}

/**
 * A batch leaves the queue in the transaction in which its prices are written and its index entries are queued: a crash
 * leaves it in the queue.
 */
async function emptyQueue(database: Database<CatalogSchema>, settings: StoreConfiguration): Promise<void> {
  const first = await database.fresh().selectFrom('rule_queue').select('product_id').limit(1).execute()
  if (first.length === 0) return
  const rules = activeRules(await catalogRules(database.fresh()), settings)
  const structure = await readStructure(database.fresh())
  let changed = 0
  for (;;) {
    const rows = await database.fresh().selectFrom('rule_queue').select('product_id').limit(batchSize).execute()
    if (rows.length === 0) break
    const queued = rows.map(({ product_id }) => Number(product_id))
    changed += await database.transaction(async (t) => {
      await t.deleteFrom('rule_queue').where('product_id', 'in', queued).execute()
      // What is said of a configurable product is said of its variants: they come in a batch of their own.
      await queueRules(t, database.engine, await variantsBelow(t, queued))
      const prices = rules.length === 0 ? new Map() : await pricesLeft(t, queued, rules, structure, settings)
      const others = await replaceRulePrices(t, queued, prices)
      await tell(t, database, others, changed + others.length <= mostAnnounced)
      return others.length
    })
  }
  await database.transaction(async (t) => {
    if (await settlePricedGroups(t)) await queueAll(t, database.engine)
    if (changed > mostAnnounced) await emit(t, { type: 'rules.changed', kind: 'catalog' })
  })
}

/**
 * Whoever keeps prices lets go of them now: when the rule or product was saved they were still the old ones. A few
 * products are named one by one; of many it is said once, at the end, that rules changed.
 */
async function tell(
  t: Transaction<CatalogSchema>,
  { engine }: Database<CatalogSchema>,
  ids: number[],
  oneByOne: boolean,
): Promise<void> {
  if (ids.length === 0) return
  const rows = await t.selectFrom('product').select(['id', 'sku']).where('id', 'in', ids).execute()
  const products = rows.map(({ id, sku }) => ({ id: Number(id), sku }))
  if (oneByOne) {
    await announceProducts(t, engine, products)
    return
  }
  const parents = await parentsOf(
    t,
    products.map(({ sku }) => sku),
  )
  await queueProducts(t, engine, [...new Set([...ids, ...parents.map(({ id }) => id)])])
}

function activeRules(rules: StoredRule[], { baseCurrency }: StoreConfiguration): Active[] {
  return rules
    .filter(({ isActive }) => isActive)
    .map((rule) => ({
      ...rule,
      priceRule: {
        id: rule.id,
        groupIds: rule.customerGroups,
        fromDay: rule.from ?? null,
        toDay: rule.to ?? null,
        priority: rule.priority,
        stopFurther: rule.stopFurtherRules,
        action: rule.action,
        amount: rule.amount,
        amountMinor: toMinor(rule.amount, baseCurrency),
      },
    }))
}

async function pricesLeft(
  t: Transaction<CatalogSchema>,
  ids: number[],
  rules: Active[],
  structure: Structure,
  settings: StoreConfiguration,
): Promise<Map<number, RulePrice[]>> {
  const prices = await pricesOf(t, ids)
  const parents = await configurableParents(t, ids)
  const parentIds = [...new Set([...parents.values()].flat())]
  const priceOf = (id: number) => {
    const row = prices.get(id)?.find(({ currency }) => currency === settings.baseCurrency)
    return row ? String(toMajor(row.priceMinor, row.currency)) : null
  }
  const facts = await productFacts(t, [...new Set([...ids, ...parentIds])], structure, priceOf)
  const currencies = currencyRules(settings)
  return new Map(
    ids.flatMap((id) => {
      const rows = prices.get(id) ?? []
      const asked = [id, ...(parents.get(id) ?? [])].flatMap((one): ProductFacts[] => [facts.get(one) ?? []].flat())
      const matching = rules.filter(({ conditions }) => asked.some((one) => matches(conditions, one)))
      return rows.length === 0 || matching.length === 0
        ? []
        : [
            [
              id,
              rulePrices(
                rows,
                matching.map(({ priceRule }) => priceRule),
                currencies,
              ),
            ],
          ]
    }),
  )
}
