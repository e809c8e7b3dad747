import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { CatalogueInput } from '../../contracts/catalogue.ts'
import type { StoreConfigurationInput } from '../../contracts/stores.ts'
import { openEmbedded } from '../../services/embedded.ts'
import { isSeeded, markSeeded } from '../start/seed-mark.ts'

/** What the services could not take, by SKU (or category path), with their reason. */
export type Written = { refused: { sku: string; reason: string }[] }

/** The one way from an import to an installation. */
export type StoreDoor = {
  hasConfiguration: boolean
  /** The catalogue's database file: an import remembers what it wrote only as long as this file is the same one. */
  databaseFile: string
  mediaFolder: string
  writeConfiguration(configuration: StoreConfigurationInput): Promise<void>
  write(bundle: CatalogueInput): Promise<Written>
  /** Says that the installation has a catalogue now, so that no demo shop is put into it. */
  markFilled(): void
  close(): Promise<void>
}

/** Opens the installation in a folder, which comes into being when it is not there. */
export async function openStore(dataFolder: string): Promise<StoreDoor> {
  const mediaFolder = join(dataFolder, 'media')
  mkdirSync(mediaFolder, { recursive: true })
  const hasConfiguration = isSeeded(dataFolder)
  const commerce = await openEmbedded({ dataFolder, mediaRoots: [mediaFolder], baseUrl: 'http://127.0.0.1:4000' })
  return {
    hasConfiguration,
    databaseFile: join(dataFolder, 'catalog.sqlite'),
    mediaFolder,
    writeConfiguration: (configuration) => commerce.writeConfiguration(configuration),
    markFilled: () => {
      if (!hasConfiguration) markSeeded(dataFolder, 'import')
    },
    write: (bundle) => commerce.writeCatalogue(bundle),
    close: () => commerce.close(),
  }
}
