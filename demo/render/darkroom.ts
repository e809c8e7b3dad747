import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { createRequire } from 'node:module'
import { dirname, extname, join, normalize } from 'node:path'
import { chromium } from '@playwright/test'
import type { Shot } from './shot.ts'

const types: Record<string, string> = { '.js': 'text/javascript', '.html': 'text/html' }

/** Serves the page, the scene modules and three.js itself to the browser, on a free local port. */
async function serve(): Promise<{ server: Server; origin: string }> {
  const three = join(dirname(createRequire(import.meta.url).resolve('three')), '..')
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/'))
    const file = path.startsWith('/three/') ? join(three, path.slice(7)) : join(import.meta.dirname, path)
    try {
      const body = await readFile(file)
      response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The local picture server got no port')
  return { server, origin: `http://127.0.0.1:${address.port}` }
}

const SHOTS_PER_PAGE = 12

export type Darkroom = {
  /** One PNG per tint of the shot. */
  develop(shot: Shot, onPass: (done: number, all: number) => void): Promise<Map<string, Buffer>>
  close(): Promise<void>
}

/** A headless Chromium that renders in software: slow, but the same everywhere. CHROMIUM names another browser. */
export async function openDarkroom(): Promise<Darkroom> {
  const { server, origin } = await serve()
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
      '--ignore-gpu-blocklist',
      '--disable-dev-shm-usage',
    ],
  })
  const page = await browser.newPage()
  page.setDefaultTimeout(0)
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`\n${message.text()}`)
  })
  page.on('pageerror', (error) => console.error(`\n${error.message}`))
  let report: (done: number, all: number) => void = () => {}
  await page.exposeFunction('progress', (done: number, all: number) => report(done, all))
  let shots = 0
  return {
    async develop(shot, onPass) {
      report = onPass
      // A page is used for a while, since compiling shaders takes as long as many exposures, then gives its memory back.
      if (shots++ % SHOTS_PER_PAGE === 0) {
        await page.goto(`${origin}/scene/page.html`)
        await page.waitForFunction('window.ready')
      }
      const pictures = await page.evaluate<Record<string, string>, Shot>(
        (order) => (window as unknown as { shoot(order: Shot): Promise<Record<string, string>> }).shoot(order),
        shot,
      )
      return new Map(
        Object.entries(pictures).map(([tint, url]) => [tint, Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')]),
      )
    },
    async close() {
      await browser.close()
      server.close()
    },
  }
}
