import type { CartItemInput } from '@/graphql/generated/types'
import { formItems } from '@/lib/cart/form-items'
import { addedBy, firstMissing, type Tier, unitPrice } from '@/lib/cart/form-total'
import { formatMoney } from '@/lib/money'

export { takeEdit } from './take-edit'

/** What a buy form knows of its price. */
export type Terms = { base: number; tiers: readonly Tier[]; quantity: number; currency: string; locale: string }

/** What is asked for costs this, in words. */
export function totalOf(form: HTMLFormElement, { base, tiers, quantity, currency, locale }: Terms): string {
  const unit = unitPrice(quantity, base, tiers) + addedBy(form, base)
  return formatMoney({ value: unit * quantity, currency }, locale)
}

type Order = { sku: string; quantity: number; selectedOptions: readonly string[] }

/** What a buy form asks for, or what is missing in it; the missing field has the focus then. */
export function orderOf(form: HTMLFormElement, order: Order): { items: CartItemInput[] } | { missing: string } {
  const missing = firstMissing(form)
  if (missing) {
    missing.field.focus()
    return { missing: missing.label }
  }
  const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)] as const)
  return { items: formItems(entries, order) }
}
