import type { MoneyMoved } from '../../../contracts/internal/payment.ts'
import { hasTotal } from '../domain/offline-method.ts'
import type { ChargeOutcome, PaymentMethod, PaymentSettings } from '../domain/payment-method.ts'
import { GatewayRefusal } from '../paypal/gateways.ts'

type Acts = {
  authorize(charge: Parameters<PaymentMethod['authorize']>[0]): Promise<string>
  void: PaymentMethod['void']
  capture(movement: Parameters<NonNullable<PaymentMethod['capture']>>[0]): Promise<string>
  refund(movement: Parameters<NonNullable<PaymentMethod['refund']>>[0]): Promise<string>
}
type Traits = { code: string; isDeferred: boolean; title(settings: PaymentSettings): string | undefined }

/** A method whose money moves at a gateway. Each act answers the gateway's reference, or throws its refusal. */
export function gatewayMethod({ code, isDeferred, title }: Traits, acts: Acts): PaymentMethod {
  const moved = async (act: () => Promise<string>): Promise<MoneyMoved> => {
    try {
      return { status: 'done', reference: await act() }
    } catch (error) {
      if (error instanceof GatewayRefusal) return { status: 'refused', reason: error.message }
      throw error
    }
  }
  return {
    code,
    offer(settings, bill) {
      const shown = title(settings)
      return shown && hasTotal(bill) ? { code, title: shown, isDeferred, instructions: null } : null
    },
    refusal: () => null,
    async authorize(charge): Promise<ChargeOutcome> {
      const outcome = await moved(() => acts.authorize(charge))
      return outcome.status === 'done'
        ? { status: 'authorized', reference: outcome.reference }
        : { status: 'declined', reason: outcome.reason }
    },
    void: acts.void,
    capture: (movement) => moved(() => acts.capture(movement)),
    refund: (movement) => moved(() => acts.refund(movement)),
  }
}
