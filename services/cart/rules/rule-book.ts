import type { RuleInForce, StoredRule } from './rule.ts'
import type { Redeemed, RedemptionStore } from './store/redemption-store.ts'
import type { RuleStore, StoredCoupon } from './store/rule-store.ts'

/** For whom, where and when rules are looked up. */
export type RuleRequest = {
  cartId: string
  website: string
  /** The day in the store view's time: 2026-11-21. */
  day: string
  customerGroupId: number
  /** Null for a guest: uses per customer do not count for guests, as in Magento. */
  customerId: number | null
  coupons: string[]
}

export type RuleBook = {
  /** The rules that may act on a cart, those with a coupon only when the cart has it and it may still be used. */
  inForce(request: RuleRequest): Promise<RuleInForce[]>
  /** Holds the uses of these rules for a cart that is about to be ordered. False when one is used up meanwhile. */
  hold(cartId: string, customerId: number | null, rules: RuleInForce[]): Promise<boolean>
  /** Whether one of these coupons exists and has been used as often as it may, by all or by this customer. */
  usedUp(cartId: string, customerId: number | null, codes: string[]): Promise<boolean>
}

/** Rules in memory, read again when their revision has moved; coupons and uses are asked of the database. */
export function ruleBook(store: RuleStore, redemptions: RedemptionStore): RuleBook {
  let shelf: { revision: number; rules: StoredRule[] } | null = null

  async function current(): Promise<StoredRule[]> {
    const revision = await store.revision()
    if (shelf?.revision !== revision) shelf = { revision, rules: await store.rules({ active: true }) }
    return shelf.rules
  }

  return {
    async inForce(request) {
      const rules = (await current()).filter((rule) => isFor(rule, request))
      if (rules.length === 0) return []
      const coupons = await store.couponsByCode(request.coupons)
      const limited = request.customerId !== null && rules.some(({ usesPerCustomer }) => usesPerCustomer > 0)
      const { uses, own } =
        coupons.length > 0 || limited
          ? await redemptions.uses(request.cartId, request.customerId)
          : { uses: new Map<string, number>(), own: null }
      const usedByCustomer = (kind: 'rule' | 'coupon', id: number) => {
        const held = kind === 'rule' ? own?.ruleIds : own?.couponIds
        return (uses.get(`${kind} ${id}`) ?? 0) - Number(held?.includes(id) ?? false)
      }
      return rules.flatMap((rule): RuleInForce[] => {
        if (exhausted(rule.usesPerCustomer, request.customerId, () => usedByCustomer('rule', rule.id))) return []
        if (rule.couponType === 'none') return [{ rule, coupon: null }]
        const coupon = coupons.find(({ ruleId }) => ruleId === rule.id)
        if (!coupon || !usable(coupon, own)) return []
        const byCustomer = () => usedByCustomer('coupon', coupon.id)
        if (exhausted(coupon.usagePerCustomer, request.customerId, byCustomer)) return []
        return [{ rule, coupon: asTyped(request.coupons, coupon) }]
      })
    },

    async usedUp(cartId, customerId, codes) {
      const coupons = await store.couponsByCode(codes)
      const { uses, own } = await redemptions.uses(cartId, customerId)
      return coupons.some(
        (coupon) =>
          !usable(coupon, own) ||
          exhausted(coupon.usagePerCustomer, customerId, () => uses.get(`coupon ${coupon.id}`) ?? 0),
      )
    },

    async hold(cartId, customerId, inForce) {
      const codes = inForce.flatMap(({ coupon }) => coupon ?? [])
      const coupons = await store.couponsByCode(codes)
      const ruleIds = inForce.map(({ rule }) => rule.id)
      const redeemed: Redeemed = { customerId, ruleIds, couponIds: coupons.map(({ id }) => id) }
      return redemptions.hold(cartId, redeemed, (kind, id) =>
        kind === 'rule'
          ? (inForce.find(({ rule }) => rule.id === id)?.rule.usesPerCustomer ?? 0)
          : (coupons.find((coupon) => coupon.id === id)?.usagePerCustomer ?? 0),
      )
    },
  }
}

function isFor(rule: StoredRule, { website, day, customerGroupId }: RuleRequest): boolean {
  return (
    (rule.websites.length === 0 || rule.websites.includes(website)) &&
    (rule.customerGroupIds.length === 0 || rule.customerGroupIds.includes(customerGroupId)) &&
    (rule.fromDate === null || rule.fromDate <= day) &&
    (rule.toDate === null || day <= rule.toDate)
  )
}

const exhausted = (limit: number, customerId: number | null, used: () => number) =>
  limit > 0 && customerId !== null && used() >= limit

const usable = ({ id, usageLimit, timesUsed }: StoredCoupon, own: Redeemed | null) =>
  usageLimit === 0 || timesUsed - Number(own?.couponIds.includes(id) ?? false) < usageLimit

/** The code as the shopper wrote it. */
const asTyped = (codes: string[], { code }: StoredCoupon) =>
  codes.find((typed) => typed.trim().toLowerCase() === code.toLowerCase()) ?? code
