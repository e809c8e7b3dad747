import type { Tally } from './batch-writer.ts'
import { copyDownloads } from './download-files.ts'
import { type ImportRun, rowsOf } from './import-run.ts'
import { Ledger } from './ledger.ts'
import { copyMedia, countMedia, type MediaCount } from './media.ts'
import { type Progress, silent } from './progress.ts'
import { Report } from './report.ts'
import { inspectSources } from './sources.ts'
import { firstConfiguration } from './store-configuration.ts'
import { openStore } from './store-door.ts'
import { Survey } from './survey.ts'
import { writeProducts, writeStructure } from './write-catalogue.ts'
import { writeContent, writeReviews } from './write-content.ts'

export type ImportRequest = {
  folder: string
  dataFolder: string
  title?: string | undefined
  progress?: Progress
  /** True as soon as somebody wants the import to end; it then stops between two batches. */
  isStopped?: () => boolean
}

/** What an import did: per kind what was new, changed, the same and refused, and everything that was not taken. */
export type ImportOutcome = {
  report: Report
  tallies: Record<'products' | 'attributes' | 'categories' | 'reviews' | 'pages' | 'blocks', Tally>
  media: MediaCount
  /** Product rows in all files that could be read, and the products by type that were found in them. */
  productRows: number
  types: Record<string, number>
  wroteConfiguration: boolean
  seconds: number
}

/** Somebody asked the import to stop; what is written stays and the next run goes on from there. */
export class Interrupted extends Error {}

/** There is no file in the folder that could be imported; `report` says why each was not. */
export class NothingToImport extends Error {
  readonly report: Report
  constructor(folder: string, report: Report) {
    super(`there is nothing in ${folder} that can be imported`)
    this.report = report
  }
}

/**
 * Imports a folder into an installation. Files and rows that cannot be taken are in the outcome's report and stop nothing
 * else. Throws NothingToImport, Interrupted, and what the machine is at fault for (a full disk, a locked database).
 */
export async function runImport(request: ImportRequest): Promise<ImportOutcome> {
  const started = performance.now()
  const report = new Report()
  const progress = request.progress ?? silent
  const { files, mediaFolders } = await inspectSources(request.folder, report)
  if (files.length === 0 && mediaFolders.length === 0) throw new NothingToImport(request.folder, report)
  const survey = new Survey(report)
  await survey.take(files)
  const ledger = new Ledger(request.dataFolder)
  try {
    const door = await openStore(request.dataFolder)
    try {
      ledger.bindTo(door.databaseFile)
      const run: ImportRun = {
        sources: files,
        mediaFolders,
        survey,
        door,
        ledger,
        report,
        progress: stoppable(request, progress),
      }
      const wroteConfiguration = await configure(run, request)
      const media = await importMedia(run)
      const structure = await writeStructure(run)
      const products = await writeProducts(run)
      door.markFilled()
      progress.start('Reviews', rowsOf(files, 'reviews'))
      const reviews = await writeReviews(run)
      progress.end()
      const content = await writeContent({ ...run, progress: silent })
      const types: Record<string, number> = {}
      for (const { type } of survey.products.values()) types[type] = (types[type] ?? 0) + 1
      return {
        report,
        tallies: { products, ...structure, reviews, ...content },
        media,
        productRows: rowsOf(files, 'product-export', 'sample-products'),
        types,
        wroteConfiguration,
        seconds: (performance.now() - started) / 1000,
      }
    } finally {
      await door.close()
    }
  } finally {
    ledger.close()
  }
}

function stoppable({ isStopped }: ImportRequest, progress: Progress): Progress {
  return {
    ...progress,
    tick(count) {
      progress.tick(count)
      if (isStopped?.()) throw new Interrupted('stopped')
    },
  }
}

async function configure({ door, survey }: ImportRun, { folder, title }: ImportRequest): Promise<boolean> {
  if (door.hasConfiguration) return false
  const { taxRates, tableRates } = survey
  const storeViews = [...survey.storeViews]
  await door.writeConfiguration(firstConfiguration({ folder, title, storeViews, taxRates, tableRates }))
  return true
}

async function importMedia({ mediaFolders, door, report, progress }: ImportRun): Promise<MediaCount> {
  if (mediaFolders.length === 0) return { copied: 0, unchanged: 0 }
  const total = mediaFolders.reduce((sum, folder) => sum + countMedia(folder), 0)
  progress.start('Pictures', total)
  const media: MediaCount = { copied: 0, unchanged: 0 }
  for (const folder of mediaFolders) {
    const { copied, unchanged } = await copyMedia(folder, door.mediaFolder, report, () => progress.tick())
    media.copied += copied
    media.unchanged += unchanged
  }
  copyDownloads(mediaFolders, door.mediaFolder)
  progress.end()
  return media
}
