import { openDatabase } from '../kit/database.ts'
import type { CommerceModule } from '../kit/module.ts'
import { readSlice } from '../kit/read-slice.ts'
import type { Relay } from '../kit/relay.ts'
import { configurationAdmin } from './admin/configuration-admin.ts'
import { contentAdmin } from './admin/content-admin.ts'
import { contentResolvers } from './resolvers/content-resolvers.ts'
import { openConfiguration } from './store/configuration-store.ts'
import { type ContentTables, contentMigrations } from './store/content-tables.ts'
import { pageStore } from './store/page-store.ts'

export type ContentOptions = { databaseUrl: string; relay?: Relay }

/** The content service: composition root, the only file that knows every part of it. */
export async function openContent({ databaseUrl, relay }: ContentOptions) {
  const database = await openDatabase<ContentTables>({
    url: databaseUrl,
    name: 'content',
    migrations: contentMigrations,
  })
  const configuration = await openConfiguration(database)
  const pages = pageStore(database)
  const module: CommerceModule = {
    name: 'content',
    typeDefs: readSlice(import.meta.url),
    resolvers: contentResolvers(pages, database),
  }
  relay?.addSource(database)
  return {
    module,
    admin: [contentAdmin(pages), configurationAdmin(configuration)],
    /** The configuration in force; the same value until the next write. */
    configuration: configuration.current,
    /** Whether somebody has set the installation up. */
    isConfigured: configuration.isSet,
    /** Sees a configuration that another process wrote. */
    reload: configuration.reload,
    writer: {
      writeConfiguration: configuration.write,
      writePages: pages.writePages,
      writeBlocks: pages.writeBlocks,
    },
    /** A page by its identifier or the number some clients know it by; null for one that is not there. */
    page: async (key: string | number) => (await pages.pages([key]))[0] ?? null,
    answers: () => database.answers(),
    close: () => database.close(),
  }
}
