import { connect } from 'node:net'
import type { Receipt } from '../../../lib/page-cache/purges.ts'

export type Told = { status: number; ms: number; receipt: Receipt | null }

/** Magento\CacheInvalidate\Model\PurgeCache: each tag in its own brackets, in patterns no longer than this. */
const mostBytes = 7680
const patternOf = (tag: string) => `((^|,)${tag}(,|$))`

/** The patterns in which Magento would send these tags. */
export function magentoPatterns(tags: string[]): string[] {
  const patterns: string[] = []
  for (const tag of tags) {
    const last = patterns.at(-1)
    const next = last === undefined ? patternOf(tag) : `${last}|${patternOf(tag)}`
    if (last !== undefined && next.length <= mostBytes) patterns[patterns.length - 1] = next
    else patterns.push(patternOf(tag))
  }
  return patterns
}

type Way = { from?: string; headers?: string[] }

/**
 * Sends a PURGE byte for byte as Magento does: a socket of its own, `PURGE / HTTP/1.1`, the host without its port and the
 * pattern. `from` is the address it comes from.
 */
export function sendMagentoPurge(
  { host, port }: { host: string; port: number },
  pattern: string,
  { from, headers = [] }: Way = {},
): Promise<Told> {
  const started = performance.now()
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, ...(from && { localAddress: from }) })
    let text = ''
    socket.setTimeout(15_000, () => socket.destroy(new Error('a PURGE was not answered')))
    socket.once('error', reject)
    socket.on('data', (part) => {
      text += part
      const [head = '', body = ''] = text.split('\r\n\r\n', 2)
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? Number.NaN)
      if (!text.includes('\r\n\r\n') || Buffer.byteLength(body) < length) return
      const status = Number(head.split(' ')[1])
      socket.destroy()
      const receipt = status === 200 && body.startsWith('{') ? (JSON.parse(body) as Receipt) : null
      resolve({ status, ms: performance.now() - started, receipt })
    })
    const lines = ['PURGE / HTTP/1.1', `Host: ${host}`, `X-Magento-Tags-Pattern: ${pattern}`, ...headers]
    socket.once('connect', () => socket.write(`${lines.join('\r\n')}\r\n\r\n`))
  })
}
