import type { CartForOrder, OrderAddress, OrderLine } from '../../../contracts/internal/cart.ts'

const address: Partial<OrderAddress> = { prefix: null, middlename: null, suffix: null, fax: null, vatId: null }

/**
 * An order's content as it is kept, whenever it was written: orders never change, so those from before discounts, gift
 * messages and customizations existed lack these fields. What they lack is what they did not have.
 */
export function completeContent(kept: unknown): CartForOrder {
  const content = kept as CartForOrder
  if (content.discounts && content.lines.every(({ parts }) => parts)) return content
  return {
    ...content,
    customer: content.customer ?? null,
    pickupLocationCode: null,
    coupons: [],
    discounts: [],
    giftMessage: null,
    lines: content.lines.map(completeLine),
    shippingAddress: content.shippingAddress && { ...address, ...content.shippingAddress },
    billingAddress: { ...address, ...content.billingAddress },
    shipping: content.shipping && { ...content.shipping, discountMinor: content.shipping.discountMinor ?? 0 },
    totals: { ...content.totals, discountMinor: content.totals.discountMinor ?? 0 },
  }
}

const completeLine = (line: OrderLine): OrderLine => ({
  ...line,
  isVirtual: line.isVirtual ?? false,
  parts: line.parts ?? [{ sku: line.sku, quantity: 1 }],
  customizations: [],
  bundle: [],
  downloads: [],
  wanted: {
    sku: line.sku,
    ...(line.productSku !== line.sku && { parentSku: line.productSku }),
    selectedOptions: [],
    enteredOptions: [],
    quantity: line.quantity,
  },
  giftMessage: null,
  originalPriceMinor: line.priceExclMinor,
  discounts: [],
  discountMinor: 0,
})
