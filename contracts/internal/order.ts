import type { CartForOrder } from './cart.ts'

/** Magento's order states: what was placed never changes, but what has been done with it does. */
export type OrderStatus = 'pending' | 'processing' | 'complete' | 'closed' | 'canceled' | 'holded'

/** An order as it was placed. It never changes: what happens to it later is told beside it. */
export type PlacedOrder = {
  id: number
  /** What the shopper is told: 000000001. */
  number: string
  /** Opens the order to whoever holds it. */
  token: string
  status: OrderStatus
  /** Milliseconds since 1970. */
  placedAt: number
  /** Of the last change of `status`. */
  statusChangedAt: number
  /** The whole order, copied from the cart at the moment of placing. */
  content: CartForOrder
  /** The buyer's name in the account at that moment; null for a guest. */
  customerName: PersonName | null
  /** What the payment method answered. */
  paymentReference: string
}

export type PersonName = {
  prefix: string | null
  firstname: string
  middlename: string | null
  lastname: string
  suffix: string | null
}

/** Pieces of one line of the order (`line` is its place in `content.lines`) and what they come to. */
export type DocumentLine = {
  line: number
  quantity: number
  rowExclMinor: number
  taxMinor: number
  discountMinor: number
}

export type DocumentTotals = {
  subtotalMinor: number
  /** Of the lines and of shipping. */
  taxMinor: number
  shippingMinor: number
  shippingTaxMinor: number
  shippingDiscountMinor: number
  /** Of the lines and of shipping. */
  discountMinor: number
  /** What a credit memo gives beyond its lines (positive), or keeps as a fee (negative). */
  adjustmentMinor: number
  grandMinor: number
}

export type Track = { carrier: string; title: string; number: string | null }

/** What happened to an order: kept for ever, in order. Numbers count each kind through the whole shop. */
export type OrderDocument = { id: number; at: number } & (
  | { kind: 'invoice'; number: string; lines: DocumentLine[]; totals: DocumentTotals; notify: boolean }
  | { kind: 'shipment'; number: string; lines: { line: number; quantity: number }[]; tracks: Track[]; notify: boolean }
  | {
      kind: 'creditmemo'
      number: string
      lines: DocumentLine[]
      totals: DocumentTotals
      /** Lines whose pieces went back on the shelf. */
      restocked: number[]
      notify: boolean
    }
  | {
      kind: 'comment'
      message: string
      /** Shown to the customer. */
      visible: boolean
      notify: boolean
      /** The invoice, shipment or credit memo it belongs to; null for the order itself. */
      about: { kind: 'invoice' | 'shipment' | 'creditmemo'; number: string } | null
    }
  | { kind: 'cancellation'; lines: { line: number; quantity: number }[]; reason: string | null }
  | { kind: 'hold' }
  | { kind: 'release' }
)

/** What the order service answers to its neighbours. */
export type OrderApi = {
  order(request: { number: string }): Promise<PlacedOrder | null>
  /** Everything that happened to an order since, oldest first; empty for an unknown number. */
  documents(request: { number: string }): Promise<OrderDocument[]>
  /** Whether a customer has bought this SKU (its parent's or its own) and the order was not cancelled: a verified review. */
  hasBought(request: { customerId: number; sku: string }): Promise<boolean>
}
