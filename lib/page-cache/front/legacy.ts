/**
 * The shop that came before (LEGACY_ORIGIN): what is not found here is asked there and handed on, so that one can move part by
 * part. What is handed on is what everybody sees: no cookie, token or address of a visitor goes there, no cookie comes back.
 * Its pages run in an origin of their own (`sandbox`): a hole in the old shop opens nothing in this one.
 */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { errorPage } from './error-page.ts'

const mostAtOnce = 50
const mostBytes = 25 * 1024 * 1024
const longestMs = 10_000

/** Where Magento keeps the files of its own pages: nothing of the kind is here, so nobody need look. */
const files = /^\/(?:static|media|pub|skin)\//
const sent = ['accept', 'accept-language', 'user-agent', 'if-none-match', 'if-modified-since'] as const
const returned = ['content-type', 'content-language', 'etag', 'last-modified'] as const

const sandbox =
  "sandbox allow-scripts allow-forms allow-popups allow-top-navigation; base-uri 'none'; frame-ancestors 'none'"

export function openLegacy(origin: string) {
  const base = new URL(origin)
  let underway = 0

  /** The same path there, on that host and no other. */
  function addressOf(url: string): URL {
    const mark = url.indexOf('?')
    const there = new URL(base)
    there.pathname = mark < 0 ? url : url.slice(0, mark)
    there.search = mark < 0 ? '' : url.slice(mark)
    return there
  }

  function headersOf(answer: Response): OutgoingHttpHeaders {
    const headers: OutgoingHttpHeaders = { 'x-cache': 'legacy' }
    for (const name of returned) {
      const value = answer.headers.get(name)
      if (value) headers[name] = value
    }
    const isPublic = /\bpublic\b|s-maxage/.test(answer.headers.get('cache-control') ?? '') && answer.status < 400
    headers['cache-control'] = isPublic ? 'public, max-age=0, must-revalidate, s-maxage=60' : 'private, no-store'
    const location = answer.headers.get('location')
    if (location && URL.canParse(location, base)) {
      const to = new URL(location, base)
      // Its own addresses are ours now; it may not send anybody elsewhere in our name.
      headers.location = `${to.pathname}${to.search}`
    }
    headers['content-security-policy'] = sandbox
    // Pages in an origin of their own must be able to load what belongs to them.
    headers['cross-origin-resource-policy'] = 'cross-origin'
    headers['access-control-allow-origin'] = '*'
    return headers
  }

  function fail(response: ServerResponse, status: 500 | 503): void {
    const { headers, body } = errorPage(status)
    if (response.headersSent) response.destroy()
    else response.writeHead(status, { ...headers, 'content-length': body.length }).end(body)
  }

  async function ask(request: IncomingMessage): Promise<Response> {
    const headers = new Headers()
    for (const name of sent) {
      const value = request.headers[name]
      if (typeof value === 'string') headers.set(name, value)
    }
    const method = request.method === 'HEAD' ? 'HEAD' : 'GET'
    const signal = AbortSignal.timeout(longestMs)
    return fetch(addressOf(request.url ?? '/'), { method, headers, redirect: 'manual', signal })
  }

  /** What came, piece by piece, up to the limit. */
  async function* limited(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
    let bytes = 0
    for await (const chunk of body) {
      bytes += chunk.length
      if (bytes > mostBytes) throw new Error('The old shop answered with more than is handed on.')
      yield chunk
    }
  }

  return {
    /** Whether a path is that of a file of the old shop: asked there at once. */
    isFile: (request: IncomingMessage) => /^(GET|HEAD)$/.test(request.method ?? '') && files.test(request.url ?? ''),

    /** Asks the old shop and hands on what it says. Never throws. */
    async handOn(request: IncomingMessage, response: ServerResponse): Promise<void> {
      if (underway >= mostAtOnce) return fail(response, 503)
      underway++
      try {
        const answer = await ask(request)
        if (answer.status >= 500) return fail(response, 503)
        response.writeHead(answer.status, headersOf(answer))
        if (!answer.body || request.method === 'HEAD') response.end()
        else await pipeline(Readable.from(limited(answer.body as ReadableStream<Uint8Array>)), response)
      } catch {
        fail(response, 503)
      } finally {
        underway--
      }
    },
  }
}

/** Next's router asks for its own form of a page: told that there is none, it lets the browser go there. */
export function refuseForm(response: ServerResponse): void {
  response
    .writeHead(404, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' })
    .end('Elsewhere.\n')
}
