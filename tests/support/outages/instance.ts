/**
 * One instance of a small shop, as a process that can be frozen and killed: the real front door and page cache, and a
 * listener in the place of Next that keeps its pages as Next does. Every page is one question to the backend, which is the
 * number of its rendering. `node instance.ts '{"backend": "http://…", "buildFolder": "…"}'` says its port in one line.
 */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { frontDoor } from '../../../lib/page-cache/front/front-door.ts'
import { pageKey } from '../../../lib/page-cache/front/page-key.ts'
import { warmUpAtStart } from '../../../lib/page-cache/front/warm-up.ts'
import { hub } from '../../../lib/page-cache/hub.ts'
import PageHandler from '../../../lib/page-cache/page-handler.ts'

const { backend, buildFolder } = JSON.parse(process.argv[2] ?? '{}') as {
  backend: string
  buildFolder: string
}
const { nodeFs } = (await import('next/dist/server/lib/node-fs-methods.js')) as unknown as { nodeFs: object }
const pages = new PageHandler({ serverDistDir: join(buildFolder, 'server'), ...{ fs: nodeFs, dev: false } })
/** Pages below /aged grow old quickly. */
const controlOf = (path: string) => ({ revalidate: path.includes('/aged') ? 2 : 60, expire: 3600 })

type Entry = Awaited<ReturnType<PageHandler['get']>>

/** Asks the backend once, as lib/graphql/client.ts does. */
async function render(path: string): Promise<string> {
  const asked = hub().backend.ask()
  if (!asked) throw new Error('The backend does not answer at the moment.')
  try {
    const response = await fetch(`${backend}${path}`, { signal: AbortSignal.timeout(3000) })
    const text = await response.text()
    if (!response.ok) throw new Error(`The backend answered ${response.status}.`)
    asked.answered()
    return `<p>${text} of ${buildFolder}</p>`
  } finally {
    asked.failed()
  }
}

/** As Next does: what could not be made anew is put back as it was. */
async function renew(key: string, path: string, before: Entry): Promise<Entry> {
  const cacheControl = controlOf(path)
  try {
    const html = await render(path)
    const headers = { 'x-next-cache-tags': 'cat_p_1' }
    await pages.set(key, { kind: 'APP_PAGE', html, headers, status: 200 }, { kind: 'APP_PAGE', cacheControl })
    return { lastModified: Date.now(), value: { kind: 'APP_PAGE', html }, cacheControl }
  } catch (error) {
    if (before) await pages.set(key, before.value, { kind: 'APP_PAGE', cacheControl })
    throw error
  }
}

async function answer(path: string): Promise<{ html: string; isStale: boolean }> {
  const key = `/$routes/shop/$${path}`
  const found = await pages.get(key, { kind: 'APP_PAGE' })
  const seconds = found?.cacheControl?.revalidate
  const isAged = found && typeof seconds === 'number' && Date.now() > found.lastModified + seconds * 1000
  const mustBeMade = !found || found.lastModified === -1
  if (found && isAged && !mustBeMade) renew(key, path, found).catch(() => {})
  const shown = mustBeMade ? await renew(key, path, found) : found
  return { html: String(shown?.value?.html), isStale: Boolean(isAged && !mustBeMade) }
}

const server = createServer(
  frontDoor({
    buildFolder,
    keptFolder: join(buildFolder, 'none'),
    next(request, response) {
      const asked = pageKey('GET', request.url ?? '/', {})
      if (asked.kind !== 'page') {
        response.writeHead(404, { 'cache-control': 'no-store' }).end()
        return
      }
      answer(asked.page.path).then(
        ({ html, isStale }) =>
          response
            .writeHead(200, {
              'content-type': 'text/html; charset=utf-8',
              'cache-control': `s-maxage=${controlOf(asked.page.path).revalidate}, stale-while-revalidate=3540`,
              ...(isStale && { 'x-nextjs-cache': 'STALE' }),
            })
            .end(html),
        () => response.writeHead(500, { 'content-type': 'text/html' }).end('broken'),
      )
    },
  }),
)
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ port: (server.address() as AddressInfo).port }))
  void warmUpAtStart(server)
})
