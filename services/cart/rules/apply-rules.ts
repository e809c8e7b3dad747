import type { SalesRule } from '../../../contracts/catalogue/cart-rule.ts'
import type { AppliedDiscount } from '../../../contracts/internal/cart.ts'
import { buyXGetYOff, cartFixedOff, type DiscountableRow, fixedOff, percentOf, percentOff } from './amounts.ts'
import { cartMeets, itemMeets, type RuleCart, type RuleItem, type ToMinor } from './conditions.ts'
import { labelOf, type RuleInForce } from './rule.ts'

/** A line with what rules look at and the money that discounts are made in. `key` orders lines of equal standing. */
export type DiscountableLine = { key: string; item: RuleItem; unitMinor: number; rowMinor: number }

export type Discounts = {
  /** Per line, in the order given. */
  lines: { discounts: AppliedDiscount[]; discountMinor: number; isFree: boolean }[]
  /** The whole shipment is carried for nothing. */
  isFree: boolean
  /** The coupons whose rules met the cart. */
  coupons: string[]
  /** Rules that met the cart, in their order, with what a fixed amount has left for shipping. */
  met: { force: RuleInForce; leftMinor: number }[]
}

type Terms = { store: string; minor: ToMinor }

/**
 * What cart price rules take off a cart (Magento's Validator and RulesApplier): in the order of priority, each on what
 * the rules before it left. The order of lines decides nothing: they are gone through by their keys.
 */
export function applyRules(cart: RuleCart, given: DiscountableLine[], rules: RuleInForce[], terms: Terms): Discounts {
  const states = given.map((line) => ({
    line,
    taken: 0,
    discounts: [] as AppliedDiscount[],
    isFree: false,
    stopped: false,
  }))
  const ordered = states.toSorted(({ line: one }, { line: other }) =>
    one.key < other.key ? -1 : Number(one.key > other.key),
  )
  const result: Omit<Discounts, 'lines'> = { isFree: false, coupons: [], met: [] }

  for (const force of inOrder(rules)) {
    const { rule, coupon } = force
    if (!cartMeets(cart, rule.conditions, terms.minor)) continue
    const meant = ordered.filter((state) => !state.stopped && itemMeets(state.line.item, rule.actions, terms.minor))
    if (meant.length === 0) continue
    const rows = meant.map(({ line, taken }) => ({ ...rowOf(line), takenMinor: taken }))
    const amounts = amountsOff(rule, rows, terms.minor)
    for (const [index, state] of meant.entries()) {
      const amountMinor = amounts[index] ?? 0
      state.taken += amountMinor
      state.isFree ||= rule.freeShipping === 'items'
      state.stopped ||= rule.stopRulesProcessing
      if (amountMinor > 0) {
        const label = labelOf(rule, terms.store)
        state.discounts.push({ ruleId: rule.id, label, amountMinor, coupon, onShipping: false })
      }
    }
    result.isFree ||= rule.freeShipping === 'shipment'
    if (coupon !== null) result.coupons.push(coupon)
    const spent = amounts.reduce((sum, amount) => sum + amount, 0)
    const whole = rule.action === 'cart_fixed' || rule.action === 'by_fixed' ? terms.minor(rule.discountAmount) : 0
    result.met.push({ force, leftMinor: rule.action === 'cart_fixed' ? Math.max(whole - spent, 0) : whole })
  }
  return {
    ...result,
    lines: states.map(({ discounts, taken, isFree }) => ({ discounts, discountMinor: taken, isFree })),
  }
}

/** What the rules that reach shipping take off it, on what the ones before left. */
export function shippingDiscounts({ met }: Pick<Discounts, 'met'>, shippingMinor: number, store: string) {
  const discounts: AppliedDiscount[] = []
  let left = shippingMinor
  for (const { force, leftMinor } of met) {
    const { rule, coupon } = force
    if (!rule.applyToShipping) continue
    const wanted = rule.action === 'by_percent' ? percentOf(rule, left) : leftMinor
    const amountMinor = Math.min(wanted, left)
    left -= amountMinor
    if (amountMinor > 0) {
      discounts.push({ ruleId: rule.id, label: labelOf(rule, store), amountMinor, coupon, onShipping: true })
    }
    if (rule.stopRulesProcessing) break
  }
  return discounts
}

const rowOf = ({ item, unitMinor, rowMinor }: DiscountableLine) => ({ quantity: item.quantity, unitMinor, rowMinor })

const inOrder = (rules: RuleInForce[]) =>
  rules.toSorted((one, other) => one.rule.priority - other.rule.priority || one.rule.id - other.rule.id)

function amountsOff(rule: SalesRule, rows: DiscountableRow[], minor: ToMinor): number[] {
  switch (rule.action) {
    case 'by_percent':
      return percentOff(rule, rows)
    case 'by_fixed':
      return rows.map((row) => fixedOff(rule, row, minor(rule.discountAmount)))
    case 'cart_fixed':
      return cartFixedOff(rows, minor(rule.discountAmount))
    case 'buy_x_get_y':
      return rows.map((row) => buyXGetYOff(rule, row))
  }
}
