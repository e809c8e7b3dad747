/** Everything between a merchant and a visitor, on one machine, each a plain process: commerce, Redis, two shops, Varnish. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Child, fault, type Order, startChild } from '../../start/child.ts'
import { freePort } from '../../start/ports.ts'
import { answers, shopOrder } from '../../start/servers.ts'
import { needProgram } from '../../test/programs.ts'
import { type Commerce, openCommerce, root } from './commerce.ts'
import { openPurgeWitness, type PurgeWitness } from './purge-witness.ts'

/** A tier as a visitor reaches it. `group` is its process group. */
export type Tier = { name: string; host: string; port: number; url: string; group: number }
export type Fleet = {
  folder: string
  commerce: Commerce
  purges: PurgeWitness
  edge: Tier
  redisUrl: string
  shops: [Tier, Tier]
  /** Lets a program run beside the fleet; it ends with it. */
  run(order: Omit<Order, 'folder' | 'log'>, isReady: () => Promise<boolean>): Promise<Child>
  close(): Promise<void>
}

export const token = 'the-token-of-this-measurement'
const host = '127.0.0.1'
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Opens the fleet; what was started is ended again when something does not open. */
export async function openFleet(signal: AbortSignal): Promise<Fleet> {
  const folder = mkdtempSync(join(tmpdir(), 'vitrine-bench-'))
  const started: Child[] = []
  const closings: (() => unknown)[] = []
  const close = async () => {
    for (const child of started.reverse()) await child.stop()
    for (const end of closings.reverse()) await end()
    rmSync(folder, { recursive: true, force: true })
  }

  async function run(given: Omit<Order, 'folder' | 'log'>, isReady: () => Promise<boolean>): Promise<Child> {
    const order = { ...given, folder, log: join(folder, `${given.name}.log`) }
    const child = startChild(order)
    started.push(child)
    for (let tries = 0; !(await isReady().catch(() => false)); tries++) {
      signal.throwIfAborted()
      if (child.ending() !== undefined || tries > 600) throw fault(child, order)
      await pause(50)
    }
    return child
  }

  async function openShop(name: string, commerceUrl: string, env: Record<string, string>): Promise<Tier> {
    const port = await freePort()
    const options = { root, dev: false, host: 'localhost', port, commercePort: 0, commerceUrl, dataFolder: folder }
    const order: Order = { ...shopOrder(options), name, log: join(folder, `${name}.log`) }
    // Varnish knows it by its IPv4 address, whatever else localhost is here.
    order.args = ['--dns-result-order=ipv4first', ...order.args]
    order.env = { ...order.env, ...env, IMAGE_CACHE_FOLDER: join(folder, name) }
    const child = startChild(order)
    started.push(child)
    const url = `http://${host}:${port}`
    await answers(child, order, `${url}/api/health`, 90_000, signal)
    return { name, host, port, url, group: child.pid ?? 0 }
  }

  try {
    const [edgePort, redisPort] = [await freePort(), await freePort()]
    const first: { host: string; port: number } = { host, port: 0 }
    const purges = await openPurgeWitness(() => first)
    closings.push(() => purges.close())
    const commerce = await openCommerce(folder, purges.url, signal)
    closings.push(() => commerce.close())
    const memoryOnly = ['--port', String(redisPort), '--bind', host, '--save', '', '--appendonly', 'no']
    await run({ name: 'redis', command: needProgram('redis'), args: memoryOnly }, () => listens(redisPort))
    const edgeUrl = `http://${host}:${edgePort}`
    const env = {
      REDIS_URL: `redis://${host}:${redisPort}`,
      SHOP_URL: edgeUrl,
      PURGE_TOKEN: token,
      EDGES: JSON.stringify([{ kind: 'varnish', url: edgeUrl }]),
      EDGE_TAG_HEADERS: 'xkey',
      EDGE_TTL_SECONDS: '86400',
    }
    const graphql = `${commerce.url}/graphql`
    const shops: [Tier, Tier] = [await openShop('shop A', graphql, env), await openShop('shop B', graphql, env)]
    first.port = shops[0].port
    const varnish = await run(
      varnishOrder(folder, edgePort, shops),
      async () => (await fetch(`${edgeUrl}/api/health`)).ok,
    )
    const edge = { name: 'Varnish', host, port: edgePort, url: edgeUrl, group: varnish.pid ?? 0 }
    return { folder, commerce, purges, edge, redisUrl: env.REDIS_URL, shops, run, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Varnish with the shipped rules, in front of both shops, one after the other. */
function varnishOrder(folder: string, port: number, shops: Tier[]): Omit<Order, 'folder' | 'log'> {
  const rules = join(root, 'deploy/varnish')
  const shipped = readFileSync(join(rules, 'shop.vcl'), 'utf8')
  const backend = /backend shop \{[\s\S]*?\n\}/.exec(shipped)?.[0] ?? ''
  const backends = shops.map((shop, at) =>
    backend.replace('backend shop ', `backend shop_${at} `).replace('"3000"', `"${shop.port}"`),
  )
  const director = `import directors;
sub vcl_init {
    new shops = directors.round_robin();
${shops.map((_, at) => `    shops.add_backend(shop_${at});`).join('\n')}
}
sub vcl_recv {
    set req.backend_hint = shops.backend();
}
`
  writeFileSync(join(folder, 'shop.vcl'), `${shipped.replace(backend, backends.join('\n'))}\n${director}`)
  const settings = {
    vcl_path: `${folder}:${rules}`,
    thread_pools: '1',
    thread_pool_min: '50',
    thread_pool_max: '1500',
    thread_queue_limit: '2000',
    http_resp_hdr_len: '64k',
    http_resp_size: '128k',
    workspace_backend: '256k',
  }
  const args = [
    ...['-F', '-j', 'none', '-n', join(folder, 'varnish'), '-T', 'none', '-s', 'malloc,128m', '-a', `${host}:${port}`],
    ...['-f', join(rules, 'default.vcl')],
    ...Object.entries(settings).flatMap(([name, value]) => ['-p', `${name}=${value}`]),
  ]
  return { name: 'varnish', command: needProgram('varnish'), args }
}

/** Whether somebody listens at this port. */
const listens = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect({ host, port })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
