import type { OrderLine } from '../../../contracts/internal/cart.ts'
import type { OrderDocument } from '../../../contracts/internal/order.ts'

/** How many pieces of a line something happened to. */
export type LineCounts = { ordered: number; invoiced: number; shipped: number; refunded: number; canceled: number }

/** What the documents of an order say about each of its lines, in the order of the lines. */
export function lineCounts(lines: Pick<OrderLine, 'quantity'>[], documents: OrderDocument[]): LineCounts[] {
  const counts = lines.map(({ quantity }) => ({ ordered: quantity, invoiced: 0, shipped: 0, refunded: 0, canceled: 0 }))
  for (const document of documents) {
    const field = fieldOf(document.kind)
    if (!field || !('lines' in document)) continue
    for (const { line, quantity } of document.lines) {
      const count = counts[line]
      if (count) count[field] = rounded(count[field] + quantity)
    }
  }
  return counts
}

function fieldOf(kind: OrderDocument['kind']): Exclude<keyof LineCounts, 'ordered'> | null {
  if (kind === 'invoice') return 'invoiced'
  if (kind === 'shipment') return 'shipped'
  if (kind === 'creditmemo') return 'refunded'
  return kind === 'cancellation' ? 'canceled' : null
}

/** Decimal quantities add up without the dust of floats. */
export const rounded = (quantity: number) => Math.round(quantity * 10_000) / 10_000

export const toInvoice = ({ ordered, invoiced, canceled }: LineCounts) => rounded(ordered - invoiced - canceled)

/** A refunded piece need not be sent; a piece that was sent and came back is counted once. Nothing of a virtual line is sent. */
export const toShip = ({ ordered, shipped, refunded, canceled }: LineCounts, line: Pick<OrderLine, 'isVirtual'>) =>
  line.isVirtual ? 0 : Math.max(0, rounded(ordered - canceled - Math.max(shipped, refunded)))

export const toRefund = ({ invoiced, refunded }: LineCounts) => rounded(invoiced - refunded)

/** Pieces that were neither paid nor sent. */
export const toCancel = (counts: LineCounts, line: Pick<OrderLine, 'isVirtual'>) =>
  line.isVirtual ? toInvoice(counts) : Math.min(toInvoice(counts), toShip(counts, line))
