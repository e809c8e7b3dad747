/** The negative control: a cache in front of a shop that keeps what it is told not to keep, by address and body alone. */
import { createServer, type IncomingHttpHeaders, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Tier } from './visitor.ts'

type Kept = { status: number; headers: IncomingHttpHeaders; body: Buffer }

export async function openNaiveCache(shop: Tier): Promise<{ name: string; url: string; close(): Promise<void> }> {
  const kept = new Map<string, Kept>()
  const { hostname, port } = new URL(shop.url)
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks)
      const key = `${request.method} ${request.url} ${request.headers.rsc ?? ''} ${body}`
      const say = ({ status, headers, body: told }: Kept) => response.writeHead(status, headers).end(told)
      const known = kept.get(key)
      if (known) return say(known)
      const { method, url: path, headers } = request
      const host = `${hostname}:${port}`
      const origin = headers.origin ? { origin: shop.url } : {}
      const asked = send({ hostname, port, method, path, headers: { ...headers, host, ...origin } }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => {
          const made = { status: answer.statusCode ?? 502, headers: answer.headers, body: Buffer.concat(parts) }
          if (made.status === 200) kept.set(key, made)
          say(made)
        })
      })
      asked.on('error', () => response.destroy())
      asked.end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    name: 'a naive cache',
    url,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
