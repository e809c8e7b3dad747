import { join } from 'node:path'
import { openEmbedded } from '../../services/embedded.ts'
import { markSeeded } from '../start/seed-mark.ts'
import { generatedCatalogue, generatedConfiguration } from './catalogue.ts'

/** Large enough that what is done once a batch costs nothing, small enough that a batch is a few megabytes. */
const batch = 2000
const tellEveryMs = 1000

export type Filled = {
  seconds: number
  /** Of this process, all threads together. */
  cpuMsPerProduct: number
  refused: { sku: string; reason: string }[]
}

/**
 * Writes a generated catalogue into the commerce databases of a folder, batch by batch: memory does not grow with the
 * number of products but for the indexes. `onProgress` hears about once a second how many are written and how fast.
 */
export async function fillFolder(
  folder: string,
  products: number,
  onProgress: (done: number, perSecond: number) => void,
): Promise<Filled> {
  const commerce = await openEmbedded({
    dataFolder: folder,
    mediaRoots: [join(folder, 'media')],
    baseUrl: 'http://127.0.0.1:4000',
  })
  const refused: Filled['refused'] = []
  const [started, before] = [performance.now(), process.cpuUsage()]
  try {
    await commerce.writeConfiguration(generatedConfiguration)
    let [done, told] = [0, started]
    for (const bundle of generatedCatalogue(products, batch)) {
      refused.push(...(await commerce.writeCatalogue(bundle)).refused)
      done += bundle.products?.length ?? 0
      const now = performance.now()
      if (now - told < tellEveryMs && done < products) continue
      onProgress(done, Math.round((done / (now - started)) * 1000))
      told = now
    }
    markSeeded(folder, 'generated')
    const { user, system } = process.cpuUsage(before)
    const seconds = (performance.now() - started) / 1000
    return { seconds, cpuMsPerProduct: (user + system) / 1000 / products, refused }
  } finally {
    await commerce.close()
  }
}
