import type { CartForOrder } from '../../../contracts/internal/cart.ts'
import type { OrderDocument } from '../../../contracts/internal/order.ts'
import { lineCounts, toCancel, toShip } from './line-counts.ts'
import { isHeld, statusOf } from './order-status.ts'
import { type Chosen, chosenOrAll, type Prepared, refusalOf } from './prepare-invoice.ts'

type PiecesOnly = { lines: { line: number; quantity: number }[] }

/** A shipment of pieces of an order; virtual lines are never sent. */
export function prepareShipment(
  content: CartForOrder,
  documents: OrderDocument[],
  chosen: Chosen,
): Prepared<PiecesOnly> {
  const status = statusOf(content, documents)
  if (status === 'holded' || status === 'canceled' || status === 'closed') {
    return { ok: false, reason: `A shipment cannot be created when an order has a status of ${status}` }
  }
  if (content.isVirtual) return { ok: false, reason: 'The order does not allow a shipment to be created.' }
  const left = lineCounts(content.lines, documents).map((count, index) =>
    toShip(count, content.lines[index] ?? { isVirtual: true }),
  )
  const lines = chosenOrAll(chosen, left)
  const reason = refusalOf(content, lines, left, {
    none: "You can't create a shipment without products.",
    many: (sku) => `The quantity to ship must not be greater than the unshipped quantity for product SKU "${sku}".`,
    foreign: 'The shipment contains one or more items that are not part of the original order.',
  })
  return reason ? { ok: false, reason } : { ok: true, lines }
}

/** The pieces that a cancellation gives up: those that were neither paid nor sent. */
export function prepareCancellation(content: CartForOrder, documents: OrderDocument[]): Prepared<PiecesOnly> {
  const refused = { ok: false, reason: 'You have not canceled the item.' } as const
  if (isHeld(documents)) return refused
  const lines = lineCounts(content.lines, documents).flatMap((count, line) => {
    const quantity = toCancel(count, content.lines[line] ?? { isVirtual: true })
    return quantity > 0 ? [{ line, quantity }] : []
  })
  return lines.length > 0 ? { ok: true, lines } : refused
}
