/**
 * Fills the embedded databases with the demo shop. It exists so that a clean clone opens with something to buy. Running it
 * again changes nothing, an interrupted run is continued, and a catalogue that somebody imported is left alone;
 * `--force` writes the demo shop in any case.
 */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { demoCatalogue } from '../demo/catalogue.ts'
import { demoConfiguration } from '../demo/configuration.ts'
import { openEmbedded } from '../services/embedded.ts'
import { isSeeded, markSeeded } from './start/seed-mark.ts'

const root = join(import.meta.dirname, '..')
const dataFolder = process.env.COMMERCE_DATA || join(root, 'var/commerce')

if (isSeeded(dataFolder) && !process.argv.includes('--force')) {
  console.log('kept as it is')
} else {
  const commerce = await openEmbedded({
    dataFolder,
    mediaRoots: [join(dataFolder, 'media'), join(root, 'demo/pictures')],
    baseUrl: process.env.COMMERCE_BASE_URL || 'http://127.0.0.1:4000',
  })
  try {
    const catalogue = demoCatalogue()
    await commerce.writeConfiguration(demoConfiguration)
    await commerce.writeCatalogue(catalogue)
    cpSync(join(root, 'demo/downloads'), join(dataFolder, 'downloads'), { recursive: true })
    markSeeded(dataFolder, 'demo')
    console.log(`${catalogue.products?.length ?? 0} products in ${catalogue.categories?.length ?? 0} categories`)
  } finally {
    await commerce.close()
  }
}
