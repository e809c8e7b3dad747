/**
 * Fills a folder with a generated catalogue. It exists so that speed can be measured at a size a shop may grow to; the
 * same number always gives the same shop, and running it again writes only what is missing.
 *
 *   npm run generate -- --products 100000 [--folder var/bench/100000]
 */
import { join, resolve } from 'node:path'
import { fillFolder } from './generate/fill-folder.ts'
import { type GenerateOptions, generateOptions, usage } from './generate/options.ts'

function readOptions(): GenerateOptions {
  try {
    return generateOptions(process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\nUse: ${usage}\n`)
    process.exit(1)
  }
}

const { products, folder } = readOptions()
const target = resolve(folder ?? join(import.meta.dirname, '..', 'var/bench', String(products)))
const terminal = process.stdout.isTTY
const { seconds, cpuMsPerProduct, refused } = await fillFolder(target, products, (done, rate) => {
  const line = `${done.toLocaleString('en')} of ${products.toLocaleString('en')} products, ${rate.toLocaleString('en')} products/s`
  process.stdout.write(terminal ? `\r${line}   ` : `${line}\n`)
})
if (terminal) process.stdout.write('\n')
const rate = Math.round(products / seconds).toLocaleString('en')
process.stdout.write(
  `${target}: ${products.toLocaleString('en')} products in ${seconds.toFixed(1)} s, ${rate} products/s, ${cpuMsPerProduct.toFixed(2)} ms of processor time each\n`,
)
if (refused.length > 0) {
  for (const { sku, reason } of refused.slice(0, 20)) process.stderr.write(`refused: ${sku}: ${reason}\n`)
  process.exitCode = 2
}
