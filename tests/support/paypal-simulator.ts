/**
 * PayPal as its documentation describes it, as far as the shop asks: NVP at /nvp, Payflow at /payflow. It remembers what was
 * asked, answers a repeated message as the first time, and lets a test approve a payment as a buyer does.
 */
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Gateways } from '../../services/payment/paypal/gateways.ts'

type Fields = Record<string, string>
export type PaypalSimulator = Awaited<ReturnType<typeof startPaypalSimulator>>

export async function startPaypalSimulator() {
  const asked: Fields[] = []
  const answered = new Map<string, Fields>()
  const payers = new Map<string, string>()
  const approvedTokens = new Map<string, string>()
  let numbered = 0
  const next = (prefix: string) => `${prefix}${++numbered}`
  /** What the next request of this method is refused with. */
  const refusals = new Map<string, string>()

  function nvp(fields: Fields): Fields {
    const { METHOD = '', TOKEN = '' } = fields
    if (fields.SIGNATURE !== 'signature')
      return { ACK: 'Failure', L_ERRORCODE0: '10002', L_LONGMESSAGE0: 'Security error' }
    const refusal = refusals.get(METHOD)
    if (refusal) return { ACK: 'Failure', L_ERRORCODE0: '10486', L_LONGMESSAGE0: refusal }
    switch (METHOD) {
      case 'SetExpressCheckout':
        return { ACK: 'Success', TOKEN: next('EC-') }
      case 'GetExpressCheckoutDetails':
        return { ACK: 'Success', TOKEN, ...(payers.has(TOKEN) && { PAYERID: payers.get(TOKEN) }) } as Fields
      case 'DoExpressCheckoutPayment':
        return { ACK: 'Success', PAYMENTINFO_0_TRANSACTIONID: next('AUTH') }
      case 'DoCapture':
        return { ACK: 'Success', TRANSACTIONID: next('CAPTURE') }
      case 'RefundTransaction':
        return { ACK: 'Success', REFUNDTRANSACTIONID: next('REFUND') }
      case 'DoVoid':
        return { ACK: 'Success', AUTHORIZATIONID: fields.AUTHORIZATIONID ?? '' }
      case 'BMCreateButton':
        return { ACK: 'Success', HOSTEDBUTTONID: next('BUTTON'), EMAILLINK: 'https://paypal.test/form' }
      default:
        return { ACK: 'Failure', L_ERRORCODE0: '81002', L_LONGMESSAGE0: 'Method Specified is not Supported' }
    }
  }

  function payflow(fields: Fields): Fields {
    if (fields.PWD !== 'password') return { RESULT: '26', RESPMSG: 'Invalid vendor account' }
    if (fields.CREATESECURETOKEN === 'Y') {
      return { RESULT: '0', RESPMSG: 'Approved', SECURETOKEN: next('TOKEN'), SECURETOKENID: fields.SECURETOKENID ?? '' }
    }
    if (fields.TRXTYPE === 'I') {
      const pnref = approvedTokens.get(fields.SECURETOKEN ?? '')
      return pnref ? { RESULT: '0', ORIGRESULT: '0', ORIGPNREF: pnref } : { RESULT: '12', RESPMSG: 'Declined' }
    }
    return { RESULT: '0', RESPMSG: 'Approved', PNREF: next('PNREF') }
  }

  const server = createServer(async (request, response) => {
    const text = await bodyOf(request)
    const isPayflow = request.url === '/payflow'
    const fields = isPayflow ? withLengths(text) : (Object.fromEntries(new URLSearchParams(text)) as Fields)
    asked.push(fields)
    const message = isPayflow ? String(request.headers['x-vps-request-id']) : fields.MSGSUBID
    const answer = (message && answered.get(message)) || (isPayflow ? payflow(fields) : nvp(fields))
    if (message) answered.set(message, answer)
    response.end(
      isPayflow
        ? Object.entries(answer)
            .map(([name, value]) => `${name}=${value}`)
            .join('&')
        : new URLSearchParams(answer).toString(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const gateways: Gateways = {
    paypal: {
      endpoint: `${url}/nvp`,
      user: 'shop',
      password: 'password',
      signature: 'signature',
      website: 'https://paypal.test',
    },
    payflow: {
      endpoint: `${url}/payflow`,
      partner: 'PayPal',
      vendor: 'shop',
      user: 'shop',
      password: 'password',
      formUrl: 'https://payflowlink.test',
      isTest: true,
    },
  }
  return {
    gateways,
    /** Every request so far, the secrets with it. */
    asked,
    /** The buyer says yes at PayPal. */
    approve: (token: string) => void payers.set(token, 'PAYER1'),
    /** The buyer fills in a card; answers the reference that the browser brings back. */
    fillIn(secureToken: string): string {
      const pnref = next('PNREF')
      approvedTokens.set(secureToken, pnref)
      return pnref
    },
    refuse: (method: string, words: string) => void refusals.set(method, words),
    allow: (method: string) => void refusals.delete(method),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

/** NAME[4]=text&…: a value may hold any sign, because its length is said. */
function withLengths(text: string): Fields {
  const fields: Fields = {}
  for (let rest = text; rest; ) {
    const match = /^&?([A-Z0-9_]+)\[(\d+)\]=/.exec(rest)
    if (!match) throw new Error(`Not name-value pairs with lengths: ${rest}`)
    const [begin, name = '', length] = match
    fields[name] = rest.slice(begin.length, begin.length + Number(length))
    rest = rest.slice(begin.length + Number(length))
  }
  return fields
}
