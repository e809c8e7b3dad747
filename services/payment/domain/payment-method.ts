import type { MoneyMoved, PaymentDetails, PaymentOffer } from '../../../contracts/internal/payment.ts'
import type { StoreConfiguration } from '../../../contracts/stores.ts'

export type PaymentSettings = StoreConfiguration['payment']

/** What is to be paid. Minor units of the cart's currency. */
export type Bill = { totalMinor: number; country: string | null }

export type Charge = PaymentDetails & { key: string; amountMinor: number; currency: string }
export type ChargeOutcome = { status: 'authorized'; reference: string } | { status: 'declined'; reason: string }

/** One way to pay. `code` is Magento's: it is what `setPaymentMethodOnCart` receives and orders remember. */
export type PaymentMethod = {
  code: string
  /** The method as this shop offers it for this bill, or null. */
  offer(settings: PaymentSettings, bill: Bill): PaymentOffer | null
  /** Why these details cannot be accepted; null when they can. */
  refusal(details: PaymentDetails): string | null
  authorize(charge: Charge): Promise<ChargeOutcome>
  /**
   * Gives an authorization back because its order did not come about. `reference` is null when the method was asked but
   * its answer was never heard: whatever it did under `key` must be undone. May be called again.
   */
  void(charge: { key: string; reference: string | null }): Promise<void>
  /** Takes money that was authorized. The same `key` again must not take it twice. Without it, money moves outside the shop. */
  capture?(movement: Movement & { authorization: string; isLast: boolean }): Promise<MoneyMoved>
  /** Gives money of a capture back. The same `key` again must not give it twice. */
  refund?(movement: Movement & { capture: string }): Promise<MoneyMoved>
}

/** `key` names this attempt to move money. */
export type Movement = { key: string; amountMinor: number; currency: string }
