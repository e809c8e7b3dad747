import { isDeepStrictEqual } from 'node:util'
import type { CartRule } from '../../../contracts/catalogue/cart-rule.ts'
import type { RuleStore } from './store/rule-store.ts'

/** What a bundle brings. A coupon that another rule has is told by the name of the rule that wanted it. */
export type RuleOutcome = { taken: number; refused: { name: string; reason: string }[] }

/** Takes cart rules in. A rule is known by its name; the same twice changes nothing. */
export function ruleWriter(store: RuleStore, now: () => number) {
  return {
    async writeRules(rules: CartRule[]): Promise<RuleOutcome> {
      const known = new Map((await store.rules()).map((rule) => [rule.name, rule]))
      const outcome: RuleOutcome = { taken: 0, refused: [] }
      for (const { couponCode, ...given } of rules) {
        const code = couponCode ?? null
        const rule = code && given.couponType === 'none' ? { ...given, couponType: 'specific' as const } : given
        const before = known.get(rule.name)
        if (before) {
          const { id, timesUsed: _, ...old } = before
          const primary = (await store.couponsOf(id)).find(({ isPrimary }) => isPrimary)
          if (isDeepStrictEqual(old, rule) && (primary?.code ?? null) === code) continue
        }
        const saved = await store.save(before?.id ?? null, rule, code, now())
        if (typeof saved === 'number') outcome.taken += 1
        else outcome.refused.push({ name: rule.name, reason: `Another rule has the coupon "${code}".` })
      }
      return outcome
    },
  }
}
