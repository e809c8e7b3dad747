import type { CatalogApi, CatalogFacts } from '../../contracts/internal/catalog.ts'
import type { CustomerApi } from '../../contracts/internal/customer.ts'
import type { InventoryApi, StockKeeper } from '../../contracts/internal/inventory.ts'
import type { OrderApi } from '../../contracts/internal/order.ts'
import type { SearchEngine } from '../../contracts/internal/search.ts'
import type { TaxApi } from '../../contracts/internal/shipping.ts'
import type { StoreConfiguration } from '../../contracts/stores.ts'
import type { AdminModule } from '../kit/admin-module.ts'
import { type Database, openDatabase } from '../kit/database.ts'
import { logger } from '../kit/logger.ts'
import type { CommerceModule } from '../kit/module.ts'
import { readSlice } from '../kit/read-slice.ts'
import { type RegisteredUrl, registerAddresses, releasePages } from './addresses.ts'
import { catalogAdmin } from './admin/index.ts'
import { sampleFinder } from './downloads/samples.ts'
import { attributeSchema } from './dynamic-schema.ts'
import { indexSync } from './indexing/index-sync.ts'
import { settingsWatch } from './indexing/settings-watch.ts'
import { stockListener } from './indexing/stock-listener.ts'
import { priceTaxes } from './price-taxes.ts'
import { productFactsApi } from './product-facts.ts'
import { type CatalogParts, readsPerRequest, structureKeeper } from './reads.ts'
import { attributeFields } from './resolvers/attribute-fields.ts'
import { catalogResolvers } from './resolvers/index.ts'
import { ruleSync } from './rules/apply-rules.ts'
import { saleItemsApi } from './sale-items.ts'
import { migrations } from './store/migrations.ts'
import type { CatalogSchema } from './store/schema.ts'
import type { AttributeInfo } from './store/structure.ts'
import { addressDesk } from './writer/address-desk.ts'
import { type CatalogueWriter, catalogueWriter } from './writer/catalogue-writer.ts'

export type CatalogOptions = {
  databaseUrl: string
  /** A replica of it that is read instead, where there is one. */
  replicaUrl?: string | undefined
  configuration(): StoreConfiguration
  inventory: InventoryApi
  search: SearchEngine
  /** Keeps the stock of products that a merchant saves; without it, stock is left alone. */
  stock?: StockKeeper
  /** What prices are taxed with; without it they are shown as they are entered. */
  tax?: Pick<TaxApi, 'catalogueTaxes'>
  /** Whose tax class a customer has. */
  customerGroups?: CustomerApi['groups']
  /** Whether a reviewer bought what is reviewed; without it no review counts as verified. */
  hasBought?: OrderApi['hasBought']
  /** A content page by its identifier, or by the number some clients know it by. */
  page?(key: string | number): Promise<{ id: number; identifier: string } | null>
  /** For tests of what depends on the day. */
  now?(): Date
}

export type Catalog = {
  module: CommerceModule
  api: CatalogApi &
    CatalogFacts & {
      /** Makes pages of other services and redirects known to `route`. Answers the paths that were taken already. */
      registerUrls(urls: RegisteredUrl[]): Promise<string[]>
      /** Pages that are no more: their addresses are free. */
      releasePages(identifiers: string[]): Promise<void>
    }
  writer: CatalogueWriter
  /** What can be bought of these SKUs is other than before. */
  stockChanged(skus: string[]): Promise<void>
  admin: AdminModule[]
  /** What lies behind the address of a sample of a downloadable product, for the front door to send. */
  sample: ReturnType<typeof sampleFinder>
  database: Database<CatalogSchema>
  /**
   * The fields and inputs that follow from the attributes; to be added to the schema, and asked again after each write.
   * The module's resolvers are those of the attributes that were told last.
   */
  dynamicSdl(): Promise<string>
  close(): Promise<void>
}

const log = logger('catalog')
/** How soon after midnight prices turn when nobody asks for anything. */
const dayWatchMs = 60_000

const typeDefs = readSlice(import.meta.url)
const dynamic = attributeSchema(typeDefs)

/** The catalog service: products, categories, attributes, prices, reviews and who lives at which address. */
export async function openCatalog(options: CatalogOptions): Promise<Catalog> {
  const { databaseUrl: url, replicaUrl } = options
  const database = await openDatabase<CatalogSchema>({ url, replicaUrl, name: 'catalog', migrations })
  const parts: CatalogParts = {
    ...options,
    now: options.now ?? (() => new Date()),
    taxes: priceTaxes(options),
    database,
  }
  const rules = ruleSync(parts)
  const index = indexSync(parts)
  // Prices before the index that sorts by them.
  const settingsChanged = settingsWatch(database, options.configuration)
  const sync = async () => {
    await settingsChanged()
    await rules.run()
    await index.run()
  }
  await settingsChanged()
  await rules.run()
  await index.start()
  let syncing = Promise.resolve()
  const syncBehind = () => {
    syncing = sync().catch((error) => log.error({ err: error }, 'the search index could not follow'))
  }
  const desk = addressDesk(database, options.configuration)
  const structure = structureKeeper(parts)
  const midnight = setInterval(
    () => index.turnDay().catch((error) => log.error({ err: error }, 'prices could not turn at midnight')),
    dayWatchMs,
  )
  midnight.unref()
  // Reductions begin and end at midnight; the first question of a new day moves the prices in the index.
  const search: SearchEngine = {
    ...bound(options.search),
    search: async (request) => {
      await index.turnDay()
      // Nobody waits for a whole index: until it is done, it answers as before.
      if (await settingsChanged()) syncBehind()
      return options.search.search(request)
    },
  }
  const awake = { ...parts, search }
  const readsOf = readsPerRequest(awake, structure)
  const fixed = catalogResolvers(awake, readsOf)
  const writer = catalogueWriter({ ...parts, desk, syncIndex: sync })
  let shown: AttributeInfo[] = []
  return {
    module: {
      name: 'catalog',
      typeDefs,
      get resolvers() {
        const own = attributeFields(readsOf, shown)
        return {
          ...fixed,
          ...Object.fromEntries(dynamic.productTypes.map((type) => [type, { ...own, ...fixed[type] }])),
        }
      },
    },
    api: {
      ...saleItemsApi(awake, structure),
      ...productFactsApi(() => database.read()),
      registerUrls: (urls) => registerAddresses(database, desk, urls),
      releasePages: (identifiers) => releasePages(database, desk, identifiers),
    },
    writer,
    stockChanged: stockListener(parts, sync),
    admin: catalogAdmin({ ...parts, structure, writer, desk, sync }),
    sample: sampleFinder(database),
    database,
    async dynamicSdl() {
      const attributes = [...(await structure()).attributes.values()]
      const productFields = options.configuration().catalog.attributesAsFields
      shown = productFields ? dynamic.fields(attributes) : []
      return dynamic.sdl(attributes, { productFields })
    },
    async close() {
      clearInterval(midnight)
      await syncing
      await database.close()
    },
  }
}

const bound = (engine: SearchEngine): SearchEngine => ({
  index: (documents) => engine.index(documents),
  remove: (ids) => engine.remove(ids),
  search: (request) => engine.search(request),
  size: () => engine.size(),
  clear: () => engine.clear(),
})
