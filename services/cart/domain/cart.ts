/** An address as a cart keeps it. Absent parts are null; `street` has at least one line. */
export type CartAddress = {
  prefix: string | null
  firstname: string
  middlename: string | null
  lastname: string
  suffix: string | null
  company: string | null
  street: string[]
  city: string
  region: string | null
  regionCode: string | null
  regionId: number | null
  postcode: string | null
  countryCode: string
  telephone: string | null
  fax: string | null
  vatId: string | null
}

/** One line: what the shopper asked for, and what that turned out to be when it was added. */
export type CartLine = {
  /** Null until the store has numbered it. */
  id: number | null
  sku: string
  parentSku: string | null
  selectedOptions: string[]
  /** Whole pieces, at least 1. */
  quantity: number
  /** The product the shopper sees: the parent of a configurable. */
  productUid: string
  name: string
  /** What leaves the warehouse. */
  stockSku: string
  isVirtual: boolean
  addedAt: number
  changedAt: number
}

export type ShippingChoice = { carrierCode: string; methodCode: string }
export type PaymentChoice = { code: string; purchaseOrderNumber: string | null }

export type Cart = {
  id: string
  /** Grows by one with each save; a save with an older one is refused. */
  version: number
  status: 'active' | 'placed'
  email: string | null
  lines: CartLine[]
  shippingAddress: (CartAddress & { customerNotes: string | null }) | null
  billingAddress: CartAddress | null
  shippingChoice: ShippingChoice | null
  paymentChoice: PaymentChoice | null
}

/** Nothing of it is carried: no address to ship to is needed. An empty cart is not virtual. */
export const isVirtual = ({ lines }: Pick<Cart, 'lines'>) => lines.length > 0 && lines.every((line) => line.isVirtual)

/** Equal lines are one line: the same product in the same variant. */
export const lineKey = (line: Pick<CartLine, 'productUid' | 'stockSku'>) => `${line.productUid} ${line.stockSku}`

export const totalQuantity = (lines: { quantity: number }[]) => lines.reduce((sum, { quantity }) => sum + quantity, 0)
