/**
 * How fast commerce is, and whether that depends on the size of the catalogue: generated catalogues in var/bench, each
 * operation asked over HTTP by one client. Prints a table; `--out` also writes it.
 *
 *   npm run bench:commerce [-- --products 1000,10000,100000] [--requests 200] [--fresh] [--out docs/measurements/commerce.md]
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { catalogueOf, sizesOf } from './bench/catalogues.ts'
import { operations, shuffled } from './bench/operations.ts'
import { type BenchOptions, benchOptions, usage } from './bench/options.ts'
import { type Measured, report } from './bench/report.ts'
import { type Sample, type Summary, summaryOf } from './bench/samples.ts'
import { openShop } from './bench/shop.ts'

const warmUp = 40
/** No operation keeps the others waiting for longer than this, however slow it is. */
const longestMs = 60_000

function readOptions(): BenchOptions {
  try {
    return benchOptions(process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\nUse: ${usage}\n`)
    process.exit(1)
  }
}

const say = (line: string) => process.stderr.write(`${line}\n`)
const { sizes, requests, fresh, out } = readOptions()

async function measure(products: number): Promise<Measured> {
  say(`${products.toLocaleString('en')} products`)
  const { folder, taken } = await catalogueOf(products, fresh)
  const shop = await openShop(folder)
  try {
    const asked = await operations(shop, products)
    const found = new Map<string, Summary>()
    for (const { name, document, variables } of shuffled(asked, products)) {
      for (let n = 0; n < warmUp; n++) await shop.ask(document, variables(n))
      const samples: Sample[] = []
      const until = performance.now() + longestMs
      for (let n = 0; n < requests && performance.now() < until; n++) {
        samples.push((await shop.ask(document, variables(warmUp + n))).sample)
      }
      const summary = summaryOf(samples)
      found.set(name, summary)
      say(
        `  ${name}: p50 ${summary.p50.toFixed(1)} ms, p99 ${summary.p99.toFixed(1)} ms, CPU ${summary.cpuMs.toFixed(1)} ms`,
      )
    }
    const inOrder = new Map(asked.flatMap(({ name }) => [[name, found.get(name) as Summary] as const]))
    const start = { ms: shop.startMs, cpuMs: shop.startCpuMs, rssMb: shop.startRssMb }
    return { products, taken, sizes: sizesOf(folder), start, rssMb: await shop.rssMb(), operations: inOrder }
  } finally {
    await shop.close()
  }
}

/** What somebody wrote below the tables stays: everything from the first heading on. */
function notesOf(file: string): string {
  const text = existsSync(file) ? readFileSync(file, 'utf8') : ''
  const start = text.indexOf('\n## ')
  return start < 0 ? '' : text.slice(start)
}

const all: Measured[] = []
for (const products of sizes) all.push(await measure(products))
const text = report(all, requests)
process.stdout.write(text)
if (out !== null) writeFileSync(out, `# Commerce, measured\n\n${text}${notesOf(out)}`)
