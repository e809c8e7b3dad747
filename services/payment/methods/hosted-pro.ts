import type { PaymentMethod } from '../domain/payment-method.ts'
import { plainAmount } from '../domain/plain-amount.ts'
import { GatewayRefusal } from '../paypal/gateways.ts'
import { messageId, type NvpClient } from '../paypal/nvp-client.ts'
import { cartOfKey, type SessionStore } from '../store/session-store.ts'
import { gatewayMethod } from './gateway-method.ts'
import { capturePayment, refundPayment, voidPayment } from './paypal-express.ts'

export const hostedProCode = 'hosted_pro'

/**
 * PayPal Payments Pro Hosted Solution: the order is placed first, the buyer pays afterwards in a form at PayPal
 * (BMCreateButton). Whether it was paid is looked up by the order's invoice number (TransactionSearch) when the money is taken.
 */
export function hostedPro(client: NvpClient, sessions: SessionStore): PaymentMethod {
  /** The authorization behind a form; null while the buyer has not paid. */
  async function paid(invoice: string): Promise<string | null> {
    const since = new Date(Date.now() - 30 * 24 * 3600 * 1000).toISOString()
    const found = await client.call('TransactionSearch', { STARTDATE: since, INVNUM: invoice })
    return found.L_TRANSACTIONID0 ?? null
  }

  return gatewayMethod(
    { code: hostedProCode, isDeferred: true, title: (settings) => settings.hosted_pro?.title },
    {
      async authorize({ key, amountMinor, currency }) {
        const invoice = messageId(key)
        const variables = {
          subtotal: plainAmount(amountMinor, currency),
          currency_code: currency,
          paymentaction: 'authorization',
          invoice,
        }
        const listed = Object.entries(variables).map(([name, value], at) => [`L_BUTTONVAR${at}`, `${name}=${value}`])
        const answer = await client.call('BMCreateButton', {
          BUTTONCODE: 'TOKEN',
          BUTTONTYPE: 'PAYMENT',
          ...Object.fromEntries(listed),
        })
        if (!answer.EMAILLINK) throw new Error('PayPal made a form and did not say where.')
        const body = { url: answer.EMAILLINK }
        await sessions.keep(cartOfKey(key), hostedProCode, { token: answer.HOSTEDBUTTONID ?? invoice, body })
        return invoice
      },

      async void({ key, reference }) {
        const authorization = reference && (await paid(reference))
        if (authorization) await voidPayment(client, authorization, key)
      },

      async capture(movement) {
        const authorization = await paid(movement.authorization)
        if (!authorization) throw new GatewayRefusal('The buyer has not paid at PayPal yet.')
        return capturePayment(client, { ...movement, authorization })
      },

      refund: (movement) => refundPayment(client, movement),
    },
  )
}
