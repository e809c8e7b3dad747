/** A small shop for an edge: real HTTP, answers headed as lib/page-cache/front/front-door.ts heads them, and a list of what it was asked. */
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type AskedOrigin = { method: string; url: string; headers: IncomingHttpHeaders; body: string }
type Answer = { status?: number; headers?: Record<string, string | string[]>; body?: string; waitMs?: number }

const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'public, max-age=0, must-revalidate, s-maxage=300, stale-while-revalidate=60, stale-if-error=86400',
  vary: 'rsc, next-router-state-tree, Accept-Encoding',
  'x-cache': 'miss',
  'server-timing': 'page;desc="miss"',
  'cache-tag': 'a,b',
}

export async function startEdgeOrigin() {
  const asked: AskedOrigin[] = []
  const answers = new Map<string, Answer | ((asked: AskedOrigin) => Answer)>()
  let fault: number | null = null

  function answer(request: AskedOrigin, response: ServerResponse): void {
    const path = request.url.split('?')[0] ?? '/'
    const set = answers.get(path)
    const { status = 200, headers = {}, body, waitMs = 0 } = (typeof set === 'function' ? set(request) : set) ?? {}
    const send = () => {
      if (fault === 0) return
      if (fault !== null) {
        response.writeHead(fault, { 'cache-control': 'no-store', 'content-type': 'text/html' }).end('broken')
        return
      }
      const tags = `cat_p_${path.replace(/\D/g, '') || '0'} cat_p`
      response.writeHead(status, { ...pageHeaders, xkey: tags, ...headers })
      response.end(body ?? `${request.headers.rsc ? 'rsc' : 'html'} of ${request.url}, answer ${asked.length}`)
    }
    if (waitMs > 0) setTimeout(send, waitMs)
    else send()
  }

  function listener(request: IncomingMessage, response: ServerResponse): void {
    if (request.url === '/api/health') {
      if (fault === 0) return
      response.writeHead(fault ?? 200, { 'cache-control': 'no-store' }).end('{}')
      return
    }
    let body = ''
    request.on('data', (part) => {
      body += String(part)
    })
    request.on('end', () => {
      const one = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body }
      asked.push(one)
      answer(one, response)
    })
  }

  let server = createServer(listener)
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  await listen(0)
  const { port } = server.address() as AddressInfo
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return {
    port,
    asked,
    answers,
    /** The requests for one path. */
    askedFor: (path: string) => asked.filter(({ url }) => url.split('?')[0] === path),
    /** From now on every answer, that of the probe too, is this status, 0 that none comes; null ends it. */
    fail(status: number | null) {
      fault = status
    },
    stop,
    async startAgain() {
      server = createServer(listener)
      await listen(port)
    },
  }
}
export type EdgeOrigin = Awaited<ReturnType<typeof startEdgeOrigin>>
