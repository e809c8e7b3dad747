import { readFileSync } from 'node:fs'
import { openDatabase } from '../kit/database.ts'
import type { CommerceModule } from '../kit/module.ts'
import type { Relay } from '../kit/relay.ts'
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
    typeDefs: readFileSync(new URL('./schema.graphql', import.meta.url), 'utf8'),
    resolvers: contentResolvers(pages),
  }
  relay?.addSource(database)
  return {
    module,
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
    answers: () => database.answers(),
    close: () => database.close(),
  }
}
