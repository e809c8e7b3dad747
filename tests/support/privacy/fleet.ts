/** What stands between people and their data, as plain processes: commerce, Redis, two shops of one build, Varnish in front. */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { demoStorefronts } from '../../../demo/storefronts.ts'
import { type Child, startChild } from '../../../scripts/start/child.ts'
import { freePort } from '../../../scripts/start/ports.ts'
import { answers, commerceOrder, serve, shopOrder } from '../../../scripts/start/servers.ts'
import { startRedis } from '../redis.ts'
import { copySeeded, demoSource, root } from '../seeded-commerce.ts'
import { temporaryFolder } from '../temporary-server.ts'
import { startVarnish } from '../varnish.ts'
import { type Person, writePeople } from './people.ts'

export type PrivacyFleet = {
  /** The edge first, then each shop by itself. */
  tiers: { name: string; url: string }[]
  redisUrl: string
  people: Person[]
  close(): Promise<void>
}

export const cachePrefix = 'privacy'
/** Only the first two have pages of their own for groups, so that both kinds are there. */
const storefronts = demoStorefronts.map((one, at) => ({ ...one, ...(at < 2 && { groups: [2, 3] }) }))

/** The table of variants, as an operator makes it. */
function contextsOf(env: Record<string, string>): string {
  const args = ['--disable-warning=ExperimentalWarning', 'scripts/edge-contexts.ts']
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', ...env } as unknown as NodeJS.ProcessEnv,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`edge:contexts ended with ${status}: ${stderr}`)
  return stdout
}

/** Opens everything on free ports with these people in it; needs a build (`npm run build`). */
export async function openPrivacyFleet(people: Person[]): Promise<PrivacyFleet> {
  const folder = temporaryFolder('privacy')
  const dataFolder = join(folder, 'commerce')
  const started: Child[] = []
  const closings: (() => Promise<unknown>)[] = []
  const close = async () => {
    for (const end of closings.reverse()) await end()
    for (const child of started.reverse()) await child.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await copySeeded(demoSource, dataFolder)
    await writePeople(dataFolder, people)
    const redis = await startRedis()
    closings.push(redis.close)
    const [commercePort, edgePort, ...ports] = await Promise.all(Array.from({ length: 4 }, () => freePort()))
    const edgeUrl = `http://127.0.0.1:${edgePort}`
    const key = 'the key of this proof is long enough'
    const settings: Record<string, string> = {
      STOREFRONTS: JSON.stringify(storefronts),
      SHOP_URL: edgeUrl,
      REDIS_URL: redis.url,
      CACHE_PREFIX: cachePrefix,
      CONTEXT_SIGNING_KEY: key,
      COMMERCE_GROUP_KEY: key,
      // Earlier releases do not tell a customer's group.
      COMMERCE_RELEASE: '2.4.9',
      SESSION_KEYS: `one:${Buffer.alloc(32, 7).toString('base64')}`,
      // Varnish writes its visitor down, and so does what stands before it.
      TRUSTED_PROXY_HOPS: '2',
      EDGES: JSON.stringify([{ kind: 'varnish', url: edgeUrl }]),
      EDGE_TAG_HEADERS: 'xkey',
      EDGE_TTL_SECONDS: '86400',
    }
    const optionsFor = (port: number) => ({
      ...{ root, dev: false, host: 'localhost', port, commercePort: commercePort ?? 0, commerceUrl: undefined },
      dataFolder,
    })
    const commerce = commerceOrder(optionsFor(ports[0] ?? 0))
    const signal = new AbortController().signal
    await serve(
      { ...commerce, env: { ...commerce.env, COMMERCE_GROUP_KEY: key }, log: join(folder, 'commerce.log') },
      `http://127.0.0.1:${commercePort}/readyz`,
      started,
      signal,
    )
    for (const port of ports) {
      const order = shopOrder(optionsFor(port))
      order.args = ['--dns-result-order=ipv4first', ...order.args]
      const own = { ...order.env, ...settings, IMAGE_CACHE_FOLDER: join(folder, 'images') }
      const at = { ...order, env: own, log: join(folder, `shop-${port}.log`) }
      const child = startChild(at)
      started.push(child)
      await answers(child, at, `http://127.0.0.1:${port}/api/health`, 90_000, signal)
    }
    const varnish = await startVarnish(ports, contextsOf(settings), edgePort)
    closings.push(varnish.close)
    const shops = ports.map((port, at) => ({ name: `shop ${'AB'[at]}`, url: `http://127.0.0.1:${port}` }))
    return { tiers: [{ name: 'Varnish', url: edgeUrl }, ...shops], redisUrl: redis.url, people, close }
  } catch (error) {
    await close()
    throw error
  }
}
