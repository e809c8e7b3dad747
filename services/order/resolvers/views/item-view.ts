import type { OrderLine } from '../../../../contracts/internal/cart.ts'
import { moneyOf } from '../../../kit/money.ts'
import { encodeUid } from '../../../kit/uid.ts'
import { withoutPercent, withPercent } from '../../domain/amounts.ts'
import { itemStatus } from '../../domain/item-status.ts'
import type { LineCounts } from '../../domain/line-counts.ts'
import { discountView, giftMessageView } from './shared-views.ts'

/** Magento numbers order items through the whole shop; an order here has at most this many. */
const itemsPerOrder = 1000
export const itemId = (orderId: number, line: number) => encodeUid(orderId * itemsPerOrder + line)

type Kind = 'Order' | 'Invoice' | 'Shipment' | 'CreditMemo'
const typed = ['field', 'area', 'file', 'date', 'date_time', 'time']

/** The GraphQL type of a line in an order or in one of its documents. Configurables have one of their own in orders alone. */
export function itemType({ type }: Pick<OrderLine, 'type'>, kind: Kind): string {
  if (type === 'bundle') return `Bundle${kind}Item`
  if (type === 'downloadable' && kind !== 'Shipment') return `Downloadable${kind}Item`
  return type === 'configurable' && kind === 'Order' ? 'ConfigurableOrderItem' : `${kind}Item`
}

/** What every kind of item says of its product: a copy of what was bought. */
export function soldProduct(line: OrderLine, currency: string) {
  return {
    product_name: line.name,
    product_sku: line.sku,
    product_sale_price: moneyOf(line.priceExclMinor, currency),
  }
}

/** A line of an order. `pricesIncludeTax` tells what the original price contains. */
export function itemView(
  line: OrderLine,
  place: { orderId: number; line: number; currency: string; pricesIncludeTax: boolean },
  counts: LineCounts,
) {
  const { currency } = place
  return {
    __typename: itemType(line, 'Order'),
    id: itemId(place.orderId, place.line),
    ...soldProduct(line, currency),
    product_url_key: line.urlKey,
    product_type: line.type,
    parent_sku: line.productSku,
    quantity_ordered: line.quantity,
    quantity_invoiced: counts.invoiced,
    quantity_shipped: counts.shipped,
    quantity_canceled: counts.canceled,
    quantity_refunded: counts.refunded,
    quantity_returned: 0,
    ...optionViews(line),
    bundle_options: bundleViews(line, currency),
    downloadable_links: downloadViews(line),
    discounts: line.discounts.map((discount) => discountView(discount, currency)),
    prices: pricesView(line, currency, place.pricesIncludeTax),
    gift_message: giftMessageView(line.giftMessage),
    status: itemStatus(counts),
    product: { uid: line.productUid },
  }
}

/**
 * Chosen attributes are selected options. Of customizable options Magento calls the typed ones "selected" and the chosen
 * ones "entered" (SalesGraphQl's OptionsProcessor); clients that show orders rely on it.
 */
function optionViews({ options, customizations }: OrderLine) {
  const views = customizations.map(({ label, type, values }) => ({
    type,
    option: {
      label,
      value: values.map(({ value, label: chosen }) => (typed.includes(type) ? value : chosen)).join(', '),
    },
  }))
  const ofKind = (isTyped: boolean) =>
    views.flatMap(({ type, option }) => (typed.includes(type) === isTyped ? [option] : []))
  return {
    selected_options: [...options.map(({ label, value }) => ({ label, value })), ...ofKind(true)],
    entered_options: ofKind(false),
  }
}

export function bundleViews({ bundle }: OrderLine, currency: string) {
  return bundle.map(({ optionUid, optionId, label, selections }) => ({
    uid: optionUid,
    id: encodeUid(optionId),
    label,
    values: selections.map((selection) => ({
      uid: selection.selectionUid,
      id: encodeUid(selection.selectionId),
      product_name: selection.name,
      product_sku: selection.sku,
      quantity: selection.quantity,
      price: moneyOf(selection.priceMinor, currency),
    })),
  }))
}

export const downloadViews = ({ downloads }: OrderLine) =>
  downloads.map(({ linkUid, title, sortOrder }) => ({ uid: linkUid, title, sort_order: sortOrder }))

function pricesView(line: OrderLine, currency: string, pricesIncludeTax: boolean) {
  const money = (minor: number) => moneyOf(minor, currency)
  const { originalPriceMinor: original, taxPercent } = line
  const originalExcl = pricesIncludeTax ? withoutPercent(original, taxPercent) : original
  const originalIncl = pricesIncludeTax ? original : withPercent(original, taxPercent)
  return {
    price: money(line.priceExclMinor),
    price_including_tax: money(line.priceInclMinor),
    row_total: money(line.rowExclMinor),
    row_total_including_tax: money(line.rowInclMinor),
    total_item_discount: money(line.discountMinor),
    original_price: money(originalExcl),
    original_price_including_tax: money(originalIncl),
    original_row_total: money(Math.round(originalExcl * line.quantity)),
    original_row_total_including_tax: money(Math.round(originalIncl * line.quantity)),
    discounts: line.discounts.map((discount) => discountView(discount, currency)),
    fixed_product_taxes: [],
  }
}
