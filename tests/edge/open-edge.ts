import { afterAll, beforeAll, beforeEach } from 'vitest'
import { type EdgeOrigin, startEdgeOrigin } from '../support/edge-origin.ts'
import { startVarnish, type Varnish } from '../support/varnish.ts'

export type OpenEdge = {
  origin: EdgeOrigin
  varnish: Varnish
  /** Asks the edge; `cache` is its `x-cache`. Redirects are answers here. */
  ask(
    path: string,
    headers?: Record<string, string>,
    method?: string,
  ): Promise<{ status: number; cache: string | null; headers: Headers; text: string }>
  /** Ends these tags as the shop does and answers how many objects ended. */
  purge(tags: string): Promise<number>
}

/** Opens a Varnish before a small origin for the tests of a file, which knows these variants. Each test begins with a healthy origin. */
export function openEdge(contexts?: string): OpenEdge {
  const edge = {} as OpenEdge
  beforeAll(async () => {
    edge.origin = await startEdgeOrigin()
    edge.varnish = await startVarnish(edge.origin.port, contexts)
    edge.ask = async (path, headers = {}, method = 'GET') => {
      const response = await fetch(`${edge.varnish.url}${path}`, { method, headers, redirect: 'manual' })
      const text = await response.text()
      return { status: response.status, cache: response.headers.get('x-cache'), headers: response.headers, text }
    }
    edge.purge = async (tags) => {
      const response = await edge.ask('/', { 'xkey-purge': tags }, 'PURGE')
      if (response.status !== 200) throw new Error(`PURGE was answered ${response.status}.`)
      await new Promise((resolve) => setTimeout(resolve, 5)) // the millisecond of a purge is part of it
      return Number(response.headers.get('x-purged'))
    }
  })
  beforeEach(() => {
    edge.origin.fail(null)
    edge.origin.asked.length = 0
    edge.origin.answers.clear()
  })
  afterAll(async () => {
    await edge.varnish?.close()
    await edge.origin?.stop()
  })
  return edge
}
