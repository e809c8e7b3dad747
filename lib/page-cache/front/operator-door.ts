import type { IncomingMessage, ServerResponse } from 'node:http'
import { env } from '../../env.ts'
import { openEdge } from '../edges/edges.ts'
import { hub } from '../hub.ts'
import type { ByteLru } from '../lru.ts'
import { openPurges } from '../purges.ts'
import { vitalsText } from '../vitals.ts'
import { explain, redisStanding } from './explain.ts'
import type { Hits } from './hits.ts'
import type { KeptResponse } from './kept-response.ts'
import { type Counts, metricsText } from './metrics.ts'
import { mayPurge, type Purge, readPattern } from './purge-request.ts'
import { openWarmUp } from './warm-up.ts'

const receiptsShown = 100
const mostBusy = 1000

type Parts = { kept: ByteLru<KeptResponse>; hits: Hits; counts: Counts }

function say(response: ServerResponse, status: number, text: string, type = 'application/json'): void {
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(text),
  })
  response.end(text)
}

const sayJson = (response: ServerResponse, status: number, body: unknown) =>
  say(response, status, `${JSON.stringify(body)}\n`)

/** Whether who sent this may purge. One who comes through a proxy is not at the proxy's address: only the token opens. */
function isOperator(request: IncomingMessage): boolean {
  const { 'x-forwarded-for': forwarded, 'x-purge-token': token } = request.headers
  const address = forwarded === undefined ? (request.socket.remoteAddress ?? '') : ''
  return mayPurge(address, env.PURGE_ALLOW, env.PURGE_TOKEN, typeof token === 'string' ? token : undefined)
}

/**
 * The door of those who run the shop. Magento's purge protocol: `PURGE /` with `X-Magento-Tags-Pattern`; the answer is the
 * receipt. Beside it, for the same callers, `GET /api/purges` (the latest receipts), `/api/cache?path=` (why a page is as it
 * is), `/api/busy?most=` (the busiest addresses) and `/api/metrics` (for Prometheus).
 */
export function operatorDoor({ kept, hits, counts }: Parts) {
  const purges = openPurges(hub(), env.EDGES.map(openEdge))
  const warmUp = openWarmUp((most) => hits.busiest(most))

  async function purge({ tags, all }: Purge, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { localAddress: address, localPort: port } = request.socket
    const started = performance.now()
    const receipt = await purges.purge(tags, all)
    counts.purges++
    counts.purgeSeconds += (performance.now() - started) / 1000
    sayJson(response, 200, receipt)
    if (all && address && port) void warmUp({ address, port }, 'after everything ended')
  }

  const answers: Record<string, (response: ServerResponse, query: URLSearchParams) => Promise<void>> = {
    '/api/purges': async (response) => sayJson(response, 200, await purges.receipts(receiptsShown)),
    '/api/cache': async (response, query) => {
      const path = query.get('path')
      if (!path?.startsWith('/')) sayJson(response, 400, { message: 'Say which page: ?path=/chairs.html' })
      else {
        const seen = { currency: query.get('currency'), group: query.has('group') ? Number(query.get('group')) : null }
        sayJson(response, 200, await explain(path, seen, kept, purges.receipts))
      }
    },
    '/api/busy': async (response, query) => {
      const most = Math.trunc(Number(query.get('most') ?? 100))
      if (!(most >= 1 && most <= mostBusy)) sayJson(response, 400, { message: `most is 1 to ${mostBusy}` })
      else sayJson(response, 200, await hits.busiest(most))
    },
    '/api/metrics': async (response) => {
      const standing = {
        pages: kept.size,
        bytes: kept.bytes,
        mostBytes: env.PAGE_CACHE_MB * 1024 * 1024,
        redis: redisStanding(hub()),
      } as const
      say(response, 200, metricsText(counts, standing) + vitalsText(), 'text/plain; version=0.0.4; charset=utf-8')
    },
  }

  /** Answers a request that is for this door; false for every other. */
  return (request: IncomingMessage, response: ServerResponse): boolean => {
    const isPurge = request.method === 'PURGE'
    const [path = '', query] = (request.url ?? '').split('?', 2)
    const answer = Object.hasOwn(answers, path) ? answers[path] : undefined
    if (!isPurge && !answer) return false
    const failed = (error: Error) => response.destroy(error)
    if (!isOperator(request)) {
      sayJson(response, 403, { message: 'This is for those who may purge: see PURGE_ALLOW and PURGE_TOKEN.' })
    } else if (isPurge) {
      const pattern = request.headers['x-magento-tags-pattern']
      const asked = readPattern(typeof pattern === 'string' ? pattern : undefined)
      if (asked) purge(asked, request, response).catch(failed)
      else
        sayJson(response, 400, {
          message: 'X-Magento-Tags-Pattern must be ((^|,)tag(,|$)), several joined by |, or .*',
        })
    } else if (request.method !== 'GET') {
      sayJson(response, 405, { message: 'This is read with GET.' })
    } else answer?.(response, new URLSearchParams(query)).catch(failed)
    return true
  }
}
