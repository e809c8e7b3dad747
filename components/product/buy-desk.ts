import { putInCart } from '@/lib/cart/cart-desk'
import { formItems } from '@/lib/cart/form-items'
import { addedBy, firstMissing, type Tier, unitPrice } from '@/lib/cart/form-total'
import type { Replaced } from '@/lib/cart/replaced-line'
import { formatMoney } from '@/lib/money'

export { takeEdit } from './take-edit'

/** What a buy form knows of its price. */
export type Terms = { base: number; tiers: readonly Tier[]; quantity: number; currency: string; locale: string }

/** What is asked for costs this, in words. */
export function totalOf(form: HTMLFormElement, { base, tiers, quantity, currency, locale }: Terms): string {
  const unit = unitPrice(quantity, base, tiers) + addedBy(form, base)
  return formatMoney({ value: unit * quantity, currency }, locale)
}

type Order = { sku: string; quantity: number; selectedOptions: string[]; replaced: Replaced | undefined }
type Texts = Record<'fillIn' | 'nothingWanted' | 'unreachable', string>

/**
 * Puts what a buy form asks for into the cart. Answers with why that could not be done, in the shopper's words, and empty when
 * it was; a field that is missing has the focus then.
 */
export async function buy(form: HTMLFormElement, { replaced, ...order }: Order, texts: Texts): Promise<string> {
  const missing = firstMissing(form)
  if (missing) {
    missing.field.focus()
    return texts.fillIn.replace('{field}', missing.label)
  }
  const entries = [...new FormData(form)].map(([name, value]) => [name, String(value)] as const)
  const items = formItems(entries, order)
  if (items.length === 0) return texts.nothingWanted
  const reply = await putInCart({ ...order, items, ...(replaced && { replaces: replaced }) }).catch(() => null)
  if (!reply) return texts.unreachable
  return reply.ok ? '' : reply.message
}
