/** The steps of `npm start`, in order; each is skipped when its outcome is already there. */
import { join } from 'node:path'
import { build } from './build.ts'
import type { Child } from './child.ts'
import { fillDatabase } from './database.ts'
import { lineFor, stopOnSignals } from './finish.ts'
import { generate } from './generate.ts'
import { exitCodeOf, Halt, Stopped } from './halt.ts'
import { install } from './install.ts'
import { lockFile, takeLock } from './lock.ts'
import { loadEnvironmentFiles, type Options, readOptions, shopAddress } from './options.ts'
import { needPort } from './ports.ts'
import { openProgress, seconds } from './progress.ts'
import { regenerateOnChange } from './regenerate.ts'
import { commerceOrder, firstToEnd, serve, shopOrder } from './servers.ts'
import { needSettings } from './settings.ts'

const root = join(import.meta.dirname, '../..')
const progress = openProgress()
const stopping = new AbortController()
const servers: Child[] = []
/** When the command was typed: a bridge to another Node began earlier than this process. */
const since = Number(process.env.BRIDGED_SINCE ?? performance.timeOrigin)

async function openCommerce(options: Options): Promise<void> {
  if (options.commerceUrl) return
  await progress.step('database', () => fillDatabase(options, stopping.signal), 'the demo shop, once')
  const ready = `http://127.0.0.1:${options.commercePort}/readyz`
  await progress.step('commerce', () => serve(commerceOrder(options), ready, servers, stopping.signal))
}

async function buildShop(options: Options): Promise<void> {
  if (!options.dev) await progress.step('build', () => build(root, stopping.signal), 'about a minute, once')
}

/** Waits for both, so that a failure of one never leaves the other running unseen; the first failure stops both. */
async function together(...works: Promise<void>[]): Promise<void> {
  const guarded = works.map((work) =>
    work.catch((error) => {
      stopping.abort(error)
      throw error
    }),
  )
  await Promise.allSettled(guarded)
  await Promise.all(guarded)
}

async function open(options: Options): Promise<void> {
  const { signal } = stopping
  await progress.step('node', async () => process.version)
  await progress.step('install', () => install(root, signal), 'about a minute, once')
  await needSettings(root)
  await progress.step('generate', () => generate(root, signal))
  await together(openCommerce(options), buildShop(options))
  await progress.step('shop', () => serve(shopOrder(options), `${shopAddress(options)}/`, servers, signal))
}

function announce(options: Options): void {
  const address = shopAddress(options)
  const backend = options.commerceUrl ?? `http://localhost:${options.commercePort}/graphql`
  progress.say(`
  Shop          ${address}
  Merchandiser  ${address}/studio
  Commerce      ${backend}

  Ready in ${seconds(Date.now() - since)}. Ctrl-C stops everything; logs are in var/log.
`)
}

async function main(): Promise<void> {
  loadEnvironmentFiles(root)
  const options = readOptions(root, process.argv.slice(2), process.env)
  const release = takeLock(lockFile(root), shopAddress(options), !options.dev)
  try {
    await needPort('PORT', options.host, options.port)
    if (!options.commerceUrl) await needPort('COMMERCE_PORT', '127.0.0.1', options.commercePort)
    await open(options)
    if (options.dev) regenerateOnChange(root, progress, stopping.signal)
    announce(options)
    const orders = [commerceOrder(options), shopOrder(options)]
    const stopped = new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()))
    const ended = await Promise.race([stopped, firstToEnd(servers, orders)])
    if (ended instanceof Halt && !stopping.signal.aborted) throw ended
  } finally {
    // The shop first: it should not see its backend go.
    for (const server of servers.reverse()) await server.stop()
    release()
    progress.close()
  }
}

async function exitCode(): Promise<number> {
  stopOnSignals(stopping)
  try {
    await main()
    process.stdout.write('\n  Stopped.\n')
    return 0
  } catch (error) {
    const { reason } = stopping.signal
    if (reason instanceof Stopped) {
      process.stdout.write('\n  Stopped before the shop was open; nothing is half done: start again to continue.\n')
      return exitCodeOf(reason.signal)
    }
    const line = lineFor(error)
    if (line === undefined) throw error
    process.stderr.write(`\n  ${line}\n`)
    return 1
  }
}

process.exit(await exitCode())
