import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Child } from '../../scripts/start/child.ts'
import type { Options } from '../../scripts/start/options.ts'
import { freePort } from '../../scripts/start/ports.ts'
import { commerceOrder, serve, shopOrder } from '../../scripts/start/servers.ts'
import { copySeeded, demoSource, root, type Source } from './seeded-commerce.ts'
import { temporaryFolder } from './temporary-server.ts'

export type Shop = {
  /** Without a trailing slash. */
  url: string
  /** The embedded services' /graphql. */
  commerceUrl: string
  /** Where the services keep their databases and where mails are written. */
  dataFolder: string
  /** Where the shop keeps its sessions. */
  sessionFolder: string
  /** Ends the services and leaves the shop alone with what it has kept. */
  stopCommerce(): Promise<void>
  close(): Promise<void>
}

/**
 * A shop of this test's own: the present build, real services, a copy of the filled databases, free ports. Needs a build
 * (`npm run build`); nothing of it touches var/commerce. `settings` are the shop's own, beside those.
 */
export async function openShop(source: Source = demoSource, settings: Record<string, string> = {}): Promise<Shop> {
  const folder = temporaryFolder('shop')
  const dataFolder = join(folder, 'commerce')
  await copySeeded(source, dataFolder)
  const [port, commercePort] = [await freePort(), await freePort()]
  const options: Options = {
    root,
    dev: false,
    host: 'localhost',
    port,
    commercePort,
    commerceUrl: undefined,
    dataFolder,
  }
  const started: Child[] = []
  const close = async () => {
    for (const child of started.reverse()) await child.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  const own = {
    IMAGE_CACHE_FOLDER: join(folder, 'images'),
    SESSION_FOLDER: join(folder, 'session'),
    SHOP_URL: `http://localhost:${port}`,
    ...settings,
  }
  const commerce = commerceOrder(options)
  const shop = shopOrder(options)
  const { signal } = new AbortController()
  try {
    await serve(
      { ...commerce, log: join(folder, 'commerce.log') },
      `http://127.0.0.1:${commercePort}/readyz`,
      started,
      signal,
    )
    const order = { ...shop, log: join(folder, 'shop.log'), env: { ...shop.env, ...own } }
    await serve(order, `http://localhost:${port}/`, started, signal)
  } catch (error) {
    await close()
    throw error
  }
  return {
    url: `http://localhost:${port}`,
    commerceUrl: `http://127.0.0.1:${commercePort}/graphql`,
    dataFolder,
    sessionFolder: own.SESSION_FOLDER,
    stopCommerce: async () => started[0]?.stop(),
    close,
  }
}
