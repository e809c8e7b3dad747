import { randomUUID } from 'node:crypto'
import type { PaymentMethod } from '../domain/payment-method.ts'
import { plainAmount } from '../domain/plain-amount.ts'
import { GatewayRefusal } from '../paypal/gateways.ts'
import type { PayflowClient } from '../paypal/payflow-client.ts'
import { cartOfKey, type SessionStore } from '../store/session-store.ts'
import { gatewayMethod } from './gateway-method.ts'

export const payflowProCode = 'payflowpro'
export const payflowLinkCode = 'payflow_link'

type Urls = { cancel_url: string; error_url: string; return_url: string }
const card = { TENDER: 'C' }

/** A secure token: under it the buyer's card goes straight to Payflow and never through the shop. */
export async function secureToken(client: PayflowClient, amount: string, currency: string, urls?: Urls) {
  const tokenId = randomUUID().replaceAll('-', '')
  const addresses = urls && { RETURNURL: urls.return_url, ERRORURL: urls.error_url, CANCELURL: urls.cancel_url }
  const asked = {
    ...card,
    TRXTYPE: 'A',
    AMT: amount,
    CURRENCY: currency,
    CREATESECURETOKEN: 'Y',
    SECURETOKENID: tokenId,
  }
  return client.done({ ...asked, ...addresses }, `token:${tokenId}`)
}

/** What became of a secure token: the reference of the card's transaction, or null while nothing was approved. */
export async function approvedUnder(client: PayflowClient, token: string): Promise<string | null> {
  const found = await client.ask({ ...card, TRXTYPE: 'I', SECURETOKEN: token }, `inquiry:${randomUUID()}`)
  return found.RESULT === '0' && found.ORIGRESULT === '0' && found.ORIGPNREF ? found.ORIGPNREF : null
}

async function reference(client: PayflowClient, fields: Record<string, string>, key: string): Promise<string> {
  const { PNREF } = await client.done({ ...card, ...fields }, key)
  if (!PNREF) throw new Error('Payflow did something and did not say under which reference.')
  return PNREF
}

const money = (movement: { amountMinor: number; currency: string }) => ({
  AMT: plainAmount(movement.amountMinor, movement.currency),
  CURRENCY: movement.currency,
})

/** Payflow Pro: a card that was approved under a secure token is authorized with the amount of the order. */
export function payflowPro(client: PayflowClient, sessions: SessionStore): PaymentMethod {
  return gatewayMethod(
    { code: payflowProCode, isDeferred: false, title: (settings) => settings.payflowpro?.title },
    {
      async authorize({ key, ...bill }) {
        const session = await sessions.find(cartOfKey(key), payflowProCode)
        if (!session?.body.pnref) throw new GatewayRefusal('The card details were not given to PayPal.')
        return reference(client, { TRXTYPE: 'A', ORIGID: session.body.pnref, ...money(bill) }, key)
      },
      async void({ key, reference: authorization }) {
        if (authorization) await client.ask({ ...card, TRXTYPE: 'V', ORIGID: authorization }, `void:${key}`)
      },
      capture: (movement) => capture(client, movement, movement.authorization),
      refund: (movement) => credit(client, movement),
    },
  )
}

/** Payflow Link: the order is placed first, the buyer pays afterwards in a form at PayPal under a secure token. */
export function payflowLink(client: PayflowClient, sessions: SessionStore): PaymentMethod {
  return gatewayMethod(
    { code: payflowLinkCode, isDeferred: true, title: (settings) => settings.payflow_link?.title },
    {
      async authorize({ key, amountMinor, currency }) {
        const answer = await secureToken(client, plainAmount(amountMinor, currency), currency)
        const { SECURETOKEN: token = '', SECURETOKENID: id = '' } = answer
        await sessions.keep(cartOfKey(key), payflowLinkCode, { token, body: { id } })
        return token
      },
      async void({ key, reference: token }) {
        const approved = token && (await approvedUnder(client, token))
        if (approved) await client.ask({ ...card, TRXTYPE: 'V', ORIGID: approved }, `void:${key}`)
      },
      async capture(movement) {
        const approved = await approvedUnder(client, movement.authorization)
        if (!approved) throw new GatewayRefusal('The buyer has not paid at PayPal yet.')
        return capture(client, movement, approved)
      },
      refund: (movement) => credit(client, movement),
    },
  )
}

type Capture = Parameters<NonNullable<PaymentMethod['capture']>>[0]
type Refund = Parameters<NonNullable<PaymentMethod['refund']>>[0]

const capture = (client: PayflowClient, movement: Capture, authorization: string) =>
  reference(
    client,
    { TRXTYPE: 'D', ORIGID: authorization, CAPTURECOMPLETE: movement.isLast ? 'Y' : 'N', ...money(movement) },
    movement.key,
  )

const credit = (client: PayflowClient, movement: Refund) =>
  reference(client, { TRXTYPE: 'C', ORIGID: movement.capture, ...money(movement) }, movement.key)
