import { createHash } from 'node:crypto'
import { GatewayRefusal, gatewayTimeoutMs, type PaypalAccount } from './gateways.ts'

export type NvpAnswer = Record<string, string>
export type NvpClient = ReturnType<typeof nvpClient>

const version = '204.0'

/** PayPal knows a message by at most 38 characters of MSGSUBID; the same one again is answered as the first time. */
export const messageId = (key: string) => createHash('sha256').update(key).digest('hex').slice(0, 38)

/**
 * PayPal's name-value-pair API (developer.paypal.com, "NVP/SOAP API"): a form that is posted with the caller's signature.
 * Throws a GatewayRefusal for what PayPal declined, and any other error when it could not be asked.
 */
export function nvpClient({ endpoint, user, password, signature }: PaypalAccount) {
  return {
    async call(method: string, fields: Record<string, string>): Promise<NvpAnswer> {
      const body = new URLSearchParams({
        METHOD: method,
        VERSION: version,
        USER: user,
        PWD: password,
        SIGNATURE: signature,
        ...fields,
      })
      const response = await fetch(endpoint, { method: 'POST', body, signal: AbortSignal.timeout(gatewayTimeoutMs) })
      if (!response.ok) throw new Error(`PayPal answered ${method} with HTTP ${response.status}.`)
      const answer = Object.fromEntries(new URLSearchParams(await response.text()))
      if (answer.ACK === 'Success' || answer.ACK === 'SuccessWithWarning') return answer
      if (!answer.ACK) throw new Error(`PayPal answered ${method} with something else than name-value pairs.`)
      // 10001 is PayPal's own breakdown, 10002 our credentials: neither is the buyer's matter.
      const code = answer.L_ERRORCODE0 ?? ''
      const words = answer.L_LONGMESSAGE0 ?? answer.L_SHORTMESSAGE0 ?? ''
      if (code === '10001' || code === '10002') throw new Error(`PayPal broke down at ${method}: ${code} ${words}`)
      throw new GatewayRefusal(`PayPal gateway has rejected request. ${words} (#${code}).`)
    },
  }
}
