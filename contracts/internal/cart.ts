/** What the cart service hands to the order service: everything an order keeps for ever, computed at this moment. */

import type { ChosenBundleOption, ChosenCustomization, ChosenDownload, SaleItem, StockPart, Wanted } from './catalog.ts'
import type { PaymentDetails } from './payment.ts'

export type GiftMessage = { from: string; to: string; message: string }

/** What a rule took off: the label a shopper sees, and the coupon that opened it. */
export type AppliedDiscount = {
  ruleId: number
  label: string
  amountMinor: number
  coupon: string | null
  onShipping: boolean
}

export type OrderLine = {
  uid: string
  productUid: string
  productSku: string
  sku: string
  name: string
  type: SaleItem['type']
  isVirtual: boolean
  /** What leaves the warehouse with one piece. */
  parts: StockPart[]
  urlKey: string
  image: string | null
  options: { label: string; value: string }[]
  customizations: ChosenCustomization[]
  bundle: ChosenBundleOption[]
  downloads: ChosenDownload[]
  /** What to ask the catalog for to buy the same again. */
  wanted: Wanted
  giftMessage: GiftMessage | null
  quantity: number
  /** Before special, tier and catalog rule prices; with or without tax as prices are entered. */
  originalPriceMinor: number
  discounts: AppliedDiscount[]
  discountMinor: number
  priceExclMinor: number
  priceInclMinor: number
  rowExclMinor: number
  rowInclMinor: number
  taxMinor: number
  taxPercent: string
}

export type OrderAddress = {
  prefix: string | null
  middlename: string | null
  suffix: string | null
  fax: string | null
  vatId: string | null
  firstname: string
  lastname: string
  company: string | null
  street: string[]
  city: string
  region: string | null
  regionCode: string | null
  regionId: number | null
  postcode: string | null
  countryCode: string
  telephone: string | null
}

export type CartForOrder = {
  cartId: string
  version: number
  store: string
  currency: string
  email: string
  /** Null for a guest. */
  customer: { id: number; groupId: number } | null
  isVirtual: boolean
  lines: OrderLine[]
  shippingAddress: OrderAddress | null
  billingAddress: OrderAddress
  shipping: {
    carrierCode: string
    methodCode: string
    title: string
    exclMinor: number
    inclMinor: number
    taxMinor: number
    discountMinor: number
  } | null
  /** The point where the shopper fetches the order, when it is not sent. */
  pickupLocationCode: string | null
  coupons: string[]
  discounts: AppliedDiscount[]
  giftMessage: GiftMessage | null
  /** `instructions` tell how to pay, line by line, where the money moves outside the shop. */
  payment: { code: string; title: string; purchaseOrderNumber: string | null; instructions: string | null }
  totals: {
    subtotalExclMinor: number
    subtotalInclMinor: number
    taxMinor: number
    shippingMinor: number
    discountMinor: number
    grandMinor: number
  }
  taxes: { label: string; percent: string; amountMinor: number }[]
}

/** Why a cart cannot become an order; codes are Magento's PlaceOrderErrorCodes. */
export type CartNotReady = {
  code: 'CART_NOT_FOUND' | 'CART_NOT_ACTIVE' | 'GUEST_EMAIL_MISSING' | 'UNABLE_TO_PLACE_ORDER'
  message: string
}

/** Why one of several things could not be put into a cart; codes are Magento's CartUserInputErrorType. */
export type LineRefusal = { index: number; sku: string; code: string; message: string }

export type CartApi = {
  /** Priced in the store view and currency in which the order is being placed. */
  forOrder(request: {
    cartId: string
    store: string
    currency: string
    /** Who places it. A customer's cart is nobody else's; a guest's is whoever's knows its id. */
    customer: { id: number; groupId: number } | null
  }): Promise<{ ok: true; cart: CartForOrder } | { ok: false; error: CartNotReady }>
  /**
   * Closes the cart once its order stands. Idempotent. `lines` are those of the order: what another tab put into the
   * cart since it was read for the order goes into a new cart instead of being lost.
   */
  close(request: {
    cartId: string
    orderNumber: string
    lines?: Pick<OrderLine, 'uid' | 'quantity'>[] | undefined
  }): Promise<void>
  /** Gives back what `forOrder` held for an order that did not come about: coupons that may be used so often. Idempotent. */
  release(request: { cartId: string }): Promise<void>
  /**
   * Remembers how a cart is to be paid; whether it may be paid so is checked when it is ordered. Throws Magento's refusals
   * for a cart that is not there, not active or not theirs.
   */
  choosePayment(request: { cartId: string; customerId: number | null; payment: PaymentDetails }): Promise<void>
  /**
   * What a cart comes to at this moment, ready or not: for gateways that are told before the order. Throws Magento's
   * refusals for a cart that is not there, not active or not theirs.
   */
  bill(request: {
    cartId: string
    store: string
    currency: string
    customer: { id: number; groupId: number } | null
  }): Promise<{ grandMinor: number; currency: string; email: string | null }>
  /** Puts things into the active cart of a customer, which is opened when there is none: a wishlist, an order again. */
  addToCustomerCart(request: {
    customerId: number
    customerGroupId: number
    store: string
    currency: string
    items: Wanted[]
  }): Promise<{ cartId: string; refusals: LineRefusal[] }>
}
