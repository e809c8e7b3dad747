/** What the payment service answers. A refusal is an outcome, not an exception. Amounts are integers in minor units. */
export type PaymentOffer = { code: string; title: string; isDeferred: boolean; instructions: string | null }

/** What a shopper fills in beside the choice of a method. */
export type PaymentDetails = { code: string; purchaseOrderNumber: string | null }

export type PaymentApi = {
  /** The methods this order may be paid with, in the order of offer. */
  offers(request: {
    store: string
    currency: string
    totalMinor: number
    country: string | null
  }): Promise<PaymentOffer[]>
  /** Why these details cannot be accepted, in words for the shopper; null when they can. Moves no money. */
  refusal(request: PaymentDetails): Promise<string | null>
  /** `key` names the order attempt: the same key again answers the first outcome. */
  authorize(request: {
    key: string
    code: string
    amountMinor: number
    currency: string
    purchaseOrderNumber: string | null
  }): Promise<{ status: 'authorized'; reference: string } | { status: 'declined'; reason: string }>
  void(request: { key: string }): Promise<void>
  /** Takes the money of an authorized charge, or a part of it. `captureKey` names this attempt. */
  capture(request: { key: string; captureKey: string; amountMinor: number }): Promise<MoneyMoved>
  /** Gives money back; never more than was captured. `refundKey` names this attempt. */
  refund(request: { key: string; refundKey: string; amountMinor: number }): Promise<MoneyMoved>
  /** What was charged, by key: of these attempts, or of all after `after` (the last key of the answer before). */
  charges(request: { keys: string[] } | { after: string | null; limit: number }): Promise<ChargeRecord[]>
}

/** A charge as it stands: amounts in minor units. `key` names the order attempt. */
export type ChargeRecord = {
  key: string
  method: string
  status: 'pending' | 'authorized' | 'declined' | 'voided'
  currency: string
  amountMinor: number
  capturedMinor: number
  refundedMinor: number
  reference: string | null
  /** Milliseconds since 1970. */
  createdAt: number
}

export type MoneyMoved = { status: 'done'; reference: string } | { status: 'refused'; reason: string }
