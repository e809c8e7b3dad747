import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { demoStorefronts } from '../../demo/storefronts.ts'
import { type Child, fault, type Order, startChild } from './child.ts'
import { Halt } from './halt.ts'
import { type Options, shopAddress } from './options.ts'
import { holdsDemo } from './seed-mark.ts'

const guard = ['--disable-warning=ExperimentalWarning', '--import']

const logOf = (root: string, name: string) => join(root, 'var/log', `${name}.log`)

function order(options: Options, name: string, args: string[], env: Record<string, string>): Order {
  const preload = new URL('./leave-with-parent.mjs', import.meta.url).href
  const command = process.execPath
  return {
    name,
    command,
    args: [...guard, preload, ...process.execArgv, ...args],
    folder: options.root,
    log: logOf(options.root, name),
    env: { NEXT_TELEMETRY_DISABLED: '1', ...env },
  }
}

/** The embedded commerce services, all in one process. */
export function commerceOrder(options: Options): Order {
  const watch = options.dev ? ['--watch', '--watch-preserve-output'] : []
  return order(options, 'commerce', [...watch, 'services/main.ts'], {
    COMMERCE_HOST: '127.0.0.1',
    COMMERCE_PORT: String(options.commercePort),
    COMMERCE_DATA: options.dataFolder,
    // The shop hears at once of what changes, however it is changed.
    COMMERCE_PURGE_HOSTS: process.env.COMMERCE_PURGE_HOSTS || `http://${options.host}:${options.port}`,
  })
}

/** The shop itself, pointed at the embedded services or at the backend that was asked for. */
export function shopOrder(options: Options): Order {
  const next = join(options.root, 'node_modules/next/dist/bin/next')
  // Finished pages are sent by the front door, in the same process; while developing nothing is kept.
  const frontDoor = join(options.root, 'lib/page-cache/front/preload.ts')
  const before = options.dev || !existsSync(frontDoor) ? [] : ['--import', pathToFileURL(frontDoor).href]
  const args = [
    ...before,
    next,
    options.dev ? 'dev' : 'start',
    '--port',
    String(options.port),
    '--hostname',
    options.host,
  ]
  return order(options, 'shop', args, {
    COMMERCE_URL: options.commerceUrl ?? `http://127.0.0.1:${options.commercePort}/graphql`,
    SHOP_URL: process.env.SHOP_URL || shopAddress(options),
    ...storefrontsOf(options),
    ...(options.dev ? {} : { NODE_ENV: 'production' }),
  })
}

/** The demo shop speaks five languages; any other shop says which ones it has. */
function storefrontsOf({ commerceUrl, dataFolder }: Options): Record<string, string> {
  if (process.env.STOREFRONTS || commerceUrl || !holdsDemo(dataFolder)) return {}
  return { STOREFRONTS: JSON.stringify(demoStorefronts) }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

async function statusOf(url: string, timeoutMs: number): Promise<number | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs), headers: { accept: 'text/html,*/*' } })
    await response.arrayBuffer()
    return response.status
  } catch {
    return undefined
  }
}

/** Waits until the address answers 200. Throws a `Halt` when the server dies first or never gets there. */
export async function answers(
  child: Child,
  at: Order,
  url: string,
  deadlineMs: number,
  signal: AbortSignal,
): Promise<void> {
  const until = performance.now() + deadlineMs
  let status: number | undefined
  while (performance.now() < until) {
    signal.throwIfAborted()
    if (child.ending() !== undefined) throw fault(child, at)
    status = await statusOf(url, 30_000)
    if (status === 200) return
    await pause(status === undefined ? 60 : 400)
  }
  const last = child
    .tail()
    .slice(-8)
    .map((line) => `    ${line}`)
  const how = status === undefined ? 'did not answer' : `answered ${status}`
  throw new Halt([`${child.name}: ${url} ${how}. The last lines of var/log/${child.name}.log:`, ...last].join('\n'))
}

/** Starts a server and waits until it answers; what does not get there is stopped again by the caller. */
export async function serve(
  at: Order,
  url: string,
  started: Child[],
  signal: AbortSignal,
  deadlineMs = 90_000,
): Promise<void> {
  signal.throwIfAborted()
  const child = startChild(at)
  started.push(child)
  await answers(child, at, url, deadlineMs, signal)
}

/** The first of these servers to end, as a `Halt` with its last words. */
export async function firstToEnd(children: Child[], orders: Order[]): Promise<Halt> {
  const index = await Promise.race(children.map((child, at) => child.exited.then(() => at)))
  const child = children[index]
  const at = orders.find((candidate) => candidate.name === child?.name)
  return child && at ? fault(child, at) : new Halt('A server ended.')
}
