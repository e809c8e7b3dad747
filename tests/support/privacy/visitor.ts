/** A browser as far as caches can tell: cookies of its own, connections that stay open, every header and byte of each answer. */
import { Agent, type IncomingHttpHeaders, request as send } from 'node:http'
import { hashes } from '../../../graphql/generated/hashes.ts'
import type { Owner } from './canaries.ts'
import { emailOf, ownSku, type Person, password } from './people.ts'

export type Tier = { name?: string; url: string }
export type Sent = { method?: string; headers?: Record<string, string>; body?: string }
export type Answer = { status: number; headers: IncomingHttpHeaders; text: string; raw: string }

const agent = new Agent({ keepAlive: true, maxSockets: 256 })
const patienceMs = 30_000

/** Sends exactly this path; nothing is tidied up on the way. Rejects when nothing comes back. */
export async function ask(tier: Tier, path: string, more: Sent = {}): Promise<Answer> {
  try {
    return await once(tier, path, more)
  } catch (error) {
    // A connection that had been idle was closed at the moment it was used again.
    if ((error as { isIdle?: boolean }).isIdle) return once(tier, path, more)
    throw error
  }
}

function once({ url }: Tier, path: string, { method = 'GET', headers = {}, body }: Sent): Promise<Answer> {
  const { hostname, port } = new URL(url)
  return new Promise((resolve, reject) => {
    const request = send({ hostname, port, path, method, headers, agent, timeout: patienceMs }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        const raw = response.rawHeaders.join('\n')
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text, raw })
      })
    })
    request.on('timeout', () => request.destroy(new Error(`${method} ${path} was not answered`)))
    request.on('error', (error) => reject(Object.assign(error, { isIdle: request.reusedSocket })))
    request.end(body)
  })
}

export const hangUp = () => agent.destroy()

/** A shop that has too much to do says so (503), and a person tries again. */
export async function patiently(send: () => Promise<Answer>): Promise<Answer> {
  let answer = await send()
  for (let tries = 0; answer.status === 503 && tries < 40; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 500))
    answer = await send()
  }
  return answer
}

/** Somebody at the shop: a customer, a guest with a cart, or (without a person) a stranger who keeps no cookies. */
export class Visitor {
  readonly person: Person | null
  readonly jar = new Map<string, string>()
  readonly #edgeUrl: string

  constructor(edgeUrl: string, person: Person | null) {
    this.#edgeUrl = edgeUrl
    this.person = person
  }

  /** Whose canaries he may see; a group's prices only while his browser says so. */
  get owner(): Owner | null {
    if (!this.person) return null
    const said = /\.g(\d+)\./.exec(this.jar.get('vary') ?? '')?.[1]
    return { number: this.person.number, group: Number(said ?? 0) }
  }

  /** What his browser sends along, from an address of his own. */
  headers(tier: Tier): Record<string, string> {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const own = `10.${this.person?.number ?? 9}.0.1`
    // Who asks a shop directly comes as if through the same two proxies.
    const forwarded = tier.url === this.#edgeUrl ? own : `${own}, 127.0.0.1`
    return { 'x-forwarded-for': forwarded, ...(cookie && { cookie }) }
  }

  /** Asks, and keeps the cookies that come back. */
  async ask(tier: Tier, path: string, more: Sent = {}) {
    const answer = await ask(tier, path, { ...more, headers: { ...this.headers(tier), ...more.headers } })
    for (const set of this.person ? (answer.headers['set-cookie'] ?? []) : []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? []
      if (value === '' || /max-age=0/i.test(set)) this.jar.delete(name)
      else this.jar.set(name, value)
    }
    return answer
  }

  #ours(tier: Tier, type: string) {
    return { origin: tier.url, 'sec-fetch-site': 'same-origin', 'x-shop-context': 'default', 'content-type': type }
  }

  /** Chooses a currency, as the switch on every page does. */
  choose(tier: Tier, currency: string, headers: Record<string, string> = {}) {
    const own = { ...this.#ours(tier, 'application/json'), ...headers }
    return this.ask(tier, '/api/context', { method: 'POST', headers: own, body: JSON.stringify({ currency }) })
  }

  /** A registered operation at the shop's door. */
  operate(tier: Tier, name: string, variables: object = {}) {
    const sha256Hash = hashes[name]
    if (!sha256Hash) throw new Error(`There is no operation ${name}.`)
    const body = JSON.stringify({
      operationName: name,
      variables,
      extensions: { persistedQuery: { version: 1, sha256Hash } },
    })
    return this.ask(tier, '/graphql', { method: 'POST', headers: this.#ours(tier, 'application/json'), body })
  }

  /** Signs in, if a customer, gives his address, and lays his own thing into his cart. Throws when the shop does not let him. */
  async arrive(tier: Tier): Promise<void> {
    if (!this.person) return
    const { number, isCustomer } = this.person
    if (isCustomer) {
      const guard = { headers: this.#ours(tier, 'application/json') }
      const { text } = await patiently(() => this.ask(tier, '/api/auth/csrf', guard))
      const { csrfToken } = JSON.parse(text) as { csrfToken: string }
      const body = new URLSearchParams({ csrfToken, email: emailOf(number), password, json: 'true' }).toString()
      const headers = this.#ours(tier, 'application/x-www-form-urlencoded')
      const signIn = () => this.ask(tier, '/api/auth/callback/credentials', { method: 'POST', headers, body })
      const signedIn = await patiently(signIn)
      if (signedIn.status !== 200) {
        throw new Error(`Person ${number} could not sign in: ${signedIn.status} ${signedIn.text}`)
      }
    }
    const fill = { items: [{ sku: ownSku(number), quantity: 1 }] }
    const filled = await patiently(() => this.operate(tier, 'AddProductsToCart', fill))
    if (!filled.text.includes(`Zq${number}thing`)) throw new Error(`Person ${number} has no cart: ${filled.text}`)
  }
}
