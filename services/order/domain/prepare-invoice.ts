import type { CartForOrder } from '../../../contracts/internal/cart.ts'
import type { DocumentLine, DocumentTotals, OrderDocument } from '../../../contracts/internal/order.ts'
import { addTotals, documentLines, orderTotals, totalsOf } from './document-totals.ts'
import { lineCounts, toInvoice } from './line-counts.ts'
import { isHeld } from './order-status.ts'

/** A document that may be written, or Magento's sentence why not. */
export type Prepared<T> = ({ ok: true } & T) | { ok: false; reason: string }
/** Which pieces of which lines; null means all that are left. */
export type Chosen = { line: number; quantity: number }[] | null
type Money = { lines: DocumentLine[]; totals: DocumentTotals }

/**
 * An invoice over pieces of an order. Shipping is on the first one, as Magento does it; the last one takes what is left of
 * every total, so that the invoices of an order add up to it.
 */
export function prepareInvoice(content: CartForOrder, documents: OrderDocument[], chosen: Chosen): Prepared<Money> {
  if (isHeld(documents))
    return { ok: false, reason: 'An invoice cannot be created when an order has a status of holded' }
  const counts = lineCounts(content.lines, documents)
  const left = counts.map(toInvoice)
  const wanted = chosenOrAll(chosen, left)
  const refusal = refusalOf(content, wanted, left, {
    none: "The invoice can't be created without products. Add products and try again.",
    many: (sku) => `The quantity to invoice must not be greater than the uninvoiced quantity for product SKU "${sku}".`,
    foreign: 'The invoice contains one or more items that are not part of the original order.',
  })
  if (refusal) return { ok: false, reason: refusal }

  const lines = documentLines(
    content,
    wanted.map((one) => ({ ...one, before: counts[one.line]?.invoiced ?? 0 })),
  )
  const earlier = documents.flatMap((one) => (one.kind === 'invoice' ? [one.totals] : []))
  const whole = orderTotals(content)
  const isLast = left.every((quantity, line) => quantity === (wanted.find((one) => one.line === line)?.quantity ?? 0))
  const nothingCanceled = counts.every(({ canceled }) => canceled === 0)
  if (isLast && nothingCanceled) return { ok: true, lines, totals: addTotals([whole, addTotals(earlier, -1)]) }
  const shipping = earlier.length === 0 ? whole : { shippingMinor: 0, shippingTaxMinor: 0, shippingDiscountMinor: 0 }
  const { shippingMinor, shippingTaxMinor, shippingDiscountMinor } = shipping
  return { ok: true, lines, totals: totalsOf(lines, { shippingMinor, shippingTaxMinor, shippingDiscountMinor }) }
}

/** All that is left, or what was chosen of it: pieces of one line named twice are counted together. */
export function chosenOrAll(chosen: Chosen, left: number[]): { line: number; quantity: number }[] {
  if (chosen === null) return left.flatMap((quantity, line) => (quantity > 0 ? [{ line, quantity }] : []))
  const pieces = new Map<number, number>()
  for (const { line, quantity } of chosen) pieces.set(line, (pieces.get(line) ?? 0) + quantity)
  return [...pieces].flatMap(([line, quantity]) => (quantity === 0 ? [] : [{ line, quantity }]))
}

type Sentences = { none: string; many(sku: string): string; foreign: string }

/** Why these pieces cannot be taken; null when they can. */
export function refusalOf(
  { lines }: Pick<CartForOrder, 'lines'>,
  wanted: { line: number; quantity: number }[],
  left: number[],
  sentences: Sentences,
): string | null {
  if (wanted.length === 0) return sentences.none
  for (const { line, quantity } of wanted) {
    const found = lines[line]
    const available = left[line]
    if (!found || available === undefined) return sentences.foreign
    if (!(quantity > 0) || quantity > available) return sentences.many(found.sku)
  }
  return null
}
