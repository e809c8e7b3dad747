/** Instances of a small shop as processes, with a backend that counts what it is asked. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type Child, startChild } from '../../../scripts/start/child.ts'
import { temporaryFolder } from '../temporary-server.ts'
import { ask } from './load.ts'

export type CountingBackend = {
  url: string
  /** How often it was asked for a page. */
  asked(path: string): number
  /** What it does from now on. `delayMs` before each answer. */
  behave(how: { status?: number; delayMs?: number; hangs?: boolean }): void
  close(): void
}

/** A backend that answers "page <times asked>". */
export async function openBackend(): Promise<CountingBackend> {
  const counts = new Map<string, number>()
  let how: Parameters<CountingBackend['behave']>[0] = {}
  const server = createServer((request, response) => {
    const path = request.url ?? '/'
    const count = (counts.get(path) ?? 0) + 1
    counts.set(path, count)
    if (how.hangs) return
    setTimeout(() => response.writeHead(how.status ?? 200).end(`page ${count}`), how.delayMs ?? 0)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: (path) => counts.get(path) ?? 0,
    behave: (next) => {
      how = next
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

export type FleetInstance = {
  url: string
  /** The page at a path, as a visitor gets it. */
  get(path: string, headers?: Record<string, string>): ReturnType<typeof ask>
  purge(pattern: string): Promise<Response>
  /** What one who runs the shop reads at this path. */
  read(path: string): Promise<unknown>
  kill(): Promise<void>
  stop(): Promise<void>
}

const token = 'a-token-of-the-operator'

/** Starts one instance of a build that consists of its name and the files given. */
export async function startInstance(options: {
  backend: string
  build?: string
  files?: Record<string, string>
  env?: Record<string, string>
}): Promise<FleetInstance> {
  const { backend, build = 'one', files = {}, env = {} } = options
  const folder = temporaryFolder('instance')
  const buildFolder = join(folder, build)
  mkdirSync(join(buildFolder, 'static/chunks'), { recursive: true })
  mkdirSync(join(buildFolder, 'server'))
  writeFileSync(join(buildFolder, 'BUILD_ID'), build)
  for (const [name, text] of Object.entries(files)) writeFileSync(join(buildFolder, 'static', name), text)
  let child: Child | undefined
  const port = await new Promise<number>((resolve, reject) => {
    child = startChild({
      name: 'instance',
      command: process.execPath,
      args: [
        '--disable-warning=ExperimentalWarning',
        join(import.meta.dirname, 'instance.ts'),
        JSON.stringify({ backend, buildFolder }),
      ],
      folder: join(import.meta.dirname, '../../..'),
      log: join(folder, 'instance.log'),
      env: { PURGE_TOKEN: token, NODE_ENV: 'production', ...env },
      onLine(line) {
        if (line.startsWith('{"port"')) resolve((JSON.parse(line) as { port: number }).port)
      },
    })
    child.exited.then((how) => reject(new Error(`The instance ended (${how}): ${child?.tail().join('\n')}`)))
  })
  const url = `http://127.0.0.1:${port}`
  return {
    url,
    get: (path, headers = {}) => ask({ url: `${url}${path}`, form: 'html' }, false, headers),
    purge: (pattern) =>
      fetch(url, { method: 'PURGE', headers: { 'x-magento-tags-pattern': pattern, 'x-purge-token': token } }),
    read: async (path) => (await fetch(`${url}${path}`, { headers: { 'x-purge-token': token } })).json(),
    async kill() {
      if (child?.pid) process.kill(-child.pid, 'SIGKILL')
      await child?.exited
    },
    async stop() {
      await child?.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
