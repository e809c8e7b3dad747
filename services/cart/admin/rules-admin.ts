import { z } from 'zod'
import { type SalesRule, salesRule } from '../../../contracts/catalogue/cart-rule.ts'
import type { AdminModule } from '../../kit/admin-module.ts'
import { alreadyExists, inputError, noSuchEntity } from '../../kit/errors.ts'
import type { StoredRule } from '../rules/rule.ts'
import type { RuleStore, StoredCoupon } from '../rules/store/rule-store.ts'
import { type CodeSpec, couponCodes } from './coupon-codes.ts'

const typeDefs = `
  "A cart price rule: name, isActive, websites, customerGroupIds, fromDate, toDate, priority, stopRulesProcessing, conditions, actions, action, discountAmount, discountQuantity, discountStep, applyToShipping, freeShipping, couponType, usesPerCoupon, usesPerCustomer, labels per store view."
  type AdminSalesRule { id: Int! name: String! isActive: Boolean! timesUsed: Int! couponCode: String rule: JSON! }
  type AdminSalesRules { items: [AdminSalesRule!]! totalCount: Int! }
  type AdminCoupon { id: Int! ruleId: Int! code: String! usageLimit: Int! usagePerCustomer: Int! timesUsed: Int! isPrimary: Boolean! }
  enum AdminCouponFormat { ALPHANUMERIC ALPHABETICAL NUMERIC }
  extend type Query {
    salesRules(currentPage: Int = 1, pageSize: Int = 20): AdminSalesRules!
    salesRule(id: Int!): AdminSalesRule
    coupons(ruleId: Int!): [AdminCoupon!]!
  }
  extend type Mutation {
    "Writes a rule, a new one without id. A rule with a specific coupon needs its code."
    saveSalesRule(id: Int, rule: JSON!, couponCode: String): AdminSalesRule!
    "False when there was none. Its coupons go with it."
    deleteSalesRule(id: Int!): Boolean!
    "Makes coupons of a rule whose couponType is auto, and answers their codes."
    couponsGenerate(
      ruleId: Int!, quantity: Int!, length: Int = 12, format: AdminCouponFormat = ALPHANUMERIC,
      prefix: String = "", suffix: String = "", delimiter: String = "-", delimiterAtEvery: Int = 0
    ): [String!]!
    "Answers how many were there."
    deleteCoupons(ids: [Int!]!): Int!
  }`

/** One request makes no more coupons than this. */
const mostCoupons = 10_000
const longestCode = 190

type Paging = { currentPage: number; pageSize: number }
type Saved = { id?: number | null; rule: unknown; couponCode?: string | null }

/** Cart price rules and coupons as a merchant changes them. */
export function rulesAdmin(store: RuleStore, now: () => number): AdminModule {
  async function view(rule: StoredRule) {
    const { id, timesUsed, ...definition } = rule
    const primary = (await store.couponsOf(id)).find(({ isPrimary }) => isPrimary)
    const { name, isActive } = definition
    return { id, name, isActive, timesUsed, couponCode: primary?.code ?? null, rule: definition }
  }

  async function found(id: number): Promise<StoredRule> {
    const rule = await store.rule(id)
    if (!rule) throw noSuchEntity(`No such entity with rule_id = ${id}`)
    return rule
  }

  return {
    name: 'cart rules',
    typeDefs,
    permissions: {
      salesRules: 'rules',
      salesRule: 'rules',
      coupons: 'rules',
      saveSalesRule: 'rules',
      deleteSalesRule: 'rules',
      couponsGenerate: 'rules',
      deleteCoupons: 'rules',
    },
    resolvers: {
      Query: {
        async salesRules(_, { currentPage, pageSize }: Paging) {
          if (currentPage < 1 || pageSize < 1) throw inputError('currentPage and pageSize begin at 1.')
          const rules = await store.rules()
          const page = rules.slice((currentPage - 1) * pageSize, currentPage * pageSize)
          return { items: await Promise.all(page.map(view)), totalCount: rules.length }
        },
        async salesRule(_, { id }: { id: number }) {
          const rule = await store.rule(id)
          return rule && view(rule)
        },
        coupons: (_, { ruleId }: { ruleId: number }): Promise<StoredCoupon[]> => store.couponsOf(ruleId),
      },
      Mutation: {
        async saveSalesRule(_, { id, rule: input, couponCode }: Saved) {
          const rule = checked(input)
          const code = codeOf(rule, couponCode)
          const saved = await store.save(id ?? null, rule, code, now())
          if (saved === 'taken') throw alreadyExists('Coupon with the same code already exists.')
          if (saved === null) throw noSuchEntity(`No such entity with rule_id = ${id}`)
          return view(await found(saved))
        },
        deleteSalesRule: (_, { id }: { id: number }) => store.remove(id),
        async couponsGenerate(_, { ruleId, ...spec }: CodeSpec & { ruleId: number }) {
          const rule = await found(ruleId)
          if (rule.couponType !== 'auto') throw inputError('Specified rule does not allow auto generated coupons')
          checkSpec(spec)
          const limits = { usage: rule.usesPerCoupon, perCustomer: rule.usesPerCustomer }
          return store.addCoupons(ruleId, couponCodes(spec), limits, now())
        },
        deleteCoupons: (_, { ids }: { ids: number[] }) => store.removeCoupons(ids),
      },
    },
  }
}

function checked(input: unknown): SalesRule {
  const parsed = salesRule.safeParse(input)
  if (!parsed.success) throw inputError(z.prettifyError(parsed.error))
  return parsed.data
}

function codeOf({ couponType }: SalesRule, couponCode: string | null | undefined): string | null {
  if (couponType !== 'specific') return null
  const code = couponCode?.trim() ?? ''
  if (code === '' || code.length > longestCode) {
    throw inputError(`A rule with a specific coupon needs a couponCode of 1 to ${longestCode} characters.`)
  }
  return code
}

function checkSpec({ quantity, length, prefix, suffix, delimiter }: CodeSpec): void {
  if (quantity < 1 || quantity > mostCoupons) throw inputError(`Ask for 1 to ${mostCoupons} coupons at a time.`)
  if (length < 1 || length > 32) throw inputError('Codes have 1 to 32 characters.')
  if (prefix.length + suffix.length > 64 || delimiter.length > 1) {
    throw inputError('Prefix and suffix have 64 characters together at most, a delimiter has one.')
  }
}
