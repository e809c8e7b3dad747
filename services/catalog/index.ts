import { readFileSync } from 'node:fs'
import type { CatalogApi } from '../../contracts/internal/catalog.ts'
import type { InventoryApi } from '../../contracts/internal/inventory.ts'
import type { SearchEngine } from '../../contracts/internal/search.ts'
import type { StoreConfiguration } from '../../contracts/stores.ts'
import { type Database, openDatabase } from '../kit/database.ts'
import type { CommerceModule } from '../kit/module.ts'
import { type RegisteredUrl, registerAddresses } from './addresses.ts'
import { dynamicSdl } from './dynamic-schema.ts'
import { indexSync } from './indexing/index-sync.ts'
import { type CatalogParts, readsPerRequest, structureKeeper } from './reads.ts'
import { catalogResolvers } from './resolvers/index.ts'
import { saleItemsApi } from './sale-items.ts'
import { migrations } from './store/migrations.ts'
import type { CatalogSchema } from './store/schema.ts'
import { addressDesk } from './writer/address-desk.ts'
import { type CatalogueWriter, catalogueWriter } from './writer/catalogue-writer.ts'

export type CatalogOptions = {
  databaseUrl: string
  configuration(): StoreConfiguration
  inventory: InventoryApi
  search: SearchEngine
  /** For tests of what depends on the day. */
  now?(): Date
}

export type Catalog = {
  module: CommerceModule
  api: CatalogApi & {
    /** Makes pages of other services and redirects known to `route`. Answers the paths that were taken already. */
    registerUrls(urls: RegisteredUrl[]): Promise<string[]>
  }
  writer: CatalogueWriter
  database: Database<CatalogSchema>
  /** The inputs that follow from the attributes; to be added to the schema, and asked again after each write. */
  dynamicSdl(): Promise<string>
  close(): Promise<void>
}

const typeDefs = readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8')

/** The catalog service: products, categories, attributes, prices, reviews and who lives at which address. */
export async function openCatalog(options: CatalogOptions): Promise<Catalog> {
  const database = await openDatabase<CatalogSchema>({ url: options.databaseUrl, name: 'catalog', migrations })
  const parts: CatalogParts = { ...options, now: options.now ?? (() => new Date()), database }
  const index = indexSync(parts)
  await index.start()
  const desk = addressDesk(database, options.configuration)
  const structure = structureKeeper(parts)
  // Reductions begin and end at midnight; the first question of a new day moves the prices in the index.
  const search: SearchEngine = {
    ...bound(options.search),
    search: async (request) => {
      await index.turnDay()
      return options.search.search(request)
    },
  }
  const awake = { ...parts, search }
  return {
    module: { name: 'catalog', typeDefs, resolvers: catalogResolvers(awake, readsPerRequest(awake, structure)) },
    api: {
      ...saleItemsApi(awake, structure),
      registerUrls: (urls) => registerAddresses(database, desk, urls),
    },
    writer: catalogueWriter({ ...parts, desk, syncIndex: index.run }),
    database,
    dynamicSdl: async () => dynamicSdl(await structure()),
    close: () => database.close(),
  }
}

const bound = (engine: SearchEngine): SearchEngine => ({
  index: (documents) => engine.index(documents),
  remove: (ids) => engine.remove(ids),
  search: (request) => engine.search(request),
  size: () => engine.size(),
  clear: () => engine.clear(),
})
