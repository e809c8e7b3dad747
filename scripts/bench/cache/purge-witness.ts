import { createServer, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Receipt } from '../../../lib/page-cache/purges.ts'

/** One PURGE that went by: when it was sent and when its receipt came (performance.now), and what the receipt says. */
export type Witnessed = { sentAt: number; receivedAt: number; receipt: Receipt }

/** Stands between commerce and the shop, hands each PURGE on as it came and remembers its receipt. */
export async function openPurgeWitness(shopOf: () => { host: string; port: number }) {
  const seen: Witnessed[] = []
  const waiting = new Set<() => void>()
  const server = createServer((request, response) => {
    const sentAt = performance.now()
    const { method, headers, url: path } = request
    const onward = send({ ...shopOf(), method, path, headers }, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () => {
        const receivedAt = performance.now()
        const body = Buffer.concat(chunks)
        response.writeHead(answer.statusCode ?? 502)
        response.end(body)
        if (answer.statusCode !== 200) return
        seen.push({ sentAt, receivedAt, receipt: JSON.parse(body.toString('utf8')) as Receipt })
        for (const wake of [...waiting]) wake()
      })
    })
    onward.once('error', () => response.destroy())
    onward.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    /** The first receipt since a moment that fits; undefined when none comes in time. */
    async next(since: number, fits: (receipt: Receipt) => boolean, patienceMs: number): Promise<Witnessed | undefined> {
      const until = performance.now() + patienceMs
      for (;;) {
        const found = seen.find(({ receivedAt, receipt }) => receivedAt >= since && fits(receipt))
        const left = until - performance.now()
        if (found || left <= 0) return found
        await new Promise<void>((resolve) => {
          const wake = () => {
            waiting.delete(wake)
            clearTimeout(timer)
            resolve()
          }
          const timer = setTimeout(wake, left)
          waiting.add(wake)
        })
      }
    },
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
export type PurgeWitness = Awaited<ReturnType<typeof openPurgeWitness>>
