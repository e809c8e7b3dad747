import type { AppliedDiscount, GiftMessage, OrderAddress } from '../../../../contracts/internal/cart.ts'
import type { OrderDocument } from '../../../../contracts/internal/order.ts'
import { moneyOf } from '../../../kit/money.ts'

export type Comment = Extract<OrderDocument, { kind: 'comment' }>

/** Magento's date and time: UTC, without a zone. */
export const timestamp = (at: number) => new Date(at).toISOString().slice(0, 19).replace('T', ' ')

/** The same on the clocks of a store view. */
export function localTimestamp(at: number, timezone: string): string {
  const format = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: timezone })
  return format.format(at)
}

export function discountView({ label, amountMinor, coupon, onShipping }: AppliedDiscount, currency: string) {
  return {
    label,
    amount: moneyOf(amountMinor, currency),
    applied_to: onShipping ? 'SHIPPING' : 'ITEM',
    coupon: coupon === null ? null : { code: coupon },
  }
}

/** Discounts of one rule on many things are shown as one. */
export function summedDiscounts(discounts: AppliedDiscount[]): AppliedDiscount[] {
  const byRule = new Map<string, AppliedDiscount>()
  for (const discount of discounts) {
    const key = `${discount.ruleId}:${discount.label}:${discount.coupon ?? ''}`
    const known = byRule.get(key)
    byRule.set(key, known ? { ...known, amountMinor: known.amountMinor + discount.amountMinor } : { ...discount })
  }
  return [...byRule.values()]
}

export const giftMessageView = (message: GiftMessage | null) => message

export function addressView(address: OrderAddress) {
  const { prefix, firstname, middlename, lastname, suffix, company, street, city, region, postcode, telephone } =
    address
  const region_id = address.regionId === null ? null : String(address.regionId)
  const person = { prefix, firstname, middlename, lastname, suffix, company, fax: address.fax, vat_id: address.vatId }
  return { ...person, street, city, region, region_id, postcode, country_code: address.countryCode, telephone }
}

/** The comments that a customer may read: on the order itself, or on one of its documents. */
export function commentViews(documents: OrderDocument[], about: Comment['about']) {
  return documents.flatMap((one) =>
    one.kind === 'comment' && one.visible && one.about?.kind === about?.kind && one.about?.number === about?.number
      ? [{ message: one.message, timestamp: timestamp(one.at) }]
      : [],
  )
}
