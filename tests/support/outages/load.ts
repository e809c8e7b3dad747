/** Visitors at a fixed rate, whatever the shop does: a slow answer does not keep the next visitor from coming. */
import { Agent, request } from 'node:http'

/** Somebody's view of a page: `form` "rsc" is what Next's router asks for when a link is followed. */
export type View = { url: string; form: 'html' | 'rsc' }
export type Seen = { view: View; status: number; milliseconds: number; trail: string; fault?: string }

const patienceMs = 30_000
const mostOpen = 2000

export type Got = Seen & { headers: Record<string, unknown>; body: Buffer }

/**
 * Asks once, as a browser or its router does: a connection that the server closed while it lay idle is no answer, and it is
 * asked again on another. Never throws: what goes wrong is in `fault`.
 */
export async function ask(
  view: View,
  agent: Agent | false = false,
  headers: Record<string, string> = {},
): Promise<Got> {
  const began = performance.now()
  const first = await askOn(view, agent, headers)
  const got = first.wasIdle ? await askOn(view, false, headers) : first
  return { ...got, milliseconds: performance.now() - began }
}

function askOn(view: View, agent: Agent | false, headers: Record<string, string>): Promise<Got & { wasIdle: boolean }> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    const form = view.form === 'rsc' ? { rsc: '1' } : {}
    const all = { 'accept-encoding': 'gzip', ...form, ...headers }
    const asked = request(view.url, { agent, timeout: patienceMs, headers: all }, (response) => {
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', (error) => end(0, {}, error.message))
      response.on('end', () => end(response.statusCode ?? 0, response.headers))
    })
    const end = (status: number, got: Record<string, unknown>, fault?: string) =>
      resolve({
        view,
        status,
        trail: String(got['x-cache'] ?? ''),
        milliseconds: 0,
        headers: got,
        body: Buffer.concat(chunks),
        wasIdle: fault !== undefined && asked.reusedSocket && chunks.length === 0,
        ...(fault && { fault }),
      })
    asked.on('timeout', () => asked.destroy(new Error('no answer for 30 s')))
    asked.on('error', (error) => end(0, {}, error.message))
    asked.end()
  })
}

/** Lets visitors come at so many a second until it is stopped; each view is chosen by `next` and told to `seen`. */
export function steadyLoad(perSecond: number, next: () => View, seen: (one: Seen) => void) {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 })
  const began = performance.now()
  let sent = 0
  let open = 0
  function send(): void {
    const view = next()
    sent++
    if (open >= mostOpen) {
      seen({ view, status: 0, milliseconds: 0, trail: '', fault: 'too many wait already' })
      return
    }
    open++
    void ask(view, agent).then(({ headers: _headers, body: _body, ...one }) => {
      open--
      seen(one)
    })
  }
  const timer = setInterval(() => {
    const due = ((performance.now() - began) / 1000) * perSecond
    // After a halt of this very process visitors do not all come at once.
    if (due - sent > perSecond) sent = Math.floor(due)
    while (sent < due) send()
  }, 10)
  return {
    async stop(): Promise<void> {
      clearInterval(timer)
      const until = performance.now() + patienceMs
      while (open > 0 && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 20))
      agent.destroy()
    },
  }
}

/** What visitors saw during a phase. A view has failed when it was no page: 5xx, or nothing at all. */
export class Tally {
  readonly #times: number[] = []
  readonly trails: Record<string, number> = {}
  readonly failures: Seen[] = []

  note(seen: Seen): void {
    this.#times.push(seen.milliseconds)
    this.trails[seen.trail] = (this.trails[seen.trail] ?? 0) + 1
    if (seen.fault !== undefined || seen.status !== 200) this.failures.push(seen)
  }

  get views(): number {
    return this.#times.length
  }

  /** The time in milliseconds that this part of the views stayed below. */
  quantile(part: number): number {
    const sorted = [...this.#times].sort((a, b) => a - b)
    return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0
  }
}
