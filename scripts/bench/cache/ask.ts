import { Agent, request as send } from 'node:http'
import type { Tier } from './fleet.ts'

export type Answer = { status: number; trail: string; location: string; text: string }
/** The forms in which a visitor's browser wants a page: the document, and what Next's router reads. */
export const forms = ['html', 'rsc'] as const
export type Form = (typeof forms)[number]

const agent = new Agent({ keepAlive: true, maxSockets: 200 })
const patienceMs = 15_000

/** Asks a tier, with connections that stay open; rejects when it does not answer. */
export function ask(tier: Tier, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { host, port } = tier
  return new Promise((resolve, reject) => {
    const request = send({ host, port, path, headers, agent, timeout: patienceMs }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', reject)
      response.once('end', () => {
        const { 'x-cache': trail, location } = response.headers
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({ status: response.statusCode ?? 0, trail: String(trail ?? ''), location: location ?? '', text })
      })
    })
    request.once('timeout', () => request.destroy(new Error(`${path} was not answered in ${patienceMs} ms`)))
    request.once('error', (error: NodeJS.ErrnoException) => {
      // The server closed a connection that was idle, at the moment in which it was taken up again.
      if (error.code === 'ECONNRESET' && request.reusedSocket) ask(tier, path, headers).then(resolve, reject)
      else reject(error)
    })
    request.end()
  })
}

/** Next answers its router only where the address carries a digest of the request's headers: the one for a plain visit. */
export async function routerDigest(tier: Tier): Promise<string> {
  const { location } = await ask(tier, '/', { rsc: '1' })
  const digest = /[?&](_rsc(?:=[\w~-]*)?)/.exec(location)?.[1]
  if (!digest) throw new Error(`Next did not say its digest for the router: "${location}".`)
  return digest
}

/** A page in one of its forms. */
export function askForm(tier: Tier, path: string, form: Form, digest: string): Promise<Answer> {
  if (form === 'html') return ask(tier, path)
  return ask(tier, `${path}${path.includes('?') ? '&' : '?'}${digest}`, { rsc: '1' })
}
