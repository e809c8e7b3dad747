import type { OrderDocument, PlacedOrder } from '../../../../contracts/internal/order.ts'
import type { StoreConfiguration } from '../../../../contracts/stores.ts'
import { toMajor } from '../../../kit/money.ts'
import { encodeUid } from '../../../kit/uid.ts'
import { actionsOf } from '../../domain/available-actions.ts'
import { lineCounts } from '../../domain/line-counts.ts'
import { statusLabels } from '../../domain/order-status.ts'
import { creditMemoViews, invoiceViews, type Sheet, shipmentViews } from './document-views.ts'
import { itemView } from './item-view.ts'
import { addressView, commentViews, giftMessageView, localTimestamp, timestamp } from './shared-views.ts'
import { orderTotalView } from './total-view.ts'

/** An order with what happened to it, in Magento's shape. */
export function orderView(order: PlacedOrder, documents: OrderDocument[], configuration: StoreConfiguration) {
  const { content } = order
  const items = itemViews(order, documents, configuration)
  const sheet: Sheet = { order, documents, configuration, items }
  const timezone = configuration.views.find(({ code }) => code === content.store)?.timezone ?? 'UTC'
  const grandTotal = toMajor(content.totals.grandMinor, content.currency)
  return {
    id: encodeUid(order.id),
    number: order.number,
    increment_id: order.number,
    order_number: order.number,
    token: order.token,
    status: statusLabels[order.status],
    order_date: localTimestamp(order.placedAt, timezone),
    created_at: timestamp(order.placedAt),
    order_status_change_date: timestamp(order.statusChangedAt).slice(0, 10),
    grand_total: grandTotal,
    email: content.email,
    is_virtual: content.isVirtual,
    items,
    total: orderTotalView(order, configuration),
    billing_address: addressView(content.billingAddress),
    shipping_address: content.shippingAddress && addressView(content.shippingAddress),
    shipping_method: content.shipping?.title ?? null,
    carrier: content.shipping?.title.split(' - ')[0] ?? null,
    payment_methods: [paymentView(order)],
    customer_info: customerInfo(order),
    applied_coupons: content.coupons.map((code) => ({ code })),
    gift_message: giftMessageView(content.giftMessage),
    available_actions: actionsOf(order, configuration.orders),
    comments: commentViews(documents, null),
    invoices: invoiceViews(sheet),
    shipments: shipmentViews(sheet),
    credit_memos: creditMemoViews(sheet),
  }
}

function itemViews({ id, content }: PlacedOrder, documents: OrderDocument[], { tax }: StoreConfiguration) {
  const counts = lineCounts(content.lines, documents)
  return content.lines.flatMap((line, index) => {
    const count = counts[index]
    const place = { orderId: id, line: index, currency: content.currency, pricesIncludeTax: tax.pricesIncludeTax }
    return count ? [itemView(line, place, count)] : []
  })
}

function customerInfo({ content, customerName }: PlacedOrder) {
  const { prefix, firstname, middlename, lastname, suffix } = customerName ?? content.billingAddress
  return { prefix, firstname, middlename, lastname, suffix }
}

function paymentView({ content: { payment } }: PlacedOrder) {
  const details = [
    { name: 'Purchase Order Number', value: payment.purchaseOrderNumber },
    { name: 'Instructions', value: payment.instructions },
  ]
  return {
    name: payment.title,
    type: payment.code,
    additional_data: details.filter(({ value }) => value !== null),
  }
}
