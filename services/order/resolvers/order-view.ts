import type { OrderAddress, OrderLine } from '../../../contracts/internal/cart.ts'
import type { PlacedOrder } from '../../../contracts/internal/order.ts'
import { moneyOf } from '../../kit/money.ts'
import { encodeUid } from '../../kit/uid.ts'

/** Magento numbers order items through the whole shop; an order here has at most this many. */
const itemsPerOrder = 1000

/** An order in Magento's shape. */
export function orderView(order: PlacedOrder) {
  const { content } = order
  const billing = content.billingAddress
  return {
    id: encodeUid(order.id),
    number: order.number,
    token: order.token,
    status: 'Pending',
    order_date: timestamp(order.placedAt),
    order_status_change_date: timestamp(order.placedAt),
    email: content.email,
    is_virtual: content.isVirtual,
    items: content.lines.map((line, index) => itemView(line, order.id * itemsPerOrder + index, content.currency)),
    total: totalView(order),
    billing_address: addressView(billing),
    shipping_address: content.shippingAddress && addressView(content.shippingAddress),
    shipping_method: content.shipping?.title ?? null,
    carrier: content.shipping?.carrierCode ?? null,
    payment_methods: [paymentView(order)],
    customer_info: { firstname: billing.firstname, lastname: billing.lastname },
  }
}

/** Magento's date and time: UTC, without a zone. */
const timestamp = (placedAt: number) => new Date(placedAt).toISOString().slice(0, 19).replace('T', ' ')

/** Nothing has been shipped, invoiced or returned yet: those quantities are counted from what happens to an order later. */
function itemView(line: OrderLine, id: number, currency: string) {
  const money = (minor: number) => moneyOf(minor, currency)
  return {
    __typename: 'OrderItem',
    id: encodeUid(id),
    product_name: line.name,
    product_sku: line.sku,
    product_url_key: line.urlKey,
    product_type: line.type,
    product_sale_price: money(line.priceExclMinor),
    quantity_ordered: line.quantity,
    quantity_invoiced: 0,
    quantity_shipped: 0,
    quantity_canceled: 0,
    quantity_refunded: 0,
    quantity_returned: 0,
    selected_options: line.options,
    prices: {
      price: money(line.priceExclMinor),
      price_including_tax: money(line.priceInclMinor),
      row_total: money(line.rowExclMinor),
      row_total_including_tax: money(line.rowInclMinor),
    },
    status: 'Ordered',
    product: { uid: line.productUid },
  }
}

function totalView({ content }: PlacedOrder) {
  const { totals, taxes, shipping, currency } = content
  const money = (minor: number) => moneyOf(minor, currency)
  return {
    subtotal_excl_tax: money(totals.subtotalExclMinor),
    subtotal_incl_tax: money(totals.subtotalInclMinor),
    grand_total: money(totals.grandMinor),
    total_tax: money(totals.taxMinor),
    total_shipping: money(totals.shippingMinor),
    taxes: taxes.map(({ label, percent, amountMinor }) => ({
      title: label,
      rate: Number(percent),
      amount: money(amountMinor),
    })),
    shipping_handling: {
      total_amount: money(shipping?.exclMinor ?? 0),
      amount_excluding_tax: money(shipping?.exclMinor ?? 0),
      amount_including_tax: money(shipping?.inclMinor ?? 0),
    },
  }
}

function addressView(address: OrderAddress) {
  const { firstname, lastname, company, street, city, region, postcode, telephone } = address
  const region_id = address.regionId === null ? null : String(address.regionId)
  const place = { street, city, region, region_id, postcode, country_code: address.countryCode }
  return { firstname, lastname, company, ...place, telephone }
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
