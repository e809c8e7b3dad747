import type { DocumentLine, OrderDocument, PlacedOrder } from '../../../../contracts/internal/order.ts'
import type { StoreConfiguration } from '../../../../contracts/stores.ts'
import { moneyOf } from '../../../kit/money.ts'
import { encodeUid } from '../../../kit/uid.ts'
import { bundleViews, downloadViews, itemType, soldProduct } from './item-view.ts'
import { commentViews } from './shared-views.ts'
import { documentTotalView } from './total-view.ts'

/** An order as these views need it: `items` are the views of its lines, in their order. */
export type Sheet = {
  order: PlacedOrder
  documents: OrderDocument[]
  items: object[]
  configuration: StoreConfiguration
}

const perDocument = 1000
const lineId = (documentId: number, line: number) => encodeUid(documentId * perDocument + line)

/** What the items of all documents say. */
function itemBase({ order, items }: Sheet, kind: 'Invoice' | 'Shipment' | 'CreditMemo', id: number, line: number) {
  const whole = order.content.lines[line]
  if (!whole) throw new RangeError(`Order ${order.number} has no line ${line}.`)
  const { currency } = order.content
  return {
    __typename: itemType(whole, kind),
    id: lineId(id, line),
    order_item: items[line],
    ...soldProduct(whole, currency),
    bundle_options: bundleViews(whole, currency),
    downloadable_links: downloadViews(whole),
  }
}

function itemDiscounts({ order: { content } }: Sheet, { line, discountMinor }: DocumentLine) {
  if (discountMinor === 0) return []
  const label = content.lines[line]?.discounts[0]?.label ?? 'Discount'
  return [{ label, amount: moneyOf(discountMinor, content.currency), applied_to: 'ITEM', coupon: null }]
}

export function invoiceViews(sheet: Sheet) {
  return sheet.documents.flatMap((one) => {
    if (one.kind !== 'invoice') return []
    const { id, number, lines, totals } = one
    return {
      id: encodeUid(id),
      number,
      comments: commentViews(sheet.documents, { kind: 'invoice', number }),
      total: documentTotalView(sheet.order, totals, sheet.configuration),
      items: lines.map((line) => ({
        ...itemBase(sheet, 'Invoice', id, line.line),
        discounts: itemDiscounts(sheet, line),
        quantity_invoiced: line.quantity,
      })),
    }
  })
}

/** Magento names a shipment by its number, where an invoice has an id. */
export function shipmentViews(sheet: Sheet) {
  return sheet.documents.flatMap((one) => {
    if (one.kind !== 'shipment') return []
    const { id, number, lines, tracks } = one
    return {
      id: encodeUid(number),
      number,
      comments: commentViews(sheet.documents, { kind: 'shipment', number }),
      tracking: tracks,
      items: lines.map(({ line, quantity }) => ({
        ...itemBase(sheet, 'Shipment', id, line),
        quantity_shipped: quantity,
      })),
    }
  })
}

export function creditMemoViews(sheet: Sheet) {
  return sheet.documents.flatMap((one) => {
    if (one.kind !== 'creditmemo') return []
    const { id, number, lines, totals } = one
    return {
      id: encodeUid(id),
      number,
      comments: commentViews(sheet.documents, { kind: 'creditmemo', number }),
      total: documentTotalView(sheet.order, totals, sheet.configuration),
      items: lines.map((line) => ({
        ...itemBase(sheet, 'CreditMemo', id, line.line),
        discounts: itemDiscounts(sheet, line),
        quantity_refunded: line.quantity,
      })),
    }
  })
}
