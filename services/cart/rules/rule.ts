import type { SalesRule } from '../../../contracts/catalogue/cart-rule.ts'

export type StoredRule = SalesRule & { id: number; timesUsed: number }

/** A rule that may act on a cart now, with the coupon that opened it. */
export type RuleInForce = { rule: StoredRule; coupon: string | null }

/** Magento's fallback: the view's label, the default label, or the word for it. */
export const labelOf = ({ labels }: SalesRule, store: string): string => labels[store] || labels.default || 'Discount'
