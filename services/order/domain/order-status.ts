import type { CartForOrder } from '../../../contracts/internal/cart.ts'
import type { OrderDocument, OrderStatus } from '../../../contracts/internal/order.ts'
import { lineCounts, toInvoice, toRefund, toShip } from './line-counts.ts'

/** Magento's names of the states, as its clients show them. */
export const statusLabels: Record<OrderStatus, string> = {
  pending: 'Pending',
  processing: 'Processing',
  complete: 'Complete',
  closed: 'Closed',
  canceled: 'Canceled',
  holded: 'On Hold',
}

/** Whether the last hold has not been released. */
export function isHeld(documents: OrderDocument[]): boolean {
  return documents.findLast(({ kind }) => kind === 'hold' || kind === 'release')?.kind === 'hold'
}

/** What was paid and given back, in minor units of the order's currency. */
export function moneyMoved(documents: OrderDocument[]): { paidMinor: number; refundedMinor: number } {
  let paidMinor = 0
  let refundedMinor = 0
  for (const document of documents) {
    if (document.kind === 'invoice') paidMinor += document.totals.grandMinor
    if (document.kind === 'creditmemo') refundedMinor += document.totals.grandMinor
  }
  return { paidMinor, refundedMinor }
}

/**
 * The state of an order, from what happened to it (Magento's Order\State): pending until something is invoiced or sent;
 * closed when all of it was given back; complete when all is invoiced and sent; canceled when nothing is left to do and
 * nothing was done.
 */
export function statusOf({ lines }: Pick<CartForOrder, 'lines'>, documents: OrderDocument[]): OrderStatus {
  if (isHeld(documents)) return 'holded'
  const counts = lineCounts(lines, documents)
  if (counts.every(({ ordered, canceled }) => canceled >= ordered) && counts.length > 0) return 'canceled'
  if (counts.every(({ invoiced, shipped }) => invoiced === 0 && shipped === 0)) return 'pending'
  if (counts.some((count) => toInvoice(count) > 0)) return 'processing'
  const leftToShip = counts.some((count, index) => toShip(count, lines[index] ?? { isVirtual: true }) > 0)
  if (leftToShip) return 'processing'
  const { paidMinor, refundedMinor } = moneyMoved(documents)
  const allRefunded = paidMinor > 0 ? refundedMinor >= paidMinor : counts.every((count) => toRefund(count) === 0)
  return allRefunded ? 'closed' : 'complete'
}
