import type { SearchEngine } from '../../contracts/internal/search.ts'
import { MemoryEngine } from './engine.ts'
import { DocumentStore } from './store/document-store.ts'

/**
 * The search service: an index file of its own in the folder of a `sqlite:<folder>` address, or in memory for any other
 * address, because each replica keeps its own index and the catalog fills it again.
 */
export async function openSearch({ databaseUrl }: { databaseUrl: string }): Promise<{
  api: SearchEngine
  close(): Promise<void>
}> {
  const folder = /^sqlite:(.+)$/.exec(databaseUrl)?.[1] ?? null
  const engine = new MemoryEngine(new DocumentStore(folder === ':memory:' ? null : folder))
  return { api: engine, close: () => engine.close() }
}
