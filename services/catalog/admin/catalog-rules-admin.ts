import type { z } from 'zod'
import { type CatalogRule, catalogRule } from '../../../contracts/catalogue/price-rules.ts'
import type { AdminModule } from '../../kit/admin-module.ts'
import { alreadyExists, inputError, noSuchEntity } from '../../kit/errors.ts'
import { announceRules } from '../rules/write-rules.ts'
import { catalogRules, deleteRule, queueAllRules, type StoredRule, saveRule } from '../store/rule-store.ts'
import type { AdminParts } from './admin-parts.ts'
import { checked } from './checked.ts'

const typeDefs = `
  "A catalog price rule: name, description, isActive, customerGroups, from, to, priority, stopFurtherRules, action (by_percent, by_fixed, to_percent, to_fixed), amount, conditions."
  type AdminCatalogRule { id: Int! name: String! isActive: Boolean! rule: JSON! }
  type AdminCatalogRules { items: [AdminCatalogRule!]! totalCount: Int! }
  extend type Query {
    "In the order in which they are applied."
    catalogRules(currentPage: Int = 1, pageSize: Int = 20): AdminCatalogRules!
    catalogRule(id: Int!): AdminCatalogRule
  }
  extend type Mutation {
    "Writes a rule, a new one without id, and applies it: prices are other when this is answered."
    saveCatalogRule(id: Int, rule: JSON!): AdminCatalogRule!
    deleteCatalogRule(id: Int!): Boolean!
    "Finds every price anew. Rules are applied by themselves; this is for doubts."
    applyCatalogRules: Boolean!
  }`

const view = ({ id, ...rule }: StoredRule) => ({ id, name: rule.name, isActive: rule.isActive, rule })

/** Catalog price rules as a merchant changes them. */
export function catalogRulesAdmin({ database, sync }: AdminParts): AdminModule {
  const all = () => catalogRules(database.write)
  return {
    name: 'catalog rules',
    typeDefs,
    permissions: {
      catalogRules: 'rules',
      catalogRule: 'rules',
      saveCatalogRule: 'rules',
      deleteCatalogRule: 'rules',
      applyCatalogRules: 'rules',
    },
    resolvers: {
      Query: {
        async catalogRules(_, { currentPage, pageSize }: { currentPage: number; pageSize: number }) {
          if (currentPage < 1 || pageSize < 1) throw inputError('currentPage and pageSize begin at 1.')
          const rules = await all()
          const start = (currentPage - 1) * pageSize
          return { items: rules.slice(start, start + pageSize).map(view), totalCount: rules.length }
        },
        async catalogRule(_, { id }: { id: number }) {
          const rule = (await all()).find((one) => one.id === id)
          return rule ? view(rule) : null
        },
      },
      Mutation: {
        async saveCatalogRule(_, { id, rule }: { id?: number | null; rule: unknown }) {
          const parsed = checked(catalogRule as z.ZodType<CatalogRule>, rule)
          const saved = await database.transaction(async (t) => {
            const namesake = (await catalogRules(t)).find(({ name }) => name === parsed.name)
            if (namesake && namesake.id !== id) throw alreadyExists('There is a rule of this name already.')
            const savedId = await saveRule(t, parsed, id ?? null)
            if (savedId === null) throw noSuchEntity(`No such entity with rule_id = ${id}`)
            await announceRules(t, database.engine)
            return { ...parsed, id: savedId }
          })
          await sync()
          return view(saved)
        },
        async deleteCatalogRule(_, { id }: { id: number }) {
          const deleted = await database.transaction(async (t) => {
            const found = await deleteRule(t, id)
            if (found) await announceRules(t, database.engine)
            return found
          })
          if (!deleted) throw noSuchEntity(`No such entity with rule_id = ${id}`)
          await sync()
          return true
        },
        async applyCatalogRules() {
          await database.transaction((t) => queueAllRules(t, database.engine))
          await sync()
          return true
        },
      },
    },
  }
}
