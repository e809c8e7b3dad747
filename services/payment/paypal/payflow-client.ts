import { createHash } from 'node:crypto'
import { GatewayRefusal, gatewayTimeoutMs, type PayflowAccount } from './gateways.ts'

export type PayflowAnswer = Record<string, string>
export type PayflowClient = ReturnType<typeof payflowClient>

/**
 * PayPal's Payflow gateway ("Payflow Gateway Developer Guide"): one line of name-value pairs, with lengths in the names so
 * that values may hold any sign. The same request id again is answered as the first time, for three days.
 */
export function payflowClient({ endpoint, partner, vendor, user, password }: PayflowAccount) {
  async function ask(fields: Record<string, string>, requestId: string): Promise<PayflowAnswer> {
    const all = { PARTNER: partner, VENDOR: vendor, USER: user, PWD: password, VERBOSITY: 'HIGH', ...fields }
    const body = Object.entries(all)
      .map(([name, value]) => `${name}[${Buffer.byteLength(value)}]=${value}`)
      .join('&')
    const response = await fetch(endpoint, {
      method: 'POST',
      body,
      headers: {
        'content-type': 'text/namevalue',
        'x-vps-request-id': createHash('sha256').update(requestId).digest('hex').slice(0, 32),
        'x-vps-client-timeout': String(gatewayTimeoutMs / 1000),
      },
      signal: AbortSignal.timeout(gatewayTimeoutMs),
    })
    if (!response.ok) throw new Error(`Payflow answered with HTTP ${response.status}.`)
    const answer = pairs(await response.text())
    if (answer.RESULT === undefined) throw new Error('Payflow answered with something else than name-value pairs.')
    // 1 and 26 are credentials, 104 a timeout, negative ones the network: breakdowns, not refusals.
    if (Number(answer.RESULT) < 0 || ['1', '26', '104'].includes(answer.RESULT)) {
      throw new Error(`Payflow broke down: ${answer.RESULT} ${answer.RESPMSG ?? ''}`)
    }
    return answer
  }

  return {
    ask,
    /** Asks and expects result 0; throws a GatewayRefusal for any other. */
    async done(fields: Record<string, string>, requestId: string): Promise<PayflowAnswer> {
      const answer = await ask(fields, requestId)
      if (answer.RESULT === '0') return answer
      throw new GatewayRefusal(answer.RESPMSG ?? 'The payment was declined.')
    },
  }
}

function pairs(text: string): PayflowAnswer {
  const found: PayflowAnswer = {}
  for (const pair of text.trim().split('&')) {
    const at = pair.indexOf('=')
    if (at > 0) found[pair.slice(0, at).replace(/\[\d+\]$/, '')] = pair.slice(at + 1)
  }
  return found
}
