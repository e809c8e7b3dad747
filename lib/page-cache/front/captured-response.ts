import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

/** What a handler answered, whole. */
export type Captured = { status: number; headers: OutgoingHttpHeaders; body: Buffer }
type Chunk = string | Uint8Array
type Callback = (error?: Error | null) => void

/** A page that is larger is none of ours; what is beyond is sent on as it comes. */
const mostBytes = 8 * 1024 * 1024

/**
 * Holds back what a handler writes into a response until it is whole, and hands it to `decide`, which may take its time and
 * calls `release` before it sends anything; until then the handler writes and ends into the void. It exists
 * because a page's headers follow from its body (which scripts it may run), and because an error must be able to give
 * way to the page as it was.
 */
export function capture(response: ServerResponse, decide: (captured: Captured, release: () => void) => void): void {
  const { write, end, writeHead, flushHeaders } = response
  const chunks: Buffer[] = []
  let bytes = 0
  let given: OutgoingHttpHeaders = {}
  let isWhole = false

  function restore(): void {
    Object.assign(response, { write, end, writeHead, flushHeaders })
  }
  function keep(chunk: unknown, encoding: unknown): void {
    if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return
    const part = typeof chunk === 'string' ? Buffer.from(chunk, encodingOf(encoding)) : Buffer.from(chunk)
    chunks.push(part)
    bytes += part.length
  }
  function letGo(): void {
    restore()
    for (const [name, value] of Object.entries(given)) if (value !== undefined) response.setHeader(name, value)
    for (const part of chunks.splice(0)) response.write(part)
  }

  response.flushHeaders = () => {}
  response.writeHead = ((status: number, reason?: unknown, headers?: unknown) => {
    if (isWhole) return response
    response.statusCode = status
    const named = typeof reason === 'object' ? reason : headers
    if (named && !Array.isArray(named)) given = { ...given, ...(named as OutgoingHttpHeaders) }
    return response
  }) as ServerResponse['writeHead']
  response.write = ((chunk: Chunk, encoding?: unknown, callback?: Callback) => {
    if (!isWhole) keep(chunk, encoding)
    if (bytes > mostBytes && !isWhole) letGo()
    const done = typeof encoding === 'function' ? (encoding as Callback) : callback
    if (done) process.nextTick(done)
    return true
  }) as ServerResponse['write']
  response.end = ((chunk?: unknown, encoding?: unknown, callback?: unknown) => {
    if (isWhole) return response
    isWhole = true
    keep(chunk, encoding)
    const done = [chunk, encoding, callback].find((one) => typeof one === 'function') as (() => void) | undefined
    if (done) response.once('finish', done)
    const headers = { ...response.getHeaders(), ...given }
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    const captured = { status: response.statusCode, headers: lowerCased(headers), body: Buffer.concat(chunks) }
    decide(captured, restore)
    return response
  }) as ServerResponse['end']
}

const encodingOf = (encoding: unknown) => (typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')

/** Header names in one spelling; a header that was set twice to the same is one. */
function lowerCased(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => {
      const single = Array.isArray(value) && new Set(value).size === 1 ? value[0] : value
      return [name.toLowerCase(), single]
    }),
  )
}
