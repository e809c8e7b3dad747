import type { OrderDocument, PlacedOrder } from '../../../contracts/internal/order.ts'
import type { ChargeRecord } from '../../../contracts/internal/payment.ts'
import { moneyOf } from '../../kit/money.ts'
import { lineCounts } from '../domain/line-counts.ts'
import { moneyMoved } from '../domain/order-status.ts'

/** An order as a merchant sees it. */
export function adminOrderView(order: PlacedOrder, documents: OrderDocument[], charges: ChargeRecord[]) {
  const { content } = order
  const money = (minor: number) => moneyOf(minor, content.currency)
  const { paidMinor, refundedMinor } = moneyMoved(documents)
  const counts = lineCounts(content.lines, documents)
  return {
    number: order.number,
    status: order.status,
    placedAt: order.placedAt,
    email: content.email,
    customerId: content.customer?.id ?? null,
    store: content.store,
    grandTotal: money(content.totals.grandMinor),
    totalPaid: money(paidMinor),
    totalRefunded: money(refundedMinor),
    paymentMethod: content.payment.code,
    shippingMethod: content.shipping && `${content.shipping.carrierCode}_${content.shipping.methodCode}`,
    billingAddress: content.billingAddress,
    shippingAddress: content.shippingAddress,
    items: content.lines.map((line, index) => ({
      line: index,
      sku: line.sku,
      name: line.name,
      quantityOrdered: line.quantity,
      quantityInvoiced: counts[index]?.invoiced ?? 0,
      quantityShipped: counts[index]?.shipped ?? 0,
      quantityRefunded: counts[index]?.refunded ?? 0,
      quantityCanceled: counts[index]?.canceled ?? 0,
      rowTotal: money(line.rowInclMinor),
    })),
    documents: documents.map(({ id, at, kind, ...body }) => ({
      id,
      at,
      kind,
      number: 'number' in body ? body.number : null,
      grandTotal: 'totals' in body ? money(body.totals.grandMinor) : null,
      body,
    })),
    charges: charges.map(chargeView),
  }
}

export function chargeView({ amountMinor, capturedMinor, refundedMinor, currency, ...charge }: ChargeRecord) {
  return {
    ...charge,
    amount: moneyOf(amountMinor, currency),
    captured: moneyOf(capturedMinor, currency),
    refunded: moneyOf(refundedMinor, currency),
  }
}
