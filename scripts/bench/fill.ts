/** Writes a generated catalogue in a process of its own, so that what it cost is its own. */
import { fillFolder } from '../generate/fill-folder.ts'

const [folder = '', count = ''] = process.argv.slice(2)
const products = Number(count)
const { seconds, cpuMsPerProduct, refused } = await fillFolder(folder, products, (done, rate) => {
  process.stderr.write(
    `  ${done.toLocaleString('en')} of ${products.toLocaleString('en')} products, ${rate} a second\n`,
  )
})
if (refused.length > 0) throw new Error(`${refused.length} products were refused: ${refused[0]?.reason}`)
process.send?.({ perSecond: products / seconds, cpuMsPerProduct })
process.disconnect?.()
