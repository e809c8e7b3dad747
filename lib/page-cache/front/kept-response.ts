import { createHash } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const toBrotli = promisify(brotliCompress)
const toGzip = promisify(gzip)

/** A finished answer, ready to be sent any number of times. */
export type KeptResponse = {
  status: number
  headers: OutgoingHttpHeaders
  body: Buffer
  etag: string
  brotli?: Buffer
  gzip?: Buffer
  /** When it began to be made, and until when it is good without looking. Milliseconds since 1970. */
  madeAt: number
  goodUntil: number
  tags: string[]
}

/** Freezes an answer. Its ETag is of its content and of what it may run, so that instances agree on it. */
export function keptResponse(parts: Omit<KeptResponse, 'etag' | 'brotli' | 'gzip'>): KeptResponse {
  const policy = String(parts.headers['content-security-policy'] ?? '')
  return { ...parts, etag: `W/"${createHash('sha1').update(parts.body).update(policy).digest('base64url')}"` }
}

/** Smaller than this, packing costs more than it saves. */
const worthBytes = 1024

/** The quick coding, for the one who waits for the page at this moment. */
export async function squeeze(kept: KeptResponse): Promise<void> {
  if (kept.body.length >= worthBytes) kept.gzip = await toGzip(kept.body, { level: 6 })
}

/** The dense coding, made once for what is then sent many times. */
export async function compress(kept: KeptResponse): Promise<void> {
  if (kept.body.length < worthBytes) return
  kept.brotli = await toBrotli(kept.body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: kept.body.length },
  })
}

/** What it costs to hold. */
export const bytesHeld = ({ body, brotli, gzip: gzipped }: KeptResponse) =>
  body.length + (brotli?.length ?? body.length / 5) + (gzipped?.length ?? body.length / 4) + 2048

/** How an answer came about, for whoever wonders: `x-cache` and `Server-Timing`. */
export type Trail = 'hit' | 'miss' | 'stale' | 'shared'

/** How a body is packed; null: not at all. */
export type Coding = 'br' | 'gzip' | null

/** The densest coding that there is and that is understood. */
export function codingFor(kept: KeptResponse, accepted: string | string[] | undefined): Coding {
  const understood = String(accepted ?? '')
  if (kept.brotli && /\bbr\b/.test(understood)) return 'br'
  return kept.gzip && /\bgzip\b/.test(understood) ? 'gzip' : null
}

/** The body in a coding that `codingFor` chose. */
export function bodyIn(kept: KeptResponse, coding: Coding): Buffer {
  return (coding === 'br' ? kept.brotli : coding === 'gzip' ? kept.gzip : undefined) ?? kept.body
}

/** What an answer says of itself, besides what the page says. */
export const marksOf = ({ etag }: KeptResponse, trail: Trail) => ({
  etag,
  'x-cache': trail,
  'server-timing': `page;desc="${trail}"`,
  vary: 'Accept-Encoding',
})

/** Sends a kept answer: 304 to who has it already, in the densest coding that is understood. */
export function sendKept(request: IncomingMessage, response: ServerResponse, kept: KeptResponse, trail: Trail): void {
  const marks = marksOf(kept, trail)
  const age = String(Math.max(0, Math.floor((Date.now() - kept.madeAt) / 1000)))
  if (kept.status === 200 && isHeld(request.headers['if-none-match'], kept.etag)) {
    // A browser may take over what a 304 says: it must be what the page said.
    const { 'cache-control': control, 'content-security-policy': policy } = kept.headers
    response.writeHead(304, {
      ...marks,
      'cache-control': control,
      ...(policy && { 'content-security-policy': policy }),
      age,
    })
    response.end()
    return
  }
  const coding = codingFor(kept, request.headers['accept-encoding'])
  const body = bodyIn(kept, coding)
  response.writeHead(kept.status, {
    ...kept.headers,
    ...marks,
    age,
    ...(coding && { 'content-encoding': coding }),
    'content-length': body.length,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}

/** Whether who asks has this very content; he may name several. */
export const isHeld = (named: string | undefined, etag: string) =>
  named?.split(',').some((one) => one.trim() === etag) ?? false
