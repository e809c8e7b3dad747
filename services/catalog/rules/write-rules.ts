import type { Transaction } from 'kysely'
import type { CatalogRule } from '../../../contracts/catalogue/price-rules.ts'
import type { Engine } from '../../kit/columns.ts'
import { emit } from '../../kit/outbox.ts'
import { catalogRules, queueAllRules, saveRule } from '../store/rule-store.ts'
import type { CatalogSchema } from '../store/schema.ts'

/** Takes the rules of a bundle in, by name. Rules that are as they were change nothing. */
export async function writeRules(t: Transaction<CatalogSchema>, engine: Engine, rules: CatalogRule[]): Promise<void> {
  if (rules.length === 0) return
  const known = new Map((await catalogRules(t)).map(({ id: _, ...rule }) => [rule.name, fingerprint(rule)]))
  const changed = rules.filter((rule) => known.get(rule.name) !== fingerprint(rule))
  for (const rule of changed) await saveRule(t, rule, null)
  if (changed.length > 0) await announceRules(t, engine)
}

/** A rule was added, changed or deleted: every price may be another one. */
export async function announceRules(t: Transaction<CatalogSchema>, engine: Engine): Promise<void> {
  await queueAllRules(t, engine)
  await emit(t, { type: 'rules.changed', kind: 'catalog' })
}

const fingerprint = (rule: CatalogRule) => JSON.stringify(Object.entries(rule).sort(([a], [b]) => (a < b ? -1 : 1)))
