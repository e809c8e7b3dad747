import type { CartForOrder } from '../../../contracts/internal/cart.ts'
import type { DocumentLine, DocumentTotals, OrderDocument } from '../../../contracts/internal/order.ts'
import { toMajor } from '../../kit/money.ts'
import { addTotals, documentLines, totalsOf } from './document-totals.ts'
import { lineCounts, toRefund } from './line-counts.ts'
import { isHeld, moneyMoved } from './order-status.ts'
import { portion } from './portions.ts'
import { type Chosen, chosenOrAll, type Prepared, refusalOf } from './prepare-invoice.ts'

export type RefundWish = {
  /** Null for all that was invoiced and not given back. An empty list gives money without pieces. */
  lines: Chosen
  /** Without tax; null for all that is left of it. */
  shippingMinor: number | null
  adjustmentPositiveMinor: number
  adjustmentNegativeMinor: number
}

/** A credit memo: pieces, shipping and adjustments that are given back; never more than was paid. */
export function prepareCreditMemo(
  content: CartForOrder,
  documents: OrderDocument[],
  wish: RefundWish,
): Prepared<{ lines: DocumentLine[]; totals: DocumentTotals }> {
  const { paidMinor, refundedMinor } = moneyMoved(documents)
  const availableMinor = paidMinor - refundedMinor
  const counts = lineCounts(content.lines, documents)
  if (isHeld(documents)) return refused('A credit memo cannot be created when an order has a status of holded')
  if (counts.every(({ invoiced }) => invoiced === 0))
    return refused('The order does not allow a creditmemo to be created.')

  const left = counts.map(toRefund)
  const wanted = chosenOrAll(wish.lines, left)
  const onlyMoney = wish.lines?.length === 0
  const reason = onlyMoney
    ? null
    : refusalOf(content, wanted, left, {
        none: "The credit memo can't be created without products. Add products and try again.",
        many: (sku) =>
          `The quantity to creditmemo must not be greater than the unrefunded quantity for product SKU "${sku}".`,
        foreign: 'The creditmemo contains one or more items that are not part of the original order.',
      })
  if (reason) return refused(reason)

  const lines = documentLines(
    content,
    wanted.map((one) => ({ ...one, before: counts[one.line]?.refunded ?? 0 })),
  )
  const shipping = shippingShare(content, documents, onlyMoney ? (wish.shippingMinor ?? 0) : wish.shippingMinor)
  if (!shipping.ok) return shipping
  const adjustmentMinor = wish.adjustmentPositiveMinor - wish.adjustmentNegativeMinor
  const isLast =
    !onlyMoney && left.every((quantity, line) => quantity === (wanted.find((one) => one.line === line)?.quantity ?? 0))
  let totals = totalsOf(lines, shipping.share)
  // The last pieces with the last of the shipping take what is left of the invoices: rounding leaves nothing behind.
  if (isLast && shipping.all) totals = remainder(documents)
  totals = { ...totals, adjustmentMinor, grandMinor: totals.grandMinor + adjustmentMinor }
  if (totals.grandMinor < 0) return refused("The credit memo's total must be positive.")
  if (totals.grandMinor === 0 && paidMinor > 0) return refused("The credit memo's total must be positive.")
  if (totals.grandMinor > availableMinor) {
    return refused(`The most money available to refund is ${inWords(availableMinor, content.currency)}.`)
  }
  return { ok: true, lines, totals }
}

const refused = (reason: string) => ({ ok: false, reason }) as const
const inWords = (minor: number, currency: string) =>
  new Intl.NumberFormat('en-US', { style: 'currency', currency }).format(toMajor(minor, currency))

type Share = Pick<DocumentTotals, 'shippingMinor' | 'shippingTaxMinor' | 'shippingDiscountMinor'>

function shippingShare(
  { currency }: CartForOrder,
  documents: OrderDocument[],
  wished: number | null,
): Prepared<{ share: Share; all: boolean }> {
  const paid = addTotals(documents.flatMap((one) => (one.kind === 'invoice' ? [one.totals] : [])))
  const given = addTotals(documents.flatMap((one) => (one.kind === 'creditmemo' ? [one.totals] : [])))
  const leftMinor = paid.shippingMinor - given.shippingMinor
  const shippingMinor = wished ?? leftMinor
  if (shippingMinor < 0 || shippingMinor > leftMinor) {
    return refused(`Maximum shipping amount allowed to refund is: ${inWords(leftMinor, currency)}`)
  }
  const part = (total: number) => portion(total, paid.shippingMinor, given.shippingMinor, shippingMinor)
  const share = {
    shippingMinor,
    shippingTaxMinor: part(paid.shippingTaxMinor),
    shippingDiscountMinor: part(paid.shippingDiscountMinor),
  }
  return { ok: true, share, all: shippingMinor === leftMinor }
}

/** What the invoices say and the credit memos have not given back, adjustments aside. */
function remainder(documents: OrderDocument[]): DocumentTotals {
  const paid = documents.flatMap((one) => (one.kind === 'invoice' ? [one.totals] : []))
  const given = documents.flatMap((one) => (one.kind === 'creditmemo' ? [withoutAdjustment(one.totals)] : []))
  return addTotals([...paid, addTotals(given, -1)])
}

const withoutAdjustment = (totals: DocumentTotals) => ({
  ...totals,
  adjustmentMinor: 0,
  grandMinor: totals.grandMinor - totals.adjustmentMinor,
})
