import { readFileSync } from 'node:fs'
import type { CmsBlock, CmsPage } from '../../contracts/catalogue.ts'
import type { StoreConfigurationInput } from '../../contracts/stores.ts'
import { openDatabase } from '../kit/database.ts'
import type { CommerceModule } from '../kit/module.ts'
import type { Relay } from '../kit/relay.ts'
import { contentResolvers } from './resolvers/content-resolvers.ts'
import { configurationStore } from './store/configuration-store.ts'
import { type ContentTables, contentMigrations } from './store/content-tables.ts'
import { pageStore } from './store/page-store.ts'

/** The content service: how the installation is set up, and what merchandisers write. */
export async function openContent({ databaseUrl, relay }: { databaseUrl: string; relay?: Relay }) {
  const database = await openDatabase<ContentTables>({
    url: databaseUrl,
    name: 'content',
    migrations: contentMigrations,
  })
  const configuration = await configurationStore(database)
  const pages = pageStore(database)
  relay?.addSource(database)
  const module: CommerceModule = {
    name: 'content',
    typeDefs: readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8'),
    resolvers: contentResolvers(pages),
  }
  return {
    module,
    /** The configuration in force; the same value until the next write. */
    configuration: configuration.current,
    /** Whether somebody has set the installation up. */
    isConfigured: configuration.isSet,
    writer: {
      writeConfiguration: (input: StoreConfigurationInput) => configuration.write(input),
      writePages: (list: CmsPage[]) => pages.writePages(list),
      writeBlocks: (list: CmsBlock[]) => pages.writeBlocks(list),
    },
    close: () => database.close(),
  }
}
