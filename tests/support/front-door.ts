/** The front door on a real port, around a small listener that stands where Next does: it renders what a test gives it. */
import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders, request as send } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a page answers; `renders` says how often it was asked for. */
export type TestPage = {
  status?: number
  headers?: OutgoingHttpHeaders
  body?: string
  tags?: string[]
  delayMs?: number
  /** Done while the page is made, as by a component. */
  meanwhile?: () => void
}
export type TestAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string }
export const operatorToken = 'a-token-of-the-operator'

/** Longer than a packet, so that it is worth packing. */
export const longText = `<p>${'A chair of oak. '.repeat(500)}</p>`

/** Opens it. Settings are read when the modules are first loaded: call it once in a test file. */
export async function openFrontDoor(settings: Record<string, string> = {}) {
  Object.assign(process.env, { PURGE_TOKEN: operatorToken, ...settings })
  const { frontDoor } = await import('../../lib/page-cache/front/front-door.ts')
  const { pageKey } = await import('../../lib/page-cache/front/page-key.ts')
  const { hub } = await import('../../lib/page-cache/hub.ts')
  const pages = new Map<string, TestPage>()
  const renders = new Map<string, number>()
  const listener = frontDoor({
    next(request, response) {
      const [path = ''] = (request.url ?? '').split('?', 1)
      renders.set(path, (renders.get(path) ?? 0) + 1)
      const page = pages.get(path) ?? { status: 404, headers: { 'cache-control': 'no-store' }, body: 'nothing' }
      // As lib/page-cache/page-handler.ts does when Next hands a page to its cache.
      const asked = pageKey('GET', request.url ?? '/', {})
      if (page.tags && asked.kind === 'page') hub().pageTags.set(asNextSpells(asked.page.path), page.tags)
      setTimeout(() => {
        page.meanwhile?.()
        response.writeHead(page.status ?? 200, {
          'content-type': 'text/html; charset=utf-8',
          'cache-control': 's-maxage=60, stale-while-revalidate=86340',
          ...page.headers,
        })
        // As Next does: the head of a page has no body.
        if (request.method !== 'HEAD') response.write(page.body ?? longText)
        response.end()
        // A second end is what frameworks do to be sure.
        if (!response.writableEnded) response.end()
      }, page.delayMs ?? 0)
    },
  })
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  function ask(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<TestAnswer> {
    return new Promise((resolve, reject) => {
      const request = send({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const body = Buffer.concat(chunks)
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body, text: body.toString() })
        })
      })
      request.on('error', reject)
      request.end()
    })
  }

  return {
    url: `http://127.0.0.1:${port}`,
    port,
    hub,
    ask,
    /** How the answer to a path came about. */
    trail: async (path: string) => (await ask(path)).headers['x-cache'],
    put: (path: string, page: TestPage) => void pages.set(path, page),
    renders: (path: string) => renders.get(path) ?? 0,
    purge: (pattern: string, headers: OutgoingHttpHeaders = {}) =>
      ask('/', { 'x-magento-tags-pattern': pattern, ...headers }, 'PURGE'),
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}

/** Next's cache names a page by its parameters, decoded and encoded again: `~q=oak` is `~q%3Doak`. */
const asNextSpells = (path: string) => path.split('/').map(decodeURIComponent).map(encodeURIComponent).join('/')

export type FrontDoor = Awaited<ReturnType<typeof openFrontDoor>>
