/** What holds for every answer that leaves the shop, whoever makes it. */
import { type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { env } from '../../env.ts'
import { type Captured, capture } from './captured-response.ts'
import { policyHosts, securedPage } from './content-policy.ts'
import { isInner, pageHeaders, securityHeaders } from './security-headers.ts'

type WriteHead = ServerResponse['writeHead']

/** Sets what every answer says, and lets no header out that is for nobody outside. */
export function guardResponse(
  request: IncomingMessage,
  response: ServerResponse,
  always: Record<string, string>,
): void {
  sayAlways(response, always)
  const isForRouter = request.headers.rsc !== undefined || request.headers['next-action'] !== undefined
  const { writeHead } = response
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    for (const part of rest.filter(isHeaders)) {
      for (const [name, value] of Object.entries(part)) if (value !== undefined) response.setHeader(name, value)
    }
    for (const name of response.getHeaderNames()) if (isInner(name, isForRouter)) response.removeHeader(name)
    // A cookie is somebody's own, and so is what comes with it.
    if (response.hasHeader('set-cookie')) response.setHeader('cache-control', 'private, no-store')
    const others = rest.filter((part) => !isHeaders(part))
    return (writeHead as (...given: unknown[]) => ServerResponse).call(response, status, ...others)
  }) as WriteHead
}

/** Sets them again on an answer whose headers were taken off. */
export function sayAlways(response: ServerResponse, always: Record<string, string>): void {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value)
}

/** Answers what is no HTTP, or has headers beyond measure: Node's own answer would say nothing of what holds for all. */
export function refuseUnreadable(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const status = error.code === 'HPE_HEADER_OVERFLOW' ? 431 : 400
  const said = { ...securityHeaders(env.SHOP_URL, policyHosts)('/'), 'cache-control': 'no-store', connection: 'close' }
  const lines = Object.entries({ ...said, 'content-length': '0' }).map(([name, value]) => `${name}: ${value}`)
  socket.end([`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', ''].join('\r\n'))
}

const isHeaders = (part: unknown): part is OutgoingHttpHeaders =>
  typeof part === 'object' && part !== null && !Array.isArray(part)

/**
 * A page that no cache may have (a preview, the studio, an error of Next's own) gets its policy as the others do: it is held
 * until it is whole. What is no page is passed on as it comes; which it is, the first thing said of it tells.
 */
export function holdPages(request: IncomingMessage, response: ServerResponse): void {
  const own = methods(response)
  let target: Methods | null = null
  function decide(given?: unknown): Methods {
    if (target) return target
    const type = isHeaders(given) ? (given['content-type'] ?? given['Content-Type']) : undefined
    if (!String(type ?? response.getHeader('content-type') ?? '').startsWith('text/html')) {
      target = own
      return target
    }
    // Next's wrappers (it packs what it sends) stay where they are, above this.
    const above = methods(response)
    Object.assign(response, own)
    capture(response, (captured, release) => sendPage(request, response, captured, release))
    target = methods(response)
    Object.assign(response, above)
    return target
  }
  const call = (name: keyof Methods, given: unknown[], headers?: unknown) =>
    (decide(headers)[name] as (...given: unknown[]) => unknown).apply(response, given)
  Object.assign(response, {
    writeHead: (...given: unknown[]) => call('writeHead', given, given.find(isHeaders)),
    write: (...given: unknown[]) => call('write', given),
    end: (...given: unknown[]) => call('end', given),
    flushHeaders: () => call('flushHeaders', []),
  })
}

type Methods = Pick<ServerResponse, 'write' | 'end' | 'writeHead' | 'flushHeaders'>
const methods = ({ write, end, writeHead, flushHeaders }: ServerResponse): Methods => ({
  write,
  end,
  writeHead,
  flushHeaders,
})

function sendPage(request: IncomingMessage, response: ServerResponse, captured: Captured, release: () => void): void {
  const { body, policy } = securedPage(plain(captured), policyHosts)
  release()
  const { vary } = captured.headers
  response.writeHead(captured.status, {
    ...pageHeaders(captured.headers, true),
    ...(vary !== undefined && { vary }),
    'content-security-policy': policy,
    'content-length': body.length,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** What was answered, unpacked: Next packs what it sends by itself. */
function plain({ headers, body }: Captured): Buffer {
  if (body.length === 0) return body
  switch (headers['content-encoding']) {
    case 'gzip':
      return gunzipSync(body)
    case 'br':
      return brotliDecompressSync(body)
    case 'deflate':
      return inflateSync(body)
    default:
      return body
  }
}
