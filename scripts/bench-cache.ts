/**
 * Whether a change is everywhere in under a second, and what a kept page costs: commerce, Redis, two shops and Varnish are
 * started on this machine and measured. Prints tables and writes them down; ends with 1 when a figure is not met.
 *
 *   npm run bench:cache [-- --changes 200] [--visitors 1000] [--seconds 5] [--only freshness,stampede] [--out <file.md>]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './bench/cache/commerce.ts'
import { type Fleet, openFleet } from './bench/cache/fleet.ts'
import { freshness } from './bench/cache/freshness.ts'
import { openGoods } from './bench/cache/goods.ts'
import { type CacheBenchOptions, cacheBenchOptions } from './bench/cache/options.ts'
import { watch } from './bench/cache/pages.ts'
import { purges } from './bench/cache/purges.ts'
import { aimsOf, loadNow, type Measured, report } from './bench/cache/report.ts'
import { stampede } from './bench/cache/stampede.ts'
import { throughput } from './bench/cache/throughput.ts'
import { build } from './start/build.ts'
import { finish } from './start/finish.ts'
import { generate } from './start/generate.ts'

const say = (line: string) => process.stderr.write(`${line}\n`)

async function measureFreshness(fleet: Fleet, changes: number) {
  const goods = await openGoods(fleet.commerce)
  const watched = await watch(fleet, goods)
  say(
    `${watched.length} of ${goods.length} goods show their price on ${watched.flatMap(({ pages }) => pages).length} pages`,
  )
  return freshness(fleet, watched, changes, ({ sku, everywhereMs, receiptMs, staleAfter }, done) => {
    if (done % 20 === 0 || staleAfter.length > 0 || everywhereMs > 1000) {
      say(
        `  ${done}: ${sku} everywhere after ${everywhereMs.toFixed(0)} ms, receipt ${receiptMs.toFixed(0)} ms, old after it ${staleAfter.length}`,
      )
    }
  })
}

/** Product pages that nobody has asked for since the fleet opened. */
async function coldPages(fleet: Fleet): Promise<string[]> {
  const found = await fleet.commerce.ask<{ products: { items: { url_key: string }[] } }>(
    '{ products(filter: {}, pageSize: 4) { items { url_key } } }',
  )
  return found.products.items.map(({ url_key: key }) => `/${key}.html`)
}

async function measure(fleet: Fleet, { only, changes, visitors, seconds }: CacheBenchOptions): Promise<Measured> {
  const measured: Measured = { load: { before: loadNow(), after: 0 } }
  const [warm = '', ...cold] = await coldPages(fleet)
  if (only.includes('stampede')) {
    say('stampede')
    measured.stampede = await stampede(fleet, cold, visitors)
  }
  if (only.includes('throughput')) {
    say('throughput')
    measured.throughput = { path: warm, rates: await throughput(fleet, warm, seconds) }
  }
  if (only.includes('freshness')) {
    say('freshness')
    measured.freshness = await measureFreshness(fleet, changes)
  }
  if (only.includes('purges')) {
    say('purges')
    measured.purges = await purges(fleet)
  }
  measured.load.after = loadNow()
  return measured
}

/** What somebody wrote below the tables stays: everything from the first heading of its own on. */
function notesOf(file: string): string {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const start = text.indexOf('\n## ')
  return start < 0 ? '' : text.slice(start)
}

await finish(async (signal) => {
  const options = cacheBenchOptions(process.argv.slice(2))
  await generate(root, signal)
  say(`build: ${await build(root, signal)}`)
  const fleet = await openFleet(signal)
  try {
    const measured = await measure(fleet, options)
    const text = report(measured)
    process.stdout.write(text)
    if (options.out)
      writeFileSync(join(root, options.out), `# The cache, measured\n\n${text}${notesOf(join(root, options.out))}`)
    return aimsOf(measured).every(({ isMet }) => isMet) ? 0 : 1
  } finally {
    await fleet.close()
  }
})
