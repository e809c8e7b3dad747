/** The whole shop as plain processes: commerce, Redis behind a fault proxy, instances of one build, Varnish in front. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Child, startChild } from '../../../scripts/start/child.ts'
import type { Options } from '../../../scripts/start/options.ts'
import { freePort } from '../../../scripts/start/ports.ts'
import { answers, commerceOrder, serve, shopOrder } from '../../../scripts/start/servers.ts'
import { needProgram } from '../../../scripts/test/programs.ts'
import { type FaultProxy, openFaultProxy } from '../fault-proxy.ts'
import { answerTo } from '../redis.ts'
import { copySeeded, demoSource, root } from '../seeded-commerce.ts'
import { temporaryFolder } from '../temporary-server.ts'
import { startVarnish, type Varnish } from '../varnish.ts'

/** A process that can be frozen, killed and started again in its place. */
export type Part = {
  freeze(): void
  thaw(): void
  kill(): Promise<void>
  start(): Promise<void>
  stop(): Promise<void>
}

export type Instance = Part & { url: string; residentBytes(): number }

export type Stage = {
  shops: Instance[]
  edge: Varnish | null
  commerce: Part
  redis: Part & { url: string }
  /** What the shops' way to Redis leads through. */
  wayToRedis: FaultProxy
  folder: string
  /** The build that shops run which are started from now on. */
  runBuild(buildRoot: string): void
  /** Tells the first shop that these tags ended; the answer is the receipt. */
  purge(pattern: string): Promise<Response>
  close(): Promise<void>
}

const never = new AbortController().signal

function part(begin: () => Promise<Child>): Part & { child(): Child | undefined } {
  let child: Child | undefined
  const signal = (name: NodeJS.Signals) => {
    if (child?.pid) process.kill(-child.pid, name)
  }
  return {
    child: () => child,
    freeze: () => signal('SIGSTOP'),
    thaw: () => signal('SIGCONT'),
    async kill() {
      signal('SIGKILL')
      await child?.exited
    },
    async start() {
      child = await begin()
    },
    async stop() {
      // What is frozen could not hear that it is to end.
      if (child?.ending() === undefined) signal('SIGCONT')
      await child?.stop()
    },
  }
}

function redisPart(folder: string, port: number) {
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder]
  return part(async () => {
    const child = startChild({
      name: 'redis',
      command: needProgram('redis'),
      args,
      folder,
      log: join(folder, 'redis.log'),
    })
    const isThere = async () => (await answerTo(port, 'PING\r\n').catch(() => '')).toString().startsWith('+PONG')
    while (!(await isThere())) await new Promise((resolve) => setTimeout(resolve, 30))
    return child
  })
}

/** What a process and those it started hold in memory. */
function residentOf(leader: number | undefined): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const fields = (pid: string) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return pids.reduce((sum, pid) => {
    try {
      const [, , group, ...rest] = fields(pid)
      return Number(group) === leader ? sum + Number(rest[18]) * 4096 : sum
    } catch {
      return sum
    }
  }, 0)
}

export type StageOptions = {
  instances?: number
  withEdge?: boolean
  settings?: Record<string, string>
  /** Where the build is that the instances run. */
  buildRoot?: string
}

/** Starts everything on free ports; needs a build (`npm run build`). */
export async function openStage({
  instances = 2,
  withEdge = true,
  settings = {},
  buildRoot = root,
}: StageOptions = {}): Promise<Stage> {
  const folder = temporaryFolder('outages')
  const dataFolder = join(folder, 'commerce')
  await copySeeded(demoSource, dataFolder)
  const [redisPort, commercePort] = [await freePort(), await freePort()]
  const redis = redisPart(folder, redisPort)
  const wayToRedis = await openFaultProxy(redisPort)
  const parts: Part[] = [redis]
  let edge: Varnish | null = null

  let runs = buildRoot
  const optionsFor = (port: number): Options => ({
    root: runs,
    dev: false,
    host: 'localhost',
    port,
    commercePort,
    commerceUrl: undefined,
    dataFolder,
  })
  const close = async () => {
    await edge?.close()
    for (const one of parts.reverse()) await one.stop()
    await wayToRedis.close()
    rmSync(folder, { recursive: true, force: true })
  }
  const ports = await Promise.all(Array.from({ length: instances }, () => freePort()))
  const commerce = part(async () => {
    const order = commerceOrder(optionsFor(ports[0] ?? 0))
    const started: Child[] = []
    await serve(
      { ...order, log: join(folder, 'commerce.log') },
      `http://127.0.0.1:${commercePort}/readyz`,
      started,
      never,
    )
    return started[0] as Child
  })
  parts.push(commerce)

  function shop(port: number, edgePort: number | null, index: number): Instance {
    const own = part(async () => {
      const order = shopOrder(optionsFor(port))
      const env = {
        ...order.env,
        SHOP_URL: `http://localhost:${port}`,
        IMAGE_CACHE_FOLDER: join(folder, 'images'),
        SESSION_FOLDER: join(folder, 'session'),
        REDIS_URL: `redis://127.0.0.1:${wayToRedis.port}`,
        ...(edgePort && {
          EDGES: JSON.stringify([{ kind: 'varnish', url: `http://127.0.0.1:${edgePort}` }]),
          EDGE_TAG_HEADERS: 'xkey',
        }),
        ...settings,
      }
      const at = { ...order, env, log: join(folder, `shop-${index}.log`) }
      const child = startChild(at)
      await answers(child, at, `http://localhost:${port}/api/health`, 60_000, never)
      return child
    })
    return { ...own, url: `http://localhost:${port}`, residentBytes: () => residentOf(own.child()?.pid) }
  }

  try {
    await redis.start()
    await commerce.start()
    const edgePort = withEdge ? await freePort() : null
    const shops = ports.map((port, index) => shop(port, edgePort, index))
    parts.push(...shops)
    for (const one of shops) await one.start()
    if (edgePort) edge = await startVarnish(ports[0] ?? 0, undefined, edgePort)
    const runBuild = (buildRoot: string) => {
      runs = buildRoot
    }
    const purge = (pattern: string) =>
      fetch(shops[0]?.url ?? '', { method: 'PURGE', headers: { 'x-magento-tags-pattern': pattern } })
    const url = `redis://127.0.0.1:${redisPort}`
    return { shops, edge, commerce, redis: { ...redis, url }, wayToRedis, folder, runBuild, purge, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Addresses of the shop, as a visitor finds them: the front page, what it links to, and what those link to. */
export async function addressesOf(url: string, most: number): Promise<string[]> {
  const found = new Set(['/'])
  for (const path of found) {
    if (found.size >= most) break
    const response = await fetch(url + path)
    const html = response.ok ? await response.text() : ''
    for (const [, link = ''] of html.matchAll(/<a[^>]* href="(\/[^"#?]*\.html)"/g)) found.add(link)
  }
  return [...found].slice(0, most)
}
