/** What the cart service hands to the order service: everything an order keeps for ever, computed at this moment. */
export type OrderLine = {
  uid: string
  productUid: string
  productSku: string
  sku: string
  name: string
  type: 'simple' | 'virtual' | 'configurable'
  urlKey: string
  image: string | null
  options: { label: string; value: string }[]
  quantity: number
  priceExclMinor: number
  priceInclMinor: number
  rowExclMinor: number
  rowInclMinor: number
  taxMinor: number
  taxPercent: string
}

export type OrderAddress = {
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
  } | null
  /** `instructions` tell how to pay, line by line, where the money moves outside the shop. */
  payment: { code: string; title: string; purchaseOrderNumber: string | null; instructions: string | null }
  totals: {
    subtotalExclMinor: number
    subtotalInclMinor: number
    taxMinor: number
    shippingMinor: number
    grandMinor: number
  }
  taxes: { label: string; percent: string; amountMinor: number }[]
}

/** Why a cart cannot become an order; codes are Magento's PlaceOrderErrorCodes. */
export type CartNotReady = {
  code: 'CART_NOT_FOUND' | 'CART_NOT_ACTIVE' | 'GUEST_EMAIL_MISSING' | 'UNABLE_TO_PLACE_ORDER'
  message: string
}

export type CartApi = {
  /** Priced in the store view and currency in which the order is being placed. */
  forOrder(request: {
    cartId: string
    store: string
    currency: string
  }): Promise<{ ok: true; cart: CartForOrder } | { ok: false; error: CartNotReady }>
  /** Closes the cart once its order stands. Idempotent. */
  close(request: { cartId: string; orderNumber: string }): Promise<void>
}
