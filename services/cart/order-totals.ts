import type { CartForOrder, OrderAddress } from '../../contracts/internal/cart.ts'
import { type Cart, isVirtual } from './domain/cart.ts'
import { pickupAddress } from './pickup-point.ts'
import type { PricedCart } from './priced-cart.ts'

type Costs = Pick<CartForOrder, 'shipping' | 'pickupLocationCode' | 'coupons' | 'discounts' | 'totals' | 'taxes'>

/** What an order costs, as it keeps it for ever. */
export function orderCosts({ totals, selectedRate: rate, pickupPoint, coupons }: PricedCart): Costs {
  return {
    shipping: rate && {
      carrierCode: rate.carrierCode,
      methodCode: rate.methodCode,
      title: `${rate.carrierTitle} - ${rate.methodTitle}`,
      exclMinor: rate.exclMinor,
      inclMinor: rate.inclMinor,
      taxMinor: rate.taxMinor,
      discountMinor: rate.discountMinor,
    },
    pickupLocationCode: pickupPoint?.code ?? null,
    coupons,
    discounts: totals.discounts,
    totals: {
      subtotalExclMinor: totals.subtotalExclMinor,
      subtotalInclMinor: totals.subtotalInclMinor,
      taxMinor: totals.taxMinor,
      shippingMinor: totals.shippingExclMinor,
      discountMinor: totals.discountMinor,
      grandMinor: totals.grandMinor,
    },
    taxes: totals.taxes,
  }
}

/** Where the order goes: the shopper's address, or the point where it is fetched, under the name Magento gives it. */
export function deliveryAddress({ cart, pickupPoint }: PricedCart): OrderAddress | null {
  if (isVirtual(cart)) return null
  return pickupPoint ? pickupAddress(pickupPoint) : shippingAddress(cart)
}

function shippingAddress({ shippingAddress: given }: Cart): OrderAddress | null {
  if (!given) return null
  const { customerNotes: _, ...address } = given
  return address
}
