import type { PaymentMethod } from '../domain/payment-method.ts'
import { plainAmount } from '../domain/plain-amount.ts'
import { GatewayRefusal } from '../paypal/gateways.ts'
import { messageId, type NvpClient } from '../paypal/nvp-client.ts'
import { cartOfKey, type SessionStore } from '../store/session-store.ts'
import { gatewayMethod } from './gateway-method.ts'

export const paypalExpressCode = 'paypal_express'

/** What PayPal calls a payment that stands there already under this token; null when there is none. */
const standing = ({ PAYMENTREQUEST_0_TRANSACTIONID: id }: Record<string, string>) => id ?? null

/**
 * PayPal Express Checkout: the buyer approves at PayPal under a token, then the payment is authorized with it. Who pays is
 * asked of PayPal, never taken from the client. Requests: SetExpressCheckout, GetExpressCheckoutDetails,
 * DoExpressCheckoutPayment, DoCapture, RefundTransaction, DoVoid.
 */
export function paypalExpress(client: NvpClient, sessions: SessionStore): PaymentMethod {
  const traits = { code: paypalExpressCode, isDeferred: false }
  return gatewayMethod(
    { ...traits, title: (settings) => settings.paypal_express?.title },
    {
      async authorize({ key, amountMinor, currency }) {
        const session = await sessions.find(cartOfKey(key), paypalExpressCode)
        if (!session) throw new GatewayRefusal('PayPal Express Checkout Token does not exist.')
        const details = await client.call('GetExpressCheckoutDetails', { TOKEN: session.token })
        const done = standing(details)
        if (done) return done
        if (!details.PAYERID) throw new GatewayRefusal('The buyer has not approved the payment at PayPal.')
        const answer = await client.call('DoExpressCheckoutPayment', {
          TOKEN: session.token,
          PAYERID: details.PAYERID,
          PAYMENTREQUEST_0_AMT: plainAmount(amountMinor, currency),
          PAYMENTREQUEST_0_CURRENCYCODE: currency,
          PAYMENTREQUEST_0_PAYMENTACTION: 'Authorization',
          MSGSUBID: messageId(key),
        })
        const reference = answer.PAYMENTINFO_0_TRANSACTIONID
        if (!reference) throw new Error('PayPal authorized a payment and did not say which.')
        return reference
      },

      async void({ key, reference }) {
        let authorization = reference
        if (authorization === null) {
          const session = await sessions.find(cartOfKey(key), paypalExpressCode)
          if (!session) return
          authorization = standing(await client.call('GetExpressCheckoutDetails', { TOKEN: session.token }))
          if (authorization === null) return
        }
        await voidPayment(client, authorization, key)
      },

      capture: (movement) => capturePayment(client, movement),
      refund: (movement) => refundPayment(client, movement),
    },
  )
}

/** Gives an authorization back; one that is gone already is as good. */
export async function voidPayment(client: NvpClient, authorization: string, key: string): Promise<void> {
  try {
    await client.call('DoVoid', { AUTHORIZATIONID: authorization, MSGSUBID: messageId(`void:${key}`) })
  } catch (error) {
    if (!(error instanceof GatewayRefusal)) throw error
  }
}

type Capture = Parameters<NonNullable<PaymentMethod['capture']>>[0]
type Refund = Parameters<NonNullable<PaymentMethod['refund']>>[0]

export async function capturePayment(client: NvpClient, movement: Capture): Promise<string> {
  const { key, authorization, amountMinor, currency, isLast } = movement
  const answer = await client.call('DoCapture', {
    AUTHORIZATIONID: authorization,
    AMT: plainAmount(amountMinor, currency),
    CURRENCYCODE: currency,
    COMPLETETYPE: isLast ? 'Complete' : 'NotComplete',
    MSGSUBID: messageId(key),
  })
  if (!answer.TRANSACTIONID) throw new Error('PayPal captured a payment and did not say which.')
  return answer.TRANSACTIONID
}

export async function refundPayment(client: NvpClient, movement: Refund): Promise<string> {
  const { key, capture, amountMinor, currency } = movement
  const answer = await client.call('RefundTransaction', {
    TRANSACTIONID: capture,
    REFUNDTYPE: 'Partial',
    AMT: plainAmount(amountMinor, currency),
    CURRENCYCODE: currency,
    MSGSUBID: messageId(key),
  })
  if (!answer.REFUNDTRANSACTIONID) throw new Error('PayPal refunded a payment and did not say which.')
  return answer.REFUNDTRANSACTIONID
}
