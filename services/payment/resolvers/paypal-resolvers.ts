import type { CartApi } from '../../../contracts/internal/cart.ts'
import { inputError, noSuchEntity } from '../../kit/errors.ts'
import type { CommerceModule, RequestContext } from '../../kit/module.ts'
import { plainAmount } from '../domain/plain-amount.ts'
import { hostedProCode } from '../methods/hosted-pro.ts'
import { approvedUnder, payflowLinkCode, payflowProCode, secureToken } from '../methods/payflow.ts'
import { paypalExpressCode } from '../methods/paypal-express.ts'
import { GatewayRefusal, type Gateways } from '../paypal/gateways.ts'
import type { NvpClient } from '../paypal/nvp-client.ts'
import type { PayflowClient } from '../paypal/payflow-client.ts'
import type { SessionStore } from '../store/session-store.ts'

type Parts = {
  gateways: Gateways
  nvp: NvpClient | null
  payflow: PayflowClient | null
  sessions: SessionStore
  bill: CartApi['bill']
}
type ExpressInput = {
  cart_id: string
  code: string
  express_button?: boolean | null
  use_paypal_credit?: boolean | null
  urls: { cancel_url: string; return_url: string; pending_url?: string | null; success_url?: string | null }
}
type PayflowUrls = { cancel_url: string; error_url: string; return_url: string }

const notAvailable = () => inputError('The requested Payment Method is not available.')
const nothingKnown = () => noSuchEntity('Could not find payment information for cart.')

/** The root fields with which clients prepare a payment at PayPal. */
export function paypalResolvers({ gateways, nvp, payflow, sessions, bill }: Parts): CommerceModule['resolvers'] {
  const billOf = (context: RequestContext, cartId: string) => {
    context.cacheable = false
    const { store, currency, customer } = context
    return bill({
      cartId,
      store: store.code,
      currency,
      customer: customer && { id: customer.id, groupId: customer.groupId },
    })
  }

  return {
    Query: {
      getHostedProUrl: async (_: unknown, { input }: { input: { cart_id: string } }, context: RequestContext) => {
        context.cacheable = false
        const session = await sessions.find(input.cart_id, hostedProCode)
        if (!session) throw nothingKnown()
        return { secure_form_url: session.body.url ?? null }
      },
      getPayflowLinkToken: async (_: unknown, { input }: { input: { cart_id: string } }, context: RequestContext) => {
        context.cacheable = false
        const session = await sessions.find(input.cart_id, payflowLinkCode)
        if (!session || !gateways.payflow) throw nothingKnown()
        return {
          mode: gateways.payflow.isTest ? 'TEST' : 'LIVE',
          paypal_url: gateways.payflow.formUrl,
          secure_token: session.token,
          secure_token_id: session.body.id ?? null,
        }
      },
    },
    Mutation: {
      createPaypalExpressToken: async (_: unknown, { input }: { input: ExpressInput }, context: RequestContext) => {
        const { paypal_express: settings } = context.configuration.payment
        const { grandMinor, currency, email } = await billOf(context, input.cart_id)
        if (input.code !== paypalExpressCode || !settings || !nvp || !gateways.paypal) throw notAvailable()
        checkUrls(input.urls)
        const answer = await told(() =>
          nvp.call('SetExpressCheckout', {
            PAYMENTREQUEST_0_AMT: plainAmount(grandMinor, currency),
            PAYMENTREQUEST_0_CURRENCYCODE: currency,
            PAYMENTREQUEST_0_PAYMENTACTION: 'Authorization',
            RETURNURL: input.urls.return_url,
            CANCELURL: input.urls.cancel_url,
            ...(email && { EMAIL: email }),
            ...(input.use_paypal_credit && { USERSELECTEDFUNDINGSOURCE: 'BML', SOLUTIONTYPE: 'SOLE' }),
          }),
        )
        const token = answer.TOKEN
        if (!token) throw new Error('PayPal began a payment and gave no token.')
        await sessions.keep(input.cart_id, paypalExpressCode, { token, body: {} })
        const { website } = gateways.paypal
        const query = `token=${encodeURIComponent(token)}`
        const start = `${website}/checkoutnow?${query}${input.express_button ? '' : '&useraction=commit'}`
        const edit = `${website}/cgi-bin/webscr?cmd=_express-checkout&useraction=continue&${query}`
        return { token, paypal_urls: { start, edit } }
      },

      createPayflowProToken: async (
        _: unknown,
        { input }: { input: { cart_id: string; urls: PayflowUrls } },
        context: RequestContext,
      ) => {
        const { currency } = await billOf(context, input.cart_id)
        if (!context.configuration.payment.payflowpro || !payflow) throw notAvailable()
        checkUrls(input.urls)
        // Nothing is charged yet: the card alone is checked, the amount is that of the order.
        const answer = await told(() => secureToken(payflow, plainAmount(0, currency), currency, input.urls))
        const { SECURETOKEN: token = '', SECURETOKENID: id = '', RESPMSG: message = '', RESULT: result } = answer
        await sessions.keep(input.cart_id, payflowProCode, { token, body: { id } })
        const code = Number(result)
        return { result: code, result_code: code, response_message: message, secure_token: token, secure_token_id: id }
      },

      handlePayflowProResponse: async (
        _: unknown,
        { input }: { input: { cart_id: string; paypal_payload: string } },
        context: RequestContext,
      ) => {
        if (!input.cart_id) throw inputError('Required parameter "cart_id" is missing.')
        if (!input.paypal_payload) throw inputError('Required parameter "paypal_payload" is missing.')
        await billOf(context, input.cart_id)
        const session = await sessions.find(input.cart_id, payflowProCode)
        if (!session || !payflow) throw notAvailable()
        const payload = payloadOf(input.paypal_payload)
        if (payload.result !== '0')
          throw inputError(payload.respmsg || 'Your payment has been declined. Please try again.')
        // The payload came through the browser: whether it is true is asked of the gateway, under the token it gave us.
        const pnref = await told(() => approvedUnder(payflow, session.token))
        if (!pnref || pnref !== payload.pnref) throw inputError('Your payment has been declined. Please try again.')
        await sessions.keep(input.cart_id, payflowProCode, { token: session.token, body: { ...session.body, pnref } })
        return { cart: { id: input.cart_id } }
      },
    },
  }
}

/** Carries on what a gateway refused to the client, in its words. */
async function told<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof GatewayRefusal) throw inputError(error.message)
    throw error
  }
}

function payloadOf(payload: string): Record<string, string> {
  const pairs = [...new URLSearchParams(payload)]
  return Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase(), value]))
}

function checkUrls(urls: Record<string, string | null | undefined>): void {
  for (const url of Object.values(urls)) {
    if (url && !(URL.canParse(url) && /^https?:$/.test(new URL(url).protocol))) throw inputError('Invalid Url.')
  }
}
