import type { Database } from '../../kit/database.ts'
import { type DownloadSource, linkSample, sampleSource } from '../store/download-store.ts'
import type { CatalogSchema } from '../store/schema.ts'
import { parseSamplePath } from './sample-paths.ts'

/** What lies behind the address of a sample; null for any other address, and where there is none. */
export function sampleFinder(database: Database<CatalogSchema>) {
  return async (path: string): Promise<DownloadSource | null> => {
    const named = parseSamplePath(path)
    if (!named) return null
    const reader = database.read()
    return named.kind === 'link' ? linkSample(reader, named.id) : sampleSource(reader, named.id)
  }
}
