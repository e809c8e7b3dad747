import type { PaymentOffer } from '../../../contracts/internal/payment.ts'
import type { Bill, PaymentMethod, PaymentSettings } from './payment-method.ts'

type OfflineTraits = {
  code: string
  /** Title and instructions from the settings, or null when the shop does not offer this. */
  texts(settings: PaymentSettings, bill: Bill): { title: string; instructions: string | null } | null
  refusal?: PaymentMethod['refusal']
}

/** A method whose money moves outside the shop: nothing is asked of anybody at the till, so accepting it authorizes it. */
export function offlineMethod({ code, texts, refusal = () => null }: OfflineTraits): PaymentMethod {
  return {
    code,
    offer(settings, bill): PaymentOffer | null {
      const found = texts(settings, bill)
      return found && { code, isDeferred: false, ...found }
    },
    refusal,
    async authorize(charge) {
      const reason = refusal(charge)
      return reason === null
        ? { status: 'authorized', reference: `${code}:${charge.key}` }
        : { status: 'declined', reason }
    },
    async void() {},
  }
}

/** Magento's zero total check: a bill of nothing is paid by the free method alone. */
export const hasTotal = ({ totalMinor }: Bill) => totalMinor > 0
